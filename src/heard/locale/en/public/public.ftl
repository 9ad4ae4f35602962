### What stands around the public pages. Anyone may read them, and so may whoever looks over a shoulder.

# The title, for a browser and its history, of pages whose name could give somebody away.
public-neutral = Information
public-home = Home
public-skip = Skip to the words on this page
public-leave = Leave now
public-leave_link = Leave this site now
# The same page in few words, with drawings; and from there back.
public-easy = Easy to read
public-usual = Back to the whole page
public-keys = Pressing the Shift key three times leaves at once, too.
public-foot = More pages
public-menu = Pages
# $title is the page's, $name the program's.
public-title = { $title } – { $name }
# $link is the program's address for e-mail.
public-email = Or write to { $link }. What you send stays in your mailbox, where someone else may read it. “Ask a question safely” leaves nothing there.
public-find = Where to find us:
# $link is the number for an emergency.
public-danger = In danger now? Call { $link }.
# Under a title that asks that already.
public-danger_call = Call { $link }.

# The same pages as links: each by its name.
public-to_stay_private = Using this site privately
public-to_words = Words we use
public-to_privacy = Privacy
public-to_accessibility = Accessibility
public-to_contact = How to reach us
public-others = For others
public-to_for_responsible_people = For people who harmed someone
public-to_for_supporters = For people who support someone
public-to_for_referrers = For advocates, prosecutors and counselors
public-to_for_facilitators = Becoming a facilitator
public-to_for_prisons = For prisons and other places

# How to reach us. $link is the program's number.
public-call = Call us: { $link }
public-no_phone = This program has not yet given a phone number.
public-write = Send letters to:
public-ask = Ask a question safely
public-volunteer = Tell us that you would like to become a facilitator
public-again = Come back with a code
public-never_back = We never call back unless you tell us that it is safe.

# $region is where the program works, as staff wrote it.
public-region = Where we work: { $region }

# The program's own figures. $least is the smallest count that is shown.
public-too_few = We have no figures of our own to show yet. We show a number only when it stands for { $least } dialogues or more.
public-how_counted = We count each dialogue once, in the year when we wrote it down. We round to the nearest five. We show a year only once it is over.
public-figure_requests = Someone asked for a dialogue
public-figure_preparations = Getting ready began
public-figure_meetings = A first meeting was held
public-figure_without_a_meeting = It ended without a meeting
public-fewer = Fewer than { $least }, so we do not show this number.
