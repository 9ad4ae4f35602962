"""The public pages as staff write them: what the programme says of itself, pages, sentences, pictures and files."""
