"""Whole dialogues, told by their files."""
