"""The API: documents, questions, lists and answers, with pages on which people can read and try it."""
