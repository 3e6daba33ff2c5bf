"""Synthetic people: a plausible office of nobody, made from a seed, for practice, tests and benchmarks."""
