"""Which rows answer a question, and the page of them that begins at a cursor."""
