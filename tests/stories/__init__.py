"""Whole dialogues."""
