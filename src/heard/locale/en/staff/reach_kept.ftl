### Who else uses a number or a mailbox, as participants answered it. Staff read it where they look how to reach somebody.

reach_kept-yes = Somebody else uses it
reach_kept-unsure = Perhaps somebody else uses it
# $name is the person through whom somebody is reached.
reach_kept-through = Through { $name }
