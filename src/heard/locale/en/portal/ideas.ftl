# For each page of notes one title and one block of lines for each group: one question in each line. An empty block leaves
# its group out. Of the first page a line can be taken as it stands; the others are only there to think about: none asks for
# an apology, none says what to feel, and none hints that anything is to be gained.
ideas-questions_that_time_title = About that time
ideas-questions_that_time =
    What happened before?
    Why there, and why then?
    Why us?
    What do you remember?
ideas-questions_someone_title = About somebody I love
ideas-questions_someone =
    Did they say anything?
    Were they alone?
    Do you know who they were to me?
ideas-questions_you_title = About you
ideas-questions_you =
    Do you think about it?
    What was your life like then?
    What is different now?
ideas-questions_ahead_title = About the time ahead
ideas-questions_ahead =
    What will you do if we meet by chance?
    What would you do, if you could do something now?
ideas-mine_then_title = About what happened
ideas-mine_then =
    What did you do?
    What came before it?
    What do you remember clearly, and what not?
ideas-mine_others_title = About others
ideas-mine_others =
    What do you know about what it did to them?
    What do you not know?
ideas-mine_now_title = About now
ideas-mine_now =
    How do you see it today?
    What is hard to put into words?
    What would you want to get exactly right?
ideas-offers_do_title = What you could do
ideas-offers_do =
    Is there something only you could do, or explain?
    Is there something you could do over a long time?
ideas-offers_leave_title = What you could leave alone
ideas-offers_leave =
    Is there a place you could stay away from?
    Is there something you could stop doing?
ideas-offers_keep_title = What you could keep to
ideas-offers_keep =
    What could you keep to, even in a hard year?
    What could you not promise?
    What if the other person wants nothing from you?
