### The public pages as staff write them, and what can be wrong with what is to be published.

## The rooms

site-rooms = The public site
site-pages = Pages
site-details = Name, look and contact
site-sentences = Sentences
site-files = Pictures, film and files
site-look_at_site = Look at the site
site-publish = Publish
site-published = Published. It shows with the next look at the page.

## All pages

site-pages_lead = What people read before they know anyone here. Nothing shows until you publish it, and every version is kept.
site-place_menu = Menu at the top
site-place_others = “For others” on the first page
site-place_foot = Foot of every page
site-place_nowhere = Linked from nowhere
# $page is the title of a page.
site-stands = Where “{ $page }” stands
site-put = Put it there
site-higher = One higher
site-hide = Hide
site-show = Show again
site-is_hidden = hidden
site-placed = Done.
site-no_pages_here = No page stands here.
site-new_page = A new page
site-kind = It begins as
site-empty_page = An empty page
site-name_in_address = Its name in the address
site-name_help = Small letters, digits and dashes, like “our-stories”. If you leave it empty, it has the name of its kind.
site-name_problem = Choose a kind, or a name of small letters, digits and dashes, of 40 at most.
site-begin_page = Begin

## One page

site-page_lead = Each language stands by itself. A language that you leave empty shows what comes with Heard, or the first language.
site-look = See how it looks
site-how_it_looks = How it looks
site-nothing_wrong = Nothing is wrong with it. It is not published yet.
site-how_to_write = How to write
site-sign_title = The title, on the first line
site-sign_heading = A heading
site-sign_list = An entry of a list
site-sign_link = A link to a page, or to another site
site-sign_picture = A picture, with words for those who cannot see it
site-sign_block = How to call, how to ask, crisis lines, film, map: the site fills them in
site-sign_consent = In a story: how long it may be told. Before and after, it does not show
site-files_there = Files that are there:
site-versions = Versions
# $value: what somebody else wrote into this field while the form was open
site-meanwhile = Someone else wrote meanwhile: { $value }
site-meanwhile_emptied = Someone else emptied this meanwhile.
# $number counts from 1; $language is a code like `en`, or empty.
site-version = Version { $number } { $language }
site-as_it_comes = as it comes with Heard
site-no_versions = Nobody has changed it here yet.

## Details

site-details_lead = What you leave empty does not show. What could be seen over someone's shoulder, or read by someone who should not, is left out of messages: they never carry this name.
# $label is what is asked, $language a language by its own name.
site-in_language = { $label } – { $language }
site-details_written = Published.
site-part_who = Who you are
site-part_reached = How you are reached
site-part_where = Where you are
site-part_look = How the site looks
site-part_leaving = Where “Leave now” leads
site-part_film = Your film
site-part_lines = Crisis lines
site-lines_lead = The first stands at the foot of every page, so let it be one that answers at any hour. Without a number, a line is taken away.
# $number counts from 1.
site-line_number = Line { $number }
site_field-name = Name of the program
site_field-short_name = Short name
    .help = Where there is little room: at the top of each page and in titles. 30 letters at most.
site_field-description = In one sentence
    .help = What search engines and previews say of the first page.
site_field-region = Where you work
    .help = Like: “Three counties in western Oregon”.
site_field-phone = Phone
site_field-hours = Office hours
site_field-email = E-mail
    .help = It stands on “How to reach us”, beside a warning that mail stays in a mailbox.
site_field-post = Address for letters
    .help = One line each. It should not name the program where others could see it.
site_field-emergency = Number for an emergency
site_field-address = Where people find you
    .help = One line each.
site_field-map = Picture of a map
    .help = From “Pictures, film and files”. No map of another company is loaded: it would learn who looked.
site_field-map_words = What the map shows, in words
site_field-logo = Logo
site_field-color = Color
    .help = Like #1e5b5e. It colors buttons and links, and must be dark enough to read.
site_field-preview = Picture for previews
    .help = What a friend sees when someone sends the address.
site_field-leave_to = Address
    .help = Somewhere plausible and quick, like a weather page. “Using this site privately” says what kind of page it is: change both.
site_field-film_file = Film
site_field-film_poster = Picture before it begins
site_field-film_captions = Captions
site_field-lines_number = Number
site_field-lines_name = Name
site_field-lines_words = For whom, and when

## Sentences

site-sentences_lead = What stands around the pages and in the steps of asking. What people agree to be told by text, phone, e-mail or letter is not among these: what someone saw is what is sent.
site-find_sentence = A word in it
site-find = Find
site-no_sentence = No sentence has this word in it.
site-own = yours
site-file_public = Around the pages
site-file_asking = The steps of asking
site-file_film = The film
site-file_crisis = Crisis lines
site-sentence = A sentence
site-places = These are filled in. Leave them as they are:
site-empty_is_ours = A language that you leave empty says it as it comes with Heard.
site-sentence_written = Published.

## Files

