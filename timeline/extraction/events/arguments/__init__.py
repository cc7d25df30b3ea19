"""Who took part in a happening and where it was: the phrases of its clause that say so, and whom they name."""
