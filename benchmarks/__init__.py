"""Benchmarks, one folder each; ``filling`` makes databases, ``learning`` the reader's weights, ``pronouns`` counts."""
