"""The tables of a programme file, in the order of a dialogue's story."""
