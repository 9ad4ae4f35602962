### Who answers people in crisis, at any hour: on public pages and on pages of one's own. The numbers are in details.toml.

crisis-title = If it is too much right now
crisis-nobody_at_night = Nobody here reads messages at night or on weekends. These lines have people who answer.
crisis-line = { $name }: { $link }
# In the foot of every page. $name is the first line, $link its number.
crisis-foot = Too much right now? { $name }: { $link }.
crisis-more = More people who answer
