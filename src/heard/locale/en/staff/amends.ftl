### In a dialogue: what was promised, and what became of it.

amends-commitment = Commitment
amends-is_open = open
amends-is_kept = kept
amends-is_missed = missed so far
