### The public pages as staff write them, and what can be wrong with what is to be published.

## The rooms

site-rooms = The public site
site-pages = Pages
site-details = Name, look and contact
site-sentences = Sentences
site-files = Pictures, film and files
site-look_at_site = Look at the site
site-publish = Publish
site-published = Published. Everyone can read it now.

## All pages

site-pages_lead = What people read before they know anyone here. Nothing shows until you publish it, and every version is kept.
site-missing = What your site does not say yet
site-missing_lead = Each line leads to where you can add it. Half an hour is enough for all of it.
site-missing_name = The name of your program
site-missing_phone = A phone number that people can call
site-missing_description = One sentence about you, for search engines
site-missing_region = Where you work
site-missing_hours = When someone answers the phone
site-missing_post = A mailing address: people in prison can often only write
# $language is a language by its own name.
site-missing_language = In { $language }: what you said in English
site-missing_logo = Your logo
site-missing_about = Who you are: a page about your people
site-place_front = The first page
site-place_menu = Menu at the top
site-place_others = “For others” on the first page
site-place_foot = Bottom of every page
site-place_nowhere = In none of these lists
# $page is the title of a page.
site-stands = Where “{ $page }” is listed
site-put = Move it there
site-higher = One higher
site-hide = Hide
site-show = Show again
site-is_hidden = hidden
site-placed = Changed. Everyone can see it now.
site-no_pages_here = No page is listed here yet.
site-new_page = A new page
site-kind = What kind of page?
site-empty_page = A page of your own, from the beginning
site-name_in_address = Its name in the web address
site-name_help = Only for a page of your own. Small letters, numbers and dashes, like “our-history”.
site-name_problem = Choose a kind of page. Or give it a name in the web address: small letters, numbers and dashes, 40 at most.
site-begin_page = Begin

## One page

site-page_lead = Write as you would in an e-mail. An empty line begins a new paragraph. In a language that you leave empty, people read what comes with Heard, or else the English page.
site-unlisted = No list names this page yet. Where do people find it?
site-look = See how it looks
site-look_at_page = Look at it on the site
site-how_it_looks = How it looks
site-nothing_wrong = It can be published like this. Nobody else sees it until then.
site-how_to_write = Headings, lists, links and pictures: how to write them
site-sign_title = The title, on the first line
site-sign_heading = A heading
site-sign_list = An item of a list
site-sign_link = A link to a page, or to another site
site-sign_picture = A picture, with words for those who cannot see it
site-sign_block = On a line of its own: how to call, how to ask, crisis lines, film, map. The site fills them in
site-sign_consent = In a story: how long it may be told. Before and after, it does not show
site-files_there = Your files:
site-versions = Versions
# $value: what somebody else wrote into this field while the form was open
site-meanwhile = Someone else wrote meanwhile: { $value }
site-meanwhile_emptied = Someone else emptied this meanwhile.
# $number counts from 1; $language is a code like `en`, or empty.
site-version = Version { $number } { $language }
site-as_it_comes = as it comes with Heard
site-no_versions = Nobody has changed it here yet.

# What a page of one's own begins as. Both begin with “Write here:”, so that it is not published like this.
site-own_title = Write here: the title of the page
site-own_words = Write here: what the page says. An empty line begins a new paragraph.

## A page of some kind, as questions

site-fill_lead = The words on the page are ready. Write only what no one else can know. What you leave empty is left out, and so is a heading with nothing under it.
site-fill_here = Write here:
site-fill_days = The first and the last day on which this can be read, like: 2026-01-05 to 2028-01-05
site-fill = Put the page together
# $language is a language by its own name.
site-fill_in_language = Begin with the words that are ready: { $language }
site-block_contact = Here the site shows how to reach you.
site-block_ask = Here the site shows the button to ask a question.
site-block_lines = Here the site shows who answers in a crisis.
site-block_film = Here the site shows the film.
site-block_figures = Here the site shows your figures.
site-block_map = Here the site shows your map.

## Details

