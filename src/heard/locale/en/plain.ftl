### The few pages that every door shows alike, to anybody: in every language, one below the other. They name nothing.

plain-missing = We could not find this page
plain-missing_more = Check the address. If someone gave it to you, ask them.
plain-unreadable = We could not read this
plain-unreadable_more = Nothing was changed.
plain-failed = Something went wrong on our side
plain-failed_more = We do not know whether your last step was kept. Open the page again and look before you repeat it.
plain-old_form = This form was open too long
plain-old_form_more = Nothing was changed. Open the page again and send it once more.
plain-tell = If it happens again, tell the person you speak with, or your administrator.
# The machine is at fault; what is the matter stands below.
plain-trouble = Not just now
plain-first_page = Go to the first page

# What is left of our pages in a browser that left at once. It could be anything.
plain-closed_title = Page
plain-closed = Nothing to see here right now.
