# Para cada página de notas, un título y un bloque de líneas por grupo: una pregunta en cada línea. Un bloque vacío deja fuera
# su grupo. De la primera página se puede tomar una línea tal cual; las demás son solo para pensar: ninguna pide disculpas,
# ninguna dice qué sentir y ninguna deja entender que se gana algo.
ideas-questions_that_time_title = Sobre aquel tiempo
ideas-questions_that_time =
    ¿Qué pasó antes?
    ¿Por qué allí, y por qué entonces?
    ¿Por qué nos pasó esto?
    ¿Qué recuerda usted?
ideas-questions_someone_title = Sobre alguien a quien quiero
ideas-questions_someone =
    ¿Dijo algo?
    ¿Tenía a alguien cerca?
    ¿Sabe usted quién era para mí?
ideas-questions_you_title = Sobre usted
ideas-questions_you =
    ¿Piensa en aquello?
    ¿Cómo era su vida entonces?
    ¿Qué es distinto ahora?
ideas-questions_ahead_title = Sobre lo que viene
ideas-questions_ahead =
    ¿Qué hará si nos cruzamos por casualidad?
    ¿Qué haría, si ahora pudiera hacer algo?
ideas-mine_then_title = Sobre lo que pasó
ideas-mine_then =
    ¿Qué hizo usted?
    ¿Qué pasó antes?
    ¿Qué recuerda con claridad, y qué no?
ideas-mine_others_title = Sobre las demás personas
ideas-mine_others =
    ¿Qué sabe de lo que aquello les hizo?
    ¿Qué no sabe?
ideas-mine_now_title = Sobre el presente
ideas-mine_now =
    ¿Cómo lo ve hoy?
    ¿Qué le cuesta poner en palabras?
    ¿Qué querría decir con toda exactitud?
ideas-offers_do_title = Lo que podría hacer
ideas-offers_do =
    ¿Hay algo que solo usted podría hacer o explicar?
    ¿Hay algo que podría hacer durante mucho tiempo?
ideas-offers_leave_title = Lo que podría dejar en paz
ideas-offers_leave =
    ¿Hay un lugar al que podría no ir más?
    ¿Hay algo que podría dejar de hacer?
ideas-offers_keep_title = Lo que podría cumplir
ideas-offers_keep =
    ¿Qué podría cumplir, incluso en un año difícil?
    ¿Qué no podría prometer?
    ¿Y si la otra persona no quiere nada de usted?
