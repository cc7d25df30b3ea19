"""Programs that learn the weights of the reader from labelled articles; they need scipy, the reader does not."""
