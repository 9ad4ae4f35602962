### How somebody's page of their own stands, as staff of the dialogue see it.

seen-own_page_given = A page of their own: given, not opened yet
seen-own_page_taken = A page of their own: they sign in with words of their own
seen-own_page_changed = A page of their own: they chose other words
seen-own_page_tried = A page of their own: somebody tried many times to sign in
seen-own_page_closed = A page of their own: closed
