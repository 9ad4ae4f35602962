# One title and one block of lines for each group: one question in each line. An empty block leaves its group out.
ideas-that_time_title = Sur ce moment-là
ideas-that_time =
    Que s’est-il passé avant ?
    Pourquoi là, et pourquoi à ce moment ?
    Pourquoi nous ?
    De quoi vous souvenez-vous ?
ideas-someone_title = Sur quelqu’un que j’aime
ideas-someone =
    Est-ce que cette personne a dit quelque chose ?
    Y avait-il quelqu’un avec elle ?
    Savez-vous qui elle était pour moi ?
ideas-you_title = Sur vous
ideas-you =
    Y pensez-vous ?
    Comment était votre vie alors ?
    Qu’est-ce qui est différent aujourd’hui ?
ideas-ahead_title = Sur la suite
ideas-ahead =
    Que ferez-vous si nous nous croisons par hasard ?
    Que feriez-vous, si vous pouviez faire quelque chose maintenant ?
