### What the staff read where they find a dialogue: the list with its filters and saved views, and the search.

## The list

finding-title = Dialogues
finding-open_new = Open a new dialogue
finding-saved_views = Saved views
finding-change_views = Change views
finding-show = Show
# The heading: how many, then which. $words says which, as parts with commas between them.
finding-how_many = { $count ->
        [0] No dialogues
        [one] { $count } dialogue
       *[other] { $count } dialogues
    }
finding-how_many_more = More than { $count } dialogues
finding-which = { $how_many }: { $words }
finding-and = { $first }, { $second }
finding-filters_on = Filters that are on
# A filter that is on: the name of the field, and what was chosen.
finding-chip = { $label }: { $words }
finding-chip_away = , remove this filter
finding-take_all_away = Remove all filters
finding-pages = Pages
finding-before = Previous page
finding-after = Next page

## What can be asked for: the name of a field, and what an empty choice means (.any)

finding-stage = Stage
    .any = Any
finding-resting = On hold
    .any = Any reason or none
finding-carried = Assigned to
    .any = Anyone
finding-language = Harmed side speaks
    .any = Any language
finding-late = Late
    .any = Late or not
finding-sort = In order of
    .any = Usual order
finding-opened = Opened in
finding-opened_year = Opened in year
finding-year_like = A year, like 2026
# The name of the filter for late ones, where it is on.
finding-today = Today
finding-late_yes = Something is late
finding-sort_moved = Last moved
finding-sort_opened = Newest first
finding-sort_stage = Stage
finding-nobody_yet = Nobody yet

## The same, as parts of the heading

finding-asked_stopped = stopped by someone in it
finding-asked_asked_no_more = request taken back
finding-asked_order = an order is in force
finding-asked_calendar = a legal step is open
# $name is a colleague.
finding-asked_carried = assigned to { $name }
finding-asked_nobody = nobody assigned
finding-asked_language = harmed side speaks { $language }
finding-asked_opened = opened in { $year }
finding-asked_late = something is late
finding-carried_nobody = nobody yet

## The table

finding-head_code = Code
finding-head_stage = Stage
finding-head_rests = On hold
finding-head_carried = Assigned to
finding-head_moved = Last moved
finding-head_opened = Opened
finding-former = a former colleague
finding-further_on = This is the end of the list.
finding-to_beginning = Go to the beginning of the list
finding-nothing_fits = Nothing that you may open fits all of these filters. Remove one above, or show all dialogues.
finding-show_all = Show all dialogues
finding-none_assigned = No dialogue is assigned to you. When a coordinator assigns one, you find it here.
finding-none_yet = This program has no dialogue yet. The first one shows here once it is opened.

## Saved views

finding-keep_as = Keep these filters under a name
finding-keep_help = Only you see it. Names of people do not belong here.
finding-keep = Keep
finding-own_views = These are your own. Nobody else sees them.
finding-no_views = You have none. Choose filters in the list of dialogues, and keep them under a name.
finding-take_away = Delete
# Said instead of the button above, where it is heard and not seen; $name is what somebody called a view.
finding-take_away_named = Delete: { $name }
finding-put_back = Put it back
finding-put_back_named = Put it back: { $name }
finding-gone = Deleted in the last 30 days
finding-kept = Kept. From now on it shows above the filters.
finding-is_back = It is back.
finding-taken_away = Deleted. You can put it back for thirty days.

## The search

finding-search = Search
# Before the title of a page on which something is wrong.
finding-error = Error: { $title }
finding-search_again = Search again
finding-search_for = Code, name, place or number
finding-search_help = Like P4H-9WN, a whole name or its beginning, a prison, a phone number, a number where somebody is held, a case number.
finding-find = Find
finding-too_short = Write at least two characters: of a name, a code, a place or a number.
finding-too_long = Write { $most } characters at most; this has { $count }.
finding-unprintable = Take the unprintable character out.
# $text is what somebody typed, here and below.
finding-results = { $count ->
        [one] { $count } result for “{ $text }”
       *[other] { $count } results for “{ $text }”
    }
finding-more_results = { $count ->
        [one] More than { $count } result for “{ $text }”
       *[other] More than { $count } results for “{ $text }”
    }
finding-there_are_more = There are more. Write more of the name, or choose filters in the list of dialogues.
finding-not_in_yours = Nothing in your dialogues
finding-look_further = Intake can look further. Call a coordinator, and say what you are looking for and why.
finding-no_result = No result for “{ $text }”
finding-try = Try the whole name as it was first given, the code, or the place.
finding-look_through = You can also look through all dialogues.
finding-look_like = Also look for what is similar

## What was looked at

finding-looked_caseload = We looked in your dialogues: codes, names and places, and similar ones.
finding-looked_programme = We looked in the whole program: codes, and names, places and numbers exactly as written.
# $newest is a number.
finding-looked_newest = We looked in the whole program for exactly this, and for similar names and places in the { $newest } dialogues that moved last.

## By what something was found

# $who is one of the four below, $how one of the three after them.
finding-why = { $who }, { $how }
finding-who_harmed_person = Harmed person
finding-who_harmed_side = Harmed side
finding-who_responsible_person = Responsible person
finding-who_responsible_side = Responsible side
finding-by_name = by the name
finding-by_place = is in this place
finding-by_reach = may be reached like this
finding-by_number = by a number
finding-by_same = the same human being, known as another person
finding-by_case = Found by the number of a case in court
finding-by_code = Found by the code
