"""Each yes: informed, one person's own, for one purpose, revocable without reasons; and the stop that anyone can say.

Before: a person was told what they are asked. After: a row with time, text, language and author. Silence is not yes.
"""
