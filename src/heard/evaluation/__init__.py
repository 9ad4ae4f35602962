"""What leaves the programme: figures without identities, and the few disclosures that the rules let through.

Before: nothing is ever owed to anyone outside. After: a count that names nobody, or a disclosure signed by two.
"""
