"""Benchmarks, one folder each (``filling`` makes their databases), and two programs: one learns, one counts pronouns."""
