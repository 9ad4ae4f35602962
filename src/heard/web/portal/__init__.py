"""A house of its own: it knows nothing of the other two."""
