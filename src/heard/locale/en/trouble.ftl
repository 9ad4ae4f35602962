### When the machine is at fault and not the person.

trouble-no_room = This could not be kept: our computer is full. Nothing was changed. Tell us, and try again later.
trouble-busy = This could not be kept just now, because others were faster. Nothing was changed. You can try again.
trouble-away = We cannot reach our records just now. Look first whether it was kept before you send it again.
trouble-shut = Nothing can be kept just now; reading goes on. Nothing was changed. You can try again later.
trouble-crowded = Many people are signing in at this moment. Nothing was changed. Try again in a little while.

# By which whoever is told finds what went wrong: letters and digits that can be read aloud.
trouble-reference = If you tell us about it, say this: { $reference }
