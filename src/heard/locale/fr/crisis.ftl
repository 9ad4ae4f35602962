### Who answers people in crisis, at any hour: on public pages and on pages of one's own. The numbers are in details.toml.

crisis-title = Si c’est trop lourd en ce moment
crisis-nobody_at_night = Ici, personne ne lit les messages la nuit, ni le samedi et le dimanche. À ces numéros, quelqu’un répond.
crisis-line = { $name } : { $link }
# In the foot of every page. $name is the first line, $link its number.
crisis-foot = C’est trop lourd en ce moment ? { $name } : { $link }.
crisis-more = D’autres personnes qui répondent
