### The stages of a dialogue, and why one rests: for the staff.
### .within says it inside a sentence.

stage-opened = Opened
stage-asked = Asked for
stage-approved = Approved
stage-approached = Approached
stage-agreed = Both said yes
stage-preparing = Getting ready
stage-authorised = May meet
stage-fixed = Meeting fixed
stage-meeting = Meeting
stage-aftercare = Afterwards
stage-closed = Closed

resting-stopped = Stopped by someone in it
    .within = stopped by someone in it
resting-asked_no_more = Request taken back
    .within = request taken back
resting-turned_down = On hold by the program
    .within = on hold by the program
resting-order = An order is in force
    .within = an order is in force
resting-calendar = A legal step is open
    .within = a legal step is open

# What each rule asks before the next stage, said as what is true once it is met.
asks-r1 = The harmed person asks, or close family who act for them
asks-r4 = The request says what they wish for, and how to reach them safely
asks-r5 = The request stands
asks-r6 = A first talk, who asks, and risks and strengths are written down
asks-r7 = No order between the two sides is in force
asks-r8 = No legal step is open
asks-r9 = The responsible person acknowledges what they did
asks-r10 = The program can take it: ages, kind of harm, place
asks-r11 = It is approved, with the harmed person's own fresh “yes, now” and facilitators who fit
asks-r12 = It goes by a way that is marked as safe
asks-r13 = It is no quiet hour and no hard date
asks-r14 = The safe way was checked not long ago
asks-r15 = A reminder is left
asks-r17 = Each yes is the person's own, and stands
asks-r18 = They had time to think it over
asks-r19 = No yes is the price of another
asks-r20 = Nobody has said stop
asks-r21 = Everybody said yes to getting ready, and signed
asks-r22 = What is said stays with who said it
asks-r24 = Everybody has said that they are ready, and so have their facilitators
asks-r25 = Each supporter is invited, prepared and accepted
asks-r26 = The facilitators are trained, cleared and free of conflicts
asks-r28 = The plan is whole: place, room, hours, everybody cleared
asks-r29 = Each of the two said yes again today
asks-r30 = Nobody stopped it, and the harmed side leaves first
asks-r32 = It is the one meeting, or another was agreed to
asks-r35 = Everybody was asked how they are, afterwards
