### What leaves the building: on a screen, in an inbox, on an envelope, by phone. Somebody else may read or hear it.
### It says nothing of a program, of a harm, of a prison or of the other side; `heard words check` looks.
### $name is the first name of who writes, $when a weekday and an hour.

message-appointment = Your appointment is on { $when }. Reply 1 to keep it. Reply 2 to change it.
message-moved = Your appointment is now on { $when }. Reply 1 if that is good for you. Reply 2 to change it.
message-ring_you = Hello, this is { $name }. I would like to call you on { $when }. Tell me if another time is better.
message-ring_us = Hello, this is { $name }. Call me when it suits you. There is no hurry.
message-still_safe = Hello, this is { $name }. Is this still a good way to reach you? Reply 1 for yes. Reply 2 for no.
message-call_appointment = Hello, this is { $name }, calling about your appointment. Can you talk now? Is { $when } still good for you? Is this still the safest way to reach you?
message-call_how_are_you = Hello, this is { $name }. Can you talk now? I only want to ask how you are. Is this still the safest way to reach you?
message-call_still_safe = Hello, this is { $name }. Can you talk now? Is this still the safest way to reach you?
message-visit = My name is { $name }. I will come to see you on { $when }. You do not have to see me. Saying no changes nothing for you.
message-when = { $weekday } { $day } at { $hour }
# Stands for $when while nobody has said the day and the hour yet.
message-blank_when = the day and hour
# Shown to somebody who chooses how they are reached.
subject-note = A note for you
subject-appointment = Your appointment
subject-hello = Hello
message-sample_staff = What you write goes here.

# How a first question is answered: shown to who asks, kept, and said or written word for word by who answers. $name is
# somebody whom they trust, and nobody else is named.
first-text_from = A number, without a name
first-text = Hi, call when you can. No rush.
first-say = Hello, I am calling about your appointment. Is this a good time to talk?
first-say_not_you = Sorry, wrong number. Goodbye.
first-no_answer_hang_up = We hang up, and leave nothing.
first-no_answer_neutral_message = Hello, I will call again another day. Goodbye.
first-through = Hello, is this { $name }? I have a message for someone you are close to. Could you give them this number when they are alone?
first-through_not_them = Sorry, wrong number. Goodbye.
first-email_from = An address without a name or a place
first-email_subject = A note for you
first-email = Hello. You can answer this note whenever it suits you. There is no hurry.
first-envelope = Your name and address. The only sender is a P.O. box.
first-letter = Hello. You can write back whenever it suits you. There is no hurry.
