"""Programs that learn the weights of the reader from labeled articles; they need scipy, the reader does not."""
