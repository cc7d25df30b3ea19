"""What can be asked: the parameters of an address, checked into values, and described."""
