"""The version of this program, as `pyproject.toml` says it."""

VERSION = "0.1.0"
