"""Lines that many people know by heart, and so nobody's own words. Compared without capitals, signs and accents."""

COMMON = frozenset({
    "abcdefghijklmnopqrstuvwxyz", "a penny for your thoughts", "all you need is love", "correct horse battery staple",
    "early bird gets the worm", "for god so loved the world", "happy birthday to you", "hallowed be thy name",
    "home is where the heart is", "i love you so much", "i love you very much", "i will always love you",
    "in god we trust", "in the beginning was the word", "it is what it is now", "jesus loves me this i know",
    "let me in please", "let there be light", "live laugh love", "lord is my shepherd", "mary had a little lamb",
    "may the force be with you", "my secret password", "once upon a time", "one day at a time",
    "our father who art in heaven",
    "rest in peace", "row row row your boat", "somewhere over the rainbow", "the lord is my shepherd",
    "the quick brown fox", "the quick brown fox jumps over the lazy dog", "this is my page", "this is my passphrase",
    "this is my password", "this too shall pass", "time heals all wounds", "to be or not to be",
    "twinkle twinkle little star",
    "we are the champions", "you are my sunshine", "amor de mi vida", "angel de la guarda", "ave maria purisima",
    "cielito lindo", "cumpleanos feliz", "descansa en paz", "dios es mi pastor", "dios te salve maria",
    "el senor es mi pastor",
    "en el nombre del padre", "en un lugar de la mancha", "esta es mi pagina", "esta es mi clave", "mi clave secreta",
    "mi contrasena secreta", "padre nuestro que estas en el cielo", "padre nuestro que estas en los cielos",
    "santificado sea tu nombre", "te amo con toda mi alma", "te quiero con toda mi alma", "te quiero mucho",
    "un dia a la vez",
})  # fmt: skip
