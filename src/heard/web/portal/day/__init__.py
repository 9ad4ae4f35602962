"""The day of a meeting as it is for one person: where, who, which words, and nothing of the other side's."""
