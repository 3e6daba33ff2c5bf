"""`verify`: whether a certificate's seal is true, offline, by the office's public key."""

import argparse
from pathlib import Path

from desktop.commands.opening import describe_store


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the seal's text or a PDF, and the office's key from a file or a store."""
    describe_store(parser)
    parser.add_argument("what", metavar="TEXT|FILE.pdf", help="the text of the QR, or the certificate's file")
    parser.add_argument("--key", type=Path, metavar="FILE", help="file with the office's public key (hex)")
