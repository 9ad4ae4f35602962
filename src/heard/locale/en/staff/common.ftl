### Words that every page of the workspace shares: buttons, forms, stages, what makes a dialogue rest.

common-yes = Yes
common-no = No
common-none_yet = None yet.
common-back = Back
common-done = Done
common-go_on = Go on
common-not_now = Not now
common-remove = Remove
# The title of a page whose form was not taken; $title is the title that it has otherwise.
common-error_title = Error: { $title }

## Forms

common-another_place = Another place, by its name
common-another_place_pick = Another place, not in the register
common-can_be_left_empty = (can be left empty)
needed-by_staff = (needed when you do it yourself, not when you enter it for them)
needed-for_another = (needed when a relative asks for somebody)
needed-has_tie = (needed where there is a tie)
needed-interprets = (needed of an interpreter)
needed-known_already = (needed where somebody is known already who is like them, and is somebody else)
needed-line_back = (needed where it went on)
needed-line_broke = (needed where the line broke)
needed-no_contact = (needed where they asked not to be contacted)
needed-no_days_said = (needed, unless you only write the days below)
needed-no_way_of_ours = (needed where no way of ours to reach them is known)
needed-nobody_speaks = (needed where nobody on the team speaks their language)
needed-no_way_yet = (needed, unless we know it already)
needed-what_is_known = (write what you know, and leave the rest empty)
needed-what_is_right = (write what is right, and leave the rest empty)
needed-second_reviewer = (needed where the program asks that two see it)
common-choose = Choose
common-nothing_to_choose = Nothing to choose from
# Under a field for an hour: $help says how it is written (it can be empty), $zone by whose clock.
common-hour_of_zone = { $help ->
    [empty] { $zone }.
   *[other] { $help } { $zone }.
}
# What somebody typed, where clocks leap over that hour in spring.
common-clocks_forward = { $typed } (clocks go forward over this hour)
common-look_again = Look at this again
common-nothing_changed = Nothing was changed. What you typed is still here.

## Drafts

# $since is a day and an hour.
common-draft_kept_since = We kept what you wrote on { $since }. It is in the form again.
common-draft_start_empty = Start empty
common-draft_keep = Keep for later
# $days is a number.
common-draft_kept = Kept for you. It waits here for { $days ->
    [one] { $days } day
   *[other] { $days } days
} at most.
common-draft_too_long = This is too long to keep. Send it, or keep a shorter part.

# A saved view whose name was erased.
common-view_nameless = A view whose name is gone

## What is in the way of an act

# $who is a role, or several.
common-cleared_by = by { $who }
common-time_clears = Nobody has to do anything. With time, this clears by itself.

## Entries of a dialogue

common-open_note = Open note
common-note_closed = Closed: for those who prepare that person.

## The head of a dialogue

common-dialogues = Dialogues
# $why is one of the four below.
common-rests = On hold: { $why }
common-nobody_carries = Nobody is assigned yet
# $when is a day and an hour.
common-opened = opened { $when }
common-safety = Safety

## How somebody is reached safely, in one strip

common-contact_safety = Contact safety
# $way is one of the ways of reaching somebody.
common-contact_never = { $way }.
common-contact_nothing_marked = Nothing marked as safe yet. First approached: { $way }.
# $when are days and hours, $if_no_answer what is done if nobody answers ("none" where nothing is said).
common-contact_way = { $if_no_answer ->
    [none] { $way }, { $when }.
   *[other] { $way }, { $when }, { $if_no_answer }.
}
common-contact_shared = Somebody else can see it.
# $days are days, with a semicolon between.
common-contact_hard_dates = Hard dates: { $days }.
common-contact_checked = Checked { $day }.
common-contact_unconfirmed = New on their own page on { $day }: somebody else could have written it. Hear it from them first, by a voice you know.
common-contact_fine = Fine now
common-contact_ask_again = You saw or called them? Confirm it here
common-contact_recheck = Re-check first.
common-contact_not_now = Not now.

## Namesakes, where one name stands twice in a list

people-namesake = { $name } ({ $beside })
people-born = born { $year }
people-part_and_side = { $part }, { $side }
people-supports = for { $name }
people-number = no. { $n }
