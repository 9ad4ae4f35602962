### The few pages that every door shows alike, to anybody: in every language, one below the other. They name nothing.

plain-missing = We could not find this page
plain-missing_more = Check the address. If someone gave it to you, ask them.
plain-missing_conflict = If you told us of a conflict of interest there, it is closed to you. A colleague without one goes on.
plain-unreadable = We could not read this
plain-unreadable_more = Nothing was changed.
plain-failed = Something went wrong on our side
plain-failed_more = We do not know whether your last step was saved. Open the page again, and look before you do it once more.
plain-old_form = This form was open too long
plain-old_form_more = Nothing was changed. Open the page again and send it once more.
plain-tell = If it happens again, tell the person you speak with, or your administrator.
# The machine is at fault; what is the matter stands below.
plain-trouble = Not right now
plain-first_page = Go to the first page

# At the sites with a way out: for somebody who may be in a hard hour.
plain-lost = We could not find this page
plain-lost_more = You did nothing wrong. The address may be old, or a letter may be missing.
plain-ring = Call us: { $phone }

# What asks first in a browser that left at once. Somebody else may see it: it could be anything.
plain-closed_title = Page
plain-closed = Are you safe to go on?
plain-go_on = Go on
plain-emergency = In an emergency, call { $number }
plain-talk = To talk with someone right now, call { $number }
