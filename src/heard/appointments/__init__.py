"""A person and their facilitator between meetings: when they talk next, and words that wait on a page of one's own.

Before: somebody carries the dialogue, and the person knows of it. After: an hour agreed or called off, a word answered.
"""
