# One title and one block of lines for each group: one question in each line. An empty block leaves its group out.
ideas-that_time_title = About that time
ideas-that_time =
    What happened before?
    Why there, and why then?
    Why us?
    What do you remember?
ideas-someone_title = About somebody I love
ideas-someone =
    Did they say anything?
    Were they alone?
    Do you know who they were to me?
ideas-you_title = About you
ideas-you =
    Do you think about it?
    What was your life like then?
    What is different now?
ideas-ahead_title = About the time ahead
ideas-ahead =
    What will you do if we meet by chance?
    What would you do, if you could do something now?
