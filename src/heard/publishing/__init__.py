"""What a programme publishes: what it says of itself, its pages, sentences, pictures and files; each with its versions."""
