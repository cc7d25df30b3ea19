"""Benchmarks, one folder each; ``filling`` makes their databases. One program stands alone and counts."""
