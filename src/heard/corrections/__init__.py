"""Slips, mended openly: somebody says that an entry was a mistake, and a second person agrees or not.

Before: something was entered. After: what was agreed to be a mistake counts no more, and stays in the ledger.
"""
