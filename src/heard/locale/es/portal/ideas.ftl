# Un título y un bloque de líneas para cada grupo: una pregunta en cada línea. Un bloque vacío deja fuera su grupo.
ideas-that_time_title = Sobre aquel tiempo
ideas-that_time =
    ¿Qué pasó antes?
    ¿Por qué allí, y por qué entonces?
    ¿Por qué nos pasó esto?
    ¿Qué recuerda usted?
ideas-someone_title = Sobre alguien a quien quiero
ideas-someone =
    ¿Dijo algo?
    ¿Tenía a alguien cerca?
    ¿Sabe usted quién era para mí?
ideas-you_title = Sobre usted
ideas-you =
    ¿Piensa en aquello?
    ¿Cómo era su vida entonces?
    ¿Qué es distinto ahora?
ideas-ahead_title = Sobre lo que viene
ideas-ahead =
    ¿Qué hará si nos cruzamos por casualidad?
    ¿Qué haría, si ahora pudiera hacer algo?