site-files_lead = Pictures are made smaller, and where and when they were taken is taken out of them. Everyone can see what is here.
site-choose_file = A file
# $kinds are endings like PNG; $most and $picture are megabytes.
site-file_help = { $kinds }. Up to { $most } MB, a picture up to { $picture } MB. A larger film can be put on the server as a file.
site-file_name = Its name
site-file_name_help = If you leave it empty, it keeps the name it has. It should not name anybody.
site-file_instead = If there is a file with this name, put this one in its place
site-add_file = Add
site-no_file_chosen = Choose a file.
# $name is the name of a file.
site-file_added = { $name } is there.
site-file_gone = { $name } is gone.
site-take_away = Take { $name } away
site-kilobytes = { $count } KB
site-on_server = on the server
site-no_files = There are no files yet.

## What is wrong

# $line counts from 1.
publishing_problem-line = Line { $line }:
publishing_problem-not_toml = The file cannot be read here ({ $said }). A quote or a bracket may be missing.
publishing_problem-not_utf8 = The file cannot be read. Save it again as UTF-8.
publishing_problem-unknown_setting = There is no setting “{ $name }”. Take it out, or look how it is written in the file that comes with Heard.
publishing_problem-missing_setting = Something is missing here.
publishing_problem-too_long = This is too long: { $most } letters at most.
publishing_problem-other_value = “{ $value }” cannot stand here.
publishing_problem-phone = “{ $value }” is no phone number. Digits, spaces and + ( ) - are taken.
publishing_problem-email = “{ $value }” is no address for e-mail. Write it like name@example.org.
publishing_problem-color = “{ $value }” is no color. Write it like #1e5b5e.
publishing_problem-web_address = “{ $value }” is no web address. It begins with https://.
publishing_problem-file_name = “{ $value }” is no name of a file. Small letters, digits, dots and dashes are taken.
publishing_problem-page_name = “{ $value }” is no name of a page. Small letters, digits and dashes are taken.
# $figure is a contrast like 3.1.
publishing_problem-color_on_buttons = White letters on this color have a contrast of { $figure } to 1. It takes 4.5 to be read by most people. Choose a darker one.
publishing_problem-color_on_paper = Links in this color have a contrast of { $figure } to 1 on the page. It takes 4.5 to be read by most people. Choose a darker one.
publishing_problem-never_hidden = “{ $name }” cannot be hidden: people find safety there.
publishing_problem-no_language = “{ $name }” is no language here. Known: { $known }.
publishing_problem-no_title = The first line is the title. Write it like “# About us”.
publishing_problem-title_too_long = The title is too long: { $most } letters at most.
publishing_problem-second_title = A page has one title. Write this heading with two signs: ##.
publishing_problem-write_here = Something is still to be written here. Write it, or take the line out.
publishing_problem-html = HTML is not read here; it would show as it stands. For a film, use the film of the site.
publishing_problem-unknown_block = “{ $name }” is not known, or does not stand on a line of its own. Known: { $known }.
publishing_problem-heading_skipped = A heading was skipped: after ## comes ###.
publishing_problem-picture_without_words = “{ $name }” has no words for those who cannot see it. Write them between the brackets.
publishing_problem-no_picture = There is no picture “{ $name }” here. Add it under “Pictures, film and files” first. Pictures from other sites are not shown: they would learn who looked.
publishing_problem-no_file = There is no file “{ $name }” here. Add it under “Pictures, film and files” first.
publishing_problem-no_page = There is no page “{ $name }”. Write its name as it stands under “Pages”, or the whole address of another site, with https://.
publishing_problem-story_without_consent = Say how long this story may be told, on a line of its own: [[consent 2026-01-05 to 2028-01-05]]. That is what the person agreed to.
publishing_problem-consent_without_story = What says how long a story may be told stands under the heading of that story, like “## Alma”.
publishing_problem-block_needed = On this page { $name } stays, on a line of its own: people in danger look for a number here.
publishing_problem-says_nothing = Below its title the page says nothing, and would not show.
publishing_problem-turned_around = On this line is a sign that cannot be seen and turns letters and numbers around. Write the line anew.
publishing_problem-unread_link = A link here is not read: it would show as it stands. Write it like [words](contact) or [words](https://example.org).
publishing_problem-no_sentence = “{ $name }” is no sentence that can be changed here.
publishing_problem-not_fluent = This cannot be read as a sentence. A brace {"{"} or {"}"} may be missing, or a line begins with a dot.
publishing_problem-no_link = Keep {"{ $link }"} in it: that is the number, or where it leads to.
publishing_problem-no_place = Nothing fills { $names }. What is filled: { $known }.
publishing_problem-file_shown = { $name } is still shown: { $pages }. Change that first.
publishing_problem-file_name_taken = There is a file “{ $name }” already. Give this one another name, or say that it takes the place of the other. Then choose it again.
publishing_problem-file_kind = This kind of file is not taken. Taken are: { $known }.
publishing_problem-file_too_large = This is too large: { $most } MB at most.
publishing_problem-picture_too_large = This picture has too many pixels: { $most } million at most.
publishing_problem-file_not_what_it_says = This is no { $kind } file, or it is damaged.
