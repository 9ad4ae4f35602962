### When the machine is at fault and not the person.

trouble-no_room = This could not be kept: our computer is full. Nothing was changed. Please tell us, and try again later.
trouble-busy = This could not be kept just now, because others were faster. Nothing was changed. Please try again.
trouble-away = We cannot reach our records just now. Look first whether it was kept before you send it again.
trouble-shut = Nothing can be kept just now; reading goes on. Nothing was changed. Please try again later.
trouble-crowded = Many people are signing in at this moment. Nothing was changed. Please try again in a little while.

# By which whoever is told finds what went wrong: letters and digits that can be read aloud.
trouble-reference = If you tell us about it, say this: { $reference }
trouble-tell = If it happens again, tell the person you speak with, or your administrator.
trouble-to_first_page = Go to the first page
trouble-not_now = Not just now
trouble-failed = Something went wrong
    .heading = Something went wrong on our side
    .look = We do not know whether your last step was kept. Open the page again and look before you repeat it.
trouble-old_form = This form was open too long
    .again = Nothing was changed. Open the page again and send it once more.
# The same page answers what is not there and what is not for the person who asks.
trouble-missing = Nothing here
    .heading = There is nothing for you at this address
    .check = Check the address, or go to the first page. If somebody sent you here, ask them.
trouble-unreadable = Not understood
    .heading = We could not read this
    .says = Nothing was changed.
# All that a browser shows after somebody left at once. It says nothing of us.
trouble-closed = Nothing to see here right now.
    .title = Page
