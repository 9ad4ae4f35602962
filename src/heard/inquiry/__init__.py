"""Someone asks: the harmed person's request, which can be taken back from every state and by every channel.

Before: nothing; an inquiry needs no name, no account, no story. After: a live request, or a wish kept in silence.
"""
