"""Benchmarks, one folder each; ``filling`` makes their databases. Two programs stand alone: one learns, one counts."""
