"""Deciding: one clear thing at a time, yes, not yet or no, each as easy as the others; and saying that one is ready."""
