"""What every page of a participant stands in: who it opens to, its words, its frame, how it answers a form."""
