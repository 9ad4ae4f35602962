### What a demonstration says of itself, on the public pages and on the pages of one's own.

# What the notice is, for those who hear the page.
invented-label = Demonstration
# On every page.
invented-site = This is a demonstration. Everyone in it is made up, and no program answers here.

# At the first and the last step of asking, where a demonstration is reached from elsewhere.
invented-nobody = This is a demonstration. Nothing you write here reaches anyone.
invented-not_kept = We do not keep what you type. Something made up takes its place.
# The same where it runs on this computer, so that one can see how a question arrives.
invented-stays_here = This is a demonstration. What you write stays on this computer, with its made-up staff.

# After the last step: the heading, then what that means.
invented-sent = This was a demonstration
invented-sent_why = We sent nothing, and we kept nothing you wrote. No one will contact you.

# Where one chooses who one is, and where one's own words are asked for. $words are the words.
invented-words = Everyone here comes in with the same words: { $words }.
