"""What Parley is measured with. Each folder but ``filling`` is a command; two programs beside them learn and count."""
