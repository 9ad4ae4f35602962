"""Where words cross from one side to the other: what waits, what was read, what is released and called back."""
