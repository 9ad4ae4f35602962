"""Coming in to a page of one's own, choosing the words for it, and going out again."""
