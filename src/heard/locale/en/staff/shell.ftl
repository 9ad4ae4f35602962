### What frames every page of the workspace: the bar, the foot, settings, help; in the demo, its clock.

shell-skip = Skip to the page
shell-workspace = Workspace
shell-more = More
shell-menu = Menu
shell-help = Help
shell-you = You
# Under a name: $role is what they do, $program where.
shell-role_at = { $role }, { $program }
shell-my_settings = My settings
shell-ways = Your ways to sign in
shell-signed_in = Where you are signed in
shell-sign_out = Sign out
shell-search = Find by code, name, place or number
    .example = Code, name, place
    .find = Find

## The rooms of the workspace, as they stand in the bar

shell-room_today = Today
shell-room_inquiries = Inquiries
shell-room_dialogues = Dialogues
shell-room_exchange = Passing on
shell-room_day = My day
shell-room_outbox = Messages out
shell-room_facilitators = Facilitators
shell-room_my_standing = My standing
shell-room_facilities = Facilities
shell-room_people = Staff
shell-room_programme = Program
shell-room_site = Public site
shell-room_figures = Figures

## The foot

shell-foot = Heard helps. People decide.
shell-help_for_page = Help for this page
shell-whom_to_ask = Whom you can ask
# Only on paper: $name is who printed it, $at a day and an hour, $zone the clock that says so.
shell-printed = Confidential. Printed by { $name }, { $at }, { $zone }.

## What the page itself says while somebody works on it

shell-working = Working…
# $count is how many rows are ticked; the browser fills it in.
shell-ticked = { $count } ticked
shell-quiet = You have not done anything for a while. For privacy, this page closes in two minutes.
shell-still_here = I am still here
# $time is an hour; the browser fills it in.
shell-saved_at = Saved at { $time }
shell-draft_too_long = This is too long to keep as a draft.
shell-not_saved_yet = Not saved yet. We keep trying.

## The first page of somebody for whom there is none

shell-nothing_yet = Nothing yet
    .heading = There is nothing for you to do here yet
    .says = Letters to read will come to you on this page once the program keeps them here.

## My settings

shell-settings_lead = They are yours alone and go with you to every device.
shell-settings_keep = Keep these settings
shell-settings_kept = Your settings are kept.

## Help

# $title is the name of the page that it helps with.
shell-help_of = Help: { $title }
shell-help_words = Words on that page
shell-nobody_to_ask = Nobody else works with this program yet.
shell-shortcuts = Shortcuts
# $settings is a link to My settings.
shell-shortcuts_on = These keys work on every page, but never while you write. You can turn them off in { $settings }.
shell-shortcuts_off = You turned these keys off. You can turn them on in { $settings }.
# How keys are pressed: one after the other; or one and also the other.
shell-keys_then = { $first } then { $second }
shell-keys_both = { $first } and { $second }
shell-key_search = Search
shell-key_today = Go to Today
shell-key_dialogues = Go to Dialogues
shell-key_rows = The next row of a list, and the one before
shell-key_tick = Tick or untick that row
shell-key_open = Open that row
shell-key_help = This help
# $role is one of the three; each is followed by what one asks them about.
shell-ask_supervisor = { $role }: about a dialogue, a worry, a day that was hard
shell-ask_coordinator = { $role }: about who does what, and when
shell-ask_administrator = { $role }: about signing in, or a page that does not work

## The demo and its clock. $today is a day with its weekday, and an hour.

demo-label = Demo
demo-all_invented = Demo: everyone here is invented.
demo-today = Today is { $today }.
demo-let_time_pass = Let time pass
demo-lead = It is { $today } in the demo. Time only goes forward.
demo-a_day = A day
demo-three_days = Three days
demo-a_week = A week
demo-a_month = A month
demo-six_months = Six months
demo-until = Until a day and hour
demo-go_there = Go there
demo-passed = Time has passed. It is { $today } now.
demo-choose_time = Choose how much time passes, or write a day and an hour.
demo-only_forward = Time only goes forward. Choose a later day and hour.
demo-too_far = This is too far ahead. Choose a day in the next years.
