### What the staff read on the page of the day: what needs whom, put off, given, and undone.
### Everybody in the corridor can see it: it names nobody of the two sides.

today-title = Today
# $day is a weekday with its day of the year: "Monday, January 26".
today-title_day = Today, { $day }
today-my_day = My day: meetings, visits, concerns
# The name of a list of two views, for whoever hears the page.
today-whose = Whose
today-view_mine = Mine
today-view_team = Team

## How many things there are. Sentences that follow each other.

today-things_mine = { $count ->
        [one] { $count } thing needs you.
       *[other] { $count } things need you.
    }
today-things_team = { $count ->
        [one] { $count } thing needs your team.
       *[other] { $count } things need your team.
    }
today-more_things_mine = More than { $count } things need you.
today-more_things_team = More than { $count } things need your team.
today-things_late = { $count ->
        [one] { $count } is late.
       *[other] { $count } are late.
    }
today-nothing_mine = Nothing needs you now.
today-nothing_team = Nothing needs your team now.
today-nothing_more = When somebody asks, answers or waits, you find it here.
today-look_at_dialogues = Look at the dialogues
today-nothing_here = Nothing here.
# After the title of a part: how many it holds.
today-count = ({ $count })
today-count_more = (more than { $count })
today-see_all = See all { $count }
today-see_all_of_them = See all of them

## Turning pages

today-pages = Pages
today-before = Before
today-after = After
today-page = Page { $number }

## Days, as a part of the facts of a line

today-day_today = today
today-day_tomorrow = tomorrow
today-day_yesterday = yesterday

## One line: facts with commas between them, or one under the other

# $count is one of the facts below, $side a side.
today-count_and_side = { $count }, { $side }
today-side_harmed = harmed side
today-side_responsible = responsible side
today-count_assigned = { $count } of { $of } assigned
today-count_given = { $count } of { $of } given
today-count_not_cleared = { $count } of { $of } not cleared
today-count_checks = { $count } of { $of } checks done
today-count_waiting = { $count } waiting
# $hour is an hour of today.
today-since_hour = { $hour } today
# $day is a day in short, or today, tomorrow, yesterday; here and below.
today-since = since { $day }
today-late = { $days ->
        [0] late
        [one] { $days } day late
       *[other] { $days } days late
    }
today-until = until { $day }
today-from_until = from { $day } until { $last }
# $names are colleagues, or "you".
today-with = with { $names }
today-and = { $first } and { $second }
today-you = you
today-somebody_who_left = somebody who left
today-for_coordinator = for any coordinator
today-for_supervisor = for any supervisor
today-for_facilitator = for a facilitator
today-put_off_until = Put off until { $day } by { $name }.
today-open = Open

## Unseen words, for whoever hears the page. $code is the code of a dialogue.

today-choose = Choose { $code }: { $what }
# After the words of a button.
today-of = , { $code }

## Putting off and giving

today-later = Later
today-later_tomorrow = Until tomorrow
today-later_monday = Until Monday
today-later_week = For a week
today-until_tonight = Until tonight
today-bring_back = Bring back
today-with_ticked = With what is ticked
today-tick_all = Tick all on this page
today-put_off = Put off
today-when_tonight = until tonight
today-when_tomorrow = until tomorrow
today-when_monday = until Monday
today-when_week = for a week
today-when_month = for 30 days
today-or_until = or until this day
today-give_to = Give to
today-choose_colleague = Choose a colleague
today-everybody = Everybody whose work it is
today-give = Give
today-undo = Undo

## What was done

today-did_put_off = { $count ->
        [one] { $count } thing put off until { $day }.
       *[other] { $count } things put off until { $day }.
    }
today-did_bring_back = { $count ->
        [one] { $count } thing brought back.
       *[other] { $count } things brought back.
    }
# $name is a colleague.
today-did_give = { $count ->
        [one] { $count } thing given to { $name }.
       *[other] { $count } things given to { $name }.
    }
today-did_give_back = { $count ->
        [one] { $count } thing given to everybody whose work it is.
       *[other] { $count } things given to everybody whose work it is.
    }
today-a_colleague = a colleague
today-left_safety = { $count } left: what concerns safety is put off for today at most.
today-left_others = { $count } left: not yours to change, not for this colleague, or changed in the meantime.
today-undone = Undone.
today-nothing_to_undo = Nothing to undo: it has changed since.

## Beside the dialogues: inquiries, clearances

today-inquiries = New inquiries
today-promise = { $days ->
        [one] Our promise: they hear from us within { $days } working day.
       *[other] Our promise: they hear from us within { $days } working days.
    }
today-answer = Answer
# Said instead of the button above, where it is heard and not seen.
today-answer_inquiry = Answer inquiry { $number }
today-clearances = Clearances that end
# $name is a facilitator, $day a day in short with its year.
today-cleared_through = { $name } is cleared through { $day }.
today-what_is_put_off = What is put off
today-all_dialogues = All dialogues
