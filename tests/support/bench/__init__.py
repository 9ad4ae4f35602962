"""What is built and called where measures are taken."""
