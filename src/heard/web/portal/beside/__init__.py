"""Who comes with somebody: naming, inviting, taking it back; and saying that one cannot be there after all."""
