"""What leaves the programme: figures without identities, the few disclosures, and to each person their own record.

Before: nothing is ever owed to anyone outside. After: a count that names nobody, a disclosure signed by two, or an answer
to somebody who asked what is held of them.
"""
