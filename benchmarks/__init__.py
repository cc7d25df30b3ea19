"""What Parley is measured with: each folder is one command."""
