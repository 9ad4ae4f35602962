### When the machine is at fault and not the person.

trouble-no_room = We could not save this: our computer is full. Nothing was changed. Tell us, and try again later.
trouble-busy = We could not save this just now, because others were saving at the same moment. Nothing was changed. You can try again.
trouble-away = We cannot reach our records right now. Before you send it again, look whether it was saved.
trouble-shut = We cannot save anything right now, but you can still read. Nothing was changed. You can try again later.
trouble-crowded = Many people are signing in right now. Nothing was changed. Try again in a little while.

# By which whoever is told finds what went wrong: letters and digits that can be read aloud.
trouble-reference = If you tell us about it, give us this: { $reference }
