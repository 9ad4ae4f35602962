### What shows when we reach somebody, shown to that person themself. Somebody else could see or hear it.

showing-lock_screen = On the phone's screen
showing-a_number = A number
showing-no_name = You did not choose a name. The phone shows the number that calls or writes.
showing-inbox = In the inbox
showing-our_address = An address, without a name
showing-envelope = On the envelope
showing-own_address = The address you gave us
showing-plain = A plain envelope. The sender is only a P.O. box.
showing-ringing = Whoever picks up hears
# $name is their first name, $about the first name of who calls or the name that they picked.
showing-hello = “Hello, is this { $name }? This is { $about }.”
# While nobody is there yet who would call.
showing-hello_unnamed = “Hello, is this { $name }?” Then we say our first name.
showing-in_person = In person
showing-nothing = Nothing shows.
showing-somebody_goes = One of us comes to you.
showing-hang_up = If nobody answers, we hang up. We leave no message.
showing-neutral_message = If nobody answers, we may say a first name. We say that we will call again.