site-details_lead = What you leave empty does not show. Messages to people never carry the name of your program, so that nobody learns it from a phone or an envelope.
# $label is what is asked, $language a language by its own name.
site-in_language = { $label } – { $language }
site-details_written = Published. Everyone can see it now.
site-can_stay = What can stay as it is
# $field is what is asked, $said what is wrong with it.
site-wrong_with = { $field }: { $said }
site-part_who = Who you are
site-part_reached = How people reach you
site-part_where = A map, and a picture for previews
site-part_look = How the site looks
site-part_leaving = In danger: the emergency number, and where “Leave now” leads
site-part_film = A film of your own
site-part_lines = Crisis lines
site-lines_lead = The first is at the bottom of every page, so let it be one that answers at any hour. To remove a line, empty its number.
# $number counts from 1.
site-line_number = Line { $number }
site_field-name = Name of your program
site_field-short_name = Short name
    .help = For the top of each page. Browsers keep it in the list of visited pages, which others may see. 30 letters at most.
site_field-description = What you do, in one sentence
    .help = Search engines show it under your name. Like: “We help people who were harmed talk with the person responsible.”
site_field-region = Where you work
    .help = Like: “Three counties in western Oregon”.
site_field-phone = Phone
    .help = One number. It is at the top of the first page.
site_field-hours = Office hours
    .help = When someone answers. Like: “Monday to Friday, 9am to 5pm”.
site_field-email = E-mail
    .help = It is on “How to reach us”, with a warning that what people send stays in their mailbox.
site_field-post = Mailing address
    .help = Where letters go, line by line. People write it on an envelope: leave out the name of the program.
site_field-emergency = Emergency number
    .help = Where you are: 911 in the United States and Canada.
site_field-address = Street address
    .help = Where people can visit you, line by line. Leave it empty if they cannot.
site_field-map = Picture of a map
    .help = Add it under “Pictures, film and files” first. No map is loaded from another company: it would learn who looked.
site_field-map_words = What the map shows, in words
site_field-logo = Logo
    .help = Add it under “Pictures, film and files” first.
site_field-color = Color
    .help = For buttons and links. Choose a dark one, so that everyone can read it.
site_field-preview = Picture for previews
    .help = What someone sees when the address is shared in a message.
site_field-leave_to = “Leave now” leads to
    .help = A page that anyone could be looking at, and that loads quickly, like the weather. “Using this site privately” says what kind of page it is: change both.
site_field-film_file = Film
site_field-film_poster = Picture before it begins
site_field-film_captions = Captions
site_field-lines_number = Number
site_field-lines_name = Name
site_field-lines_words = For whom, and when

## Sentences

site-sentences_lead = The words around the pages, on buttons, and in the steps of asking. You do not have to change any. What a text, a call or a letter says is not here: what someone agreed to is what is sent.
site-find_sentence = A word in it
site-find = Find
site-no_sentence = No sentence has this word in it.
site-own = yours
site-file_public = Around the pages
site-file_asking = The steps of asking
site-file_film = The film
site-file_crisis = Crisis lines
site-sentence = A sentence
site-places = The site fills these in. Keep them as they are, or leave them out:
site-empty_is_ours = In a language that you leave empty, it is said as it comes with Heard.
site-sentence_written = Published.

## Files

site-files_lead = Everyone can see what is here. Pictures are made smaller. Where and when they were taken is removed.
site-choose_file = Choose a file
# $kinds are endings like PNG; $most and $picture are megabytes.
site-file_help = { $kinds }. Up to { $most } MB, a picture up to { $picture } MB. For a larger film, ask whoever runs the server.
site-file_name = Its name on the site
site-file_name_help = If you leave it empty, it keeps the name it has. It must not name a person.
site-file_instead = If there is a file with this name, put this one in its place
site-add_file = Add
site-no_file_chosen = Choose a file.
# $name is the name of a file.
site-file_added = { $name } was added.
site-file_is_logo = { $name } is your logo now.
site-use_as_logo = Use as your logo
site-is_logo = your logo
# How a picture is written into a page; $name is the name of a file.
site-in_a_page = In a page: { $sign }
site-sign_words = What it shows, in words
site-file_gone = { $name } was removed.
site-take_away = Remove { $name }
site-kilobytes = { $count } KB
site-on_server = on the server
site-no_files = There are no files yet.

## What is wrong

