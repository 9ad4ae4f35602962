# For each page of notes one title and one block of lines for each group: one question in each line. An empty block leaves
# its group out. Of the first page a line can be taken as it stands; the others are only there to think about: none asks for
# an apology, none says what to feel, and none hints that anything is to be gained.
ideas-questions_that_time_title = Sur ce moment-là
ideas-questions_that_time =
    Que s’est-il passé avant ?
    Pourquoi là, et pourquoi à ce moment ?
    Pourquoi nous ?
    De quoi vous souvenez-vous ?
ideas-questions_someone_title = Sur quelqu’un que j’aime
ideas-questions_someone =
    Est-ce que cette personne a dit quelque chose ?
    Y avait-il quelqu’un avec elle ?
    Savez-vous qui elle était pour moi ?
ideas-questions_you_title = Sur vous
ideas-questions_you =
    Y pensez-vous ?
    Comment était votre vie alors ?
    Qu’est-ce qui est différent aujourd’hui ?
ideas-questions_ahead_title = Sur la suite
ideas-questions_ahead =
    Que ferez-vous si nous nous croisons par hasard ?
    Que feriez-vous, si vous pouviez faire quelque chose maintenant ?

ideas-mine_then_title = Sur ce qui s’est passé
ideas-mine_then =
    Qu’avez-vous fait ?
    Que s’est-il passé avant ?
    De quoi vous souvenez-vous clairement, et de quoi non ?
ideas-mine_others_title = Sur les autres
ideas-mine_others =
    Que savez-vous de ce que cela leur a fait ?
    Que ne savez-vous pas ?
ideas-mine_now_title = Sur aujourd’hui
ideas-mine_now =
    Comment le voyez-vous aujourd’hui ?
    Qu’est-ce qui est difficile à mettre en mots ?
    Que voudriez-vous dire avec une grande exactitude ?

ideas-offers_do_title = Ce que vous pourriez faire
ideas-offers_do =
    Y a-t-il quelque chose que vous pourriez faire ou expliquer, et personne d’autre ?
    Y a-t-il quelque chose que vous pourriez faire pendant longtemps ?
ideas-offers_leave_title = Ce que vous pourriez laisser
ideas-offers_leave =
    Y a-t-il un endroit où vous pourriez ne plus aller ?
    Y a-t-il quelque chose que vous pourriez cesser de faire ?
ideas-offers_keep_title = Ce que vous pourriez tenir
ideas-offers_keep =
    Que pourriez-vous tenir, même dans une année dure ?
    Que ne pourriez-vous pas promettre ?
    Et si l’autre personne ne veut rien de vous ?
