"""The parts of `heard ledger verify`: chains, rows, keys, and the triggers that guard them."""