# $line counts from 1.
publishing_problem-line = Line { $line }:
# $near is how that line begins.
publishing_problem-line_near = Line { $line }, “{ $near }”:
publishing_problem-not_toml = The file cannot be read here ({ $said }). A quote or a bracket may be missing.
publishing_problem-not_utf8 = The file cannot be read. Save it again as UTF-8.
publishing_problem-unknown_setting = There is no setting “{ $name }”. Take it out, or look how it is written in the file that comes with Heard.
publishing_problem-missing_setting = Something is missing here.
publishing_problem-too_long = This is too long: { $most } letters at most.
publishing_problem-other_value = “{ $value }” does not fit here.
publishing_problem-phone = “{ $value }” is not a phone number. Write one number, with digits, spaces and + ( ) - only.
publishing_problem-email = “{ $value }” is not an e-mail address. Write it like name@example.org.
publishing_problem-color = “{ $value }” is not a color. Write it like #1e5b5e.
publishing_problem-web_address = “{ $value }” is not a web address. It begins with https://.
publishing_problem-file_name = “{ $value }” cannot be the name of a file. Use small letters, digits, dots and dashes.
publishing_problem-page_name = “{ $value }” cannot be the name of a page. Use small letters, digits and dashes.
# $figure is a contrast like 3.1.
publishing_problem-color_on_buttons = White letters on this color are hard to read: their contrast is { $figure } to 1, and it takes 4.5. Choose a darker color.
publishing_problem-color_on_paper = Links in this color are hard to read: their contrast is { $figure } to 1, and it takes 4.5. Choose a darker color.
publishing_problem-never_hidden = “{ $name }” cannot be hidden: people find safety there.
publishing_problem-no_language = “{ $name }” is not one of the languages here: { $known }.
publishing_problem-no_title = The first line is the title. Write it like “# About us”.
publishing_problem-title_too_long = The title is too long: { $most } letters at most.
publishing_problem-second_title = A page has one title. Begin this heading with two signs: ##.
publishing_problem-write_here = Put your own words in its place, or delete the line.
publishing_problem-html = HTML does not work here: people would see it as it is typed. For a film, write [[film]].
publishing_problem-unknown_block = “{ $name }” is not known, or is not on a line of its own. You can write { $known }.
publishing_problem-heading_skipped = A heading was skipped: under ## comes ###.
publishing_problem-picture_without_words = “{ $name }” has no words for people who cannot see it. Write them between the brackets, like ![Our office](office.jpg).
publishing_problem-no_picture = There is no picture “{ $name }” here. Add it under “Pictures, film and files” first. Pictures from other sites are not shown: they would learn who looked.
publishing_problem-no_file = There is no file “{ $name }” here. Add it under “Pictures, film and files” first.
publishing_problem-no_page = There is no page “{ $name }”. Write its name as it stands under “Pages”, or the whole address of another site, with https://.
publishing_problem-story_without_consent = Say how long this story may be told, on a line of its own: [[consent 2026-01-05 to 2028-01-05]]. That is what the person agreed to.
publishing_problem-consent_without_story = What says how long a story may be told stands under the heading of that story, like “## Alma”.
publishing_problem-block_needed = On this page { $name } stays, on a line of its own: people in danger look for a number here.
publishing_problem-says_nothing = Below its title the page says nothing, and would not show.
publishing_problem-turned_around = On this line is a sign that cannot be seen and turns letters and numbers around. Write the line anew.
publishing_problem-unread_link = A link here is not read: it would show as it stands. Write it like [words](contact) or [words](https://example.org).
publishing_problem-no_sentence = “{ $name }” is not a sentence that can be changed here.
publishing_problem-not_fluent = This cannot be read as a sentence. A brace {"{"} or {"}"} may be missing.
publishing_problem-no_link = Keep {"{ $link }"} in it: that is the number, or where it leads to.
publishing_problem-no_place = The site cannot fill in { $names } here. It fills in { $known }.
publishing_problem-file_shown = { $name } is still shown: { $pages }. Change that first.
publishing_problem-file_name_taken = There is a file “{ $name }” already. Give this one another name, or say that it takes the place of the other. Then choose it again.
publishing_problem-file_kind = This kind of file cannot be used. Use one of these: { $known }.
publishing_problem-file_too_large = This is too large: { $most } MB at most.
publishing_problem-picture_too_large = This picture has too many pixels: { $most } million at most.
publishing_problem-file_not_what_it_says = This is not a { $kind } file, or it is damaged.
