"""What was promised, if the harmed person wanted that, and what became of it.

Before: words that both agree to. After: kept or missed; the harmed person hears of it only if they chose to.
"""
