"""What Parley is measured with. A folder is a command; beside them stand what fills databases and what learns lists."""
