"""The invented people of the demo. No name is of a real case; numbers and addresses are reserved for examples."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Name:
    """A whole name and the language its bearer speaks with us."""

    given: str
    family: str
    language: str = "en"

    @property
    def whole(self) -> str:
        """As it is written."""
        return f"{self.given} {self.family}"


def _names(text: str, *, spanish: bool = False) -> list[Name]:
    """`Given Family` by the comma; given names may have several parts, family names are the last word."""
    pairs = (each.strip().rpartition(" ") for each in text.split(","))
    return [Name(given, family, "es" if spanish else "en") for given, _, family in pairs]


def _mixed(english: list[Name], spanish: list[Name]) -> list[Name]:
    """The Spanish names spread among the others, so that both languages are met early."""
    found, step = list(english), 5
    for place, name in enumerate(spanish):
        found.insert(place * step + 3, name)
    return found


# No given and no family name stands in both lists, so that nobody mixes up the two sides of a dialogue.
HARMED = _mixed(
    _names("""Ruth Ellery, Agnes Tollefsen, Priya Raman, Walter Pruitt, Mei Tanaka, Gloria Banks, Hannah Lindqvist,
    Desmond Achebe, Nora Castlebury, Felicia Moreau, Joan Haverly, Amira Solano, Theodora Kent, Clara Winslow,
    Bernard Osei, Louise Fontaine, Tessa Marlow, Ines Calloway, Harold Begay, Sophie Drummond, Yuki Arakawa,
    Marjorie Pell, Lydia Abara, Eleanor Sproule, Grace Whitehorse, Vivian Thorne, Beatrice Holm, Naomi Feldstein,
    Irene Castell, Olive Ransome, Samira Qadir, Edith Fairweather, Leah Brandt, Pearl Jessup, Miriam Oduya,
    Constance Arden, Thelma Ridley, Joyce Akana, Lorna Birch, Delia Foxworth, Annika Sather, Ramona Teller,
    Ivy Prescott, Cecily Wren, Opal Nakai, Margot Lavigne, Bridget Oyelaran, Rosemary Stroud,
    Adela Forsythe, Winifred Chao, Harriet Okonjo, Sunita Varma, Leonora Finch, Mabel Eastman, Kirsten Dahl,
    Odette Rousseau, Philippa Gray, Zainab Kamara, Dorothea Lang, Estelle Boudreau, Hazel Tso, Imogen Carver,
    Janice Ueda, Katya Sokolova, Lillian Proctor, Maeve Donnelly, Nadia Farouk, Oona Laird, Petra Vogel,
    Queenie Hartwell, Roberta Ames, Selma Iversen, Trudy Nightingale, Ursula Beck, Verity Hale, Wilma Redbird,
    Xiu Liang, Yvette Charron, Zora Tyndall, Alberta Crane, Blanche Osborn, Claudette Fields, Deborah Asante,
    Eunice Parrish, Florence Kimura, Gwendolyn Ash, Henrietta Moss, Iris Tomlin, Judith Abernathy, Kathleen Voss,
    Lenore Whitaker, Mavis Cole, Nell Bjornson, Olga Marsh, Patience Amadi, Rowena Sterling, Sybil Hathaway,
    Tamsin Doyle, Una Fairbanks, Violet Kamau, Willa Strode, Astrid Nolan, Bettina Hauk, Cora Sandler"""),
    _names(
        """Maria Duran, Lucia Benitez, Elena Quiroga, Rosario Ventura, Pilar Escamilla, Carmen Zavala, Beatriz Olmedo,
    Teresa Naranjo, Dolores Pineda, Consuelo Arriaga, Amparo Lozano, Esperanza Rivas, Graciela Montoya,
    Josefina Aguirre, Leticia Bustos, Mercedes Toral, Norma Galindo, Ofelia Sandoval, Raquel Iturbide,
    Silvia Campos""",
        spanish=True,
    ),
)
RESPONSIBLE = _mixed(
    _names("""James Reed, Leo Park, Marcus Bellamy, Dwight Sorensen, Tyrell Gaines, Kyle Hendry, Andre Fox, Wesley Tran,
    Curtis Ballard, Dean Kowalski, Roland Fitch, Jerome Stokes, Travis Nye, Elias Boone, Gavin Mercer, Isaac Yazzie,
    Trent Oakley, Malcolm Greer, Shane Purcell, Victor Lund, Nathan Crowe, Aaron Pickett, Darnell Hobbs, Ian Falk,
    Preston Shaw, Lionel Vance, Toby Garrick, Russell Deane, Keith Amos, Warren Tuttle, Jonah Pratt, Cody Leland,
    Emmett Royce, Dominic Strand, Alvin Peck, Seth Novak, Grady Munson, Clyde Barlow, Rufus Teague, Owen Stahl,
    Perry Lomond, Byron Keel, Felix Arnaud, Calvin Moody, Ezra Whitlock, Stuart Penn, Lamar Dobbs, Glenn Hasty,
    Amos Kettle, Barrett Sykes, Cyrus Holloway, Damon Tripp, Edgar Lusk, Foster Grange, Gideon Marks, Hollis Beard,
    Ivan Petrie, Jasper Coyne, Kendrick Bly, Lowell Strait, Merle Dunning, Ned Farris, Orson Tate, Percy Gault,
    Quentin Rudd, Reggie Colter, Silas Hoyt, Terrence Maddox, Ulysses Byrd, Vernon Slade, Wade Corliss, Xander Pope,
    Yancy Drew, Zachary Holt, Archie Lomax, Boyd Tanner, Clifton Wray, Dexter Blount, Everett Snow, Floyd Hagan,
    Gilbert Rusk, Harlan Pike, Irving Stack, Jethro Mullen, Kirk Landry, Lester Quill, Morris Yates, Noel Garner,
    Otis Benford, Phineas Cobb, Roscoe Timms, Sherman Ott, Thaddeus Rowe, Virgil Nash, Wendell Crump, Abner Styles,
    Basil Fenn, Conrad Hite, Denzel Pryor, Elmer Gage, Fergus Bright, Garth Lowry, Homer Stiles, Ingram Vail"""),
    _names(
        """Mateo Salcedo, Rafael Ochoa, Diego Barrera, Hector Luna, Javier Montes, Andres Ceballos, Bruno Tamayo,
    Emilio Paredes, Ramon Villegas, Joaquin Rosales, Alonso Cardenas, Ernesto Pacheco, Fidel Guerra, Gustavo Meza,
    Ignacio Trevino, Lorenzo Salas, Nestor Valdez, Octavio Reyes, Sergio Cantu, Tobias Robles""",
        spanish=True,
    ),
)
# Supporters and relatives have the family name of the person beside whom they stand.
BESIDE = (
    "Rosalind",
    "Martin",
    "June",
    "Paula",
    "Frederick",
    "Alma",
    "Celeste",
    "Gordon",
    "Winona",
    "Abel",
    "Sylvia",
    "Hugh",
)

STAFF: tuple[tuple[str, str, str], ...] = (
    ("wanda", "Wanda Brook", "administrator"),
    ("dana", "Dana Whitfield", "coordinator"),
    ("tomas", "Tomás Ibarra", "coordinator"),
    ("sam", "Sam Okafor", "supervisor"),
    ("ingrid", "Ingrid Vale", "supervisor"),
    ("noor", "Noor Haddad", "screener"),
    ("phil", "Phil Castellan", "evaluator"),
)

# key, name, training hours, days from today for which the clearance lasts, dialogues held before, own cap
FACILITATORS: tuple[tuple[str, str, int, int, int, int | None], ...] = (
    ("robin", "Robin Adair", 64, 700, 9, None),
    ("omar", "Omar Siddiqui", 52, 420, 1, None),
    ("greta", "Greta Nyman", 80, 610, 14, None),
    ("luz", "Luz Carmona", 48, 365, 4, None),
    ("peter", "Peter Alcott", 44, 300, 6, None),
    ("fatima", "Fatima Rahal", 56, 540, 3, None),
    ("ben", "Ben Thackeray", 61, 250, 7, None),
    ("esther", "Esther Molina", 43, 380, 0, None),
    ("carol", "Carol Whitman", 90, 720, 21, 4),
    ("dev", "Dev Chandra", 46, 330, 2, 4),
    ("anna", "Anna Petrov", 58, 410, 5, 4),
    ("silvio", "Silvio Grant", 50, 280, 3, 4),
    ("heidi", "Heidi Lomax", 72, 500, 11, None),
    ("marco", "Marco Belen", 47, 460, 1, None),
    ("joy", "Joy Abiodun", 55, 640, 8, 3),
    ("neil", "Neil Harcourt", 42, 310, 3, 3),
    ("sandra", "Sandra Keane", 68, 24, 10, 2),
    ("liam", "Liam Ostrander", 45, 200, 3, 2),
    ("hope", "Hope Lindgren", 75, 520, 12, None),
    ("amir", "Amir Daoud", 44, 390, 2, None),
    ("stella", "Stella Varga", 66, 600, 9, None),
    ("quinn", "Quinn Abbott", 45, 450, 1, None),
    ("ralph", "Ralph Ostby", 83, 480, 15, None),
    ("tina", "Tina Morales", 50, 350, 3, None),
    ("edna", "Edna Falck", 59, 570, 7, None),
    ("raj", "Raj Pillai", 46, 340, 2, None),
    ("lois", "Lois Merrin", 71, 630, 10, None),
    ("karl", "Karl Egeland", 48, 320, 2, None),
    ("maud", "Maud Ferris", 62, 410, 8, None),
    ("yara", "Yara Nasser", 43, 500, 1, None),
    ("otto", "Otto Renner", 54, 660, 6, None),
    ("bea", "Bea Sandhu", 47, 370, 2, None),
    ("paul", "Paul Ekberg", 65, 560, 9, None),
    ("mina", "Mina Rostami", 44, 480, 1, None),
    ("jean", "Jean Calder", 70, 590, 13, None),
    ("theo", "Theo Nakamura", 49, 360, 2, None),
    ("vera", "Vera Sandoval", 57, 430, 6, None),
    ("kim", "Kim Larkin", 16, 350, 0, None),
    ("agata", "Agata Wolski", 49, -12, 2, None),
)

# An experienced facilitator first, so that a new one is always beside one; and how many dialogues such a pair carries.
PAIRS: tuple[tuple[str, str, int], ...] = (
    ("robin", "omar", 5),
    ("greta", "luz", 5),
    ("peter", "fatima", 5),
    ("ben", "esther", 5),
    ("carol", "dev", 4),
    ("anna", "silvio", 4),
    ("heidi", "marco", 5),
    ("joy", "neil", 3),
    ("sandra", "liam", 2),
    ("hope", "amir", 5),
    ("stella", "quinn", 5),
    ("ralph", "tina", 5),
    ("edna", "raj", 5),
    ("lois", "karl", 5),
    ("maud", "yara", 5),
    ("otto", "bea", 5),
    ("paul", "mina", 5),
    ("jean", "theo", 5),
)

PLACES: tuple[tuple[str, str], ...] = (
    ("Pine Hill", "prison"),
    ("River Bend", "prison"),
    ("Cedar Flats", "prison"),
    ("Mill Creek", "jail"),
    ("Harbor Street Center", "community"),
    ("Grange Hall", "community"),
)

HOURS = ("08:00-18:00", "09:00-20:00", "00:00-23:59", "08:30-17:30")


def phone(number: int) -> str:
    """A number that is reserved for stories. There are a hundred of them."""
    return f"+1 503 555 {100 + number % 100:04}"


def address(name: Name, number: int) -> str:
    """A mail address that reaches nobody."""
    letters = name.whole.lower().replace(" ", ".")
    return f"{letters}@example.{'org' if number % 2 else 'net'}"


def reach(name: Name, number: int) -> dict[str, Any]:
    """One of several safe ways, so that each kind is met."""
    hours = HOURS[number % len(HOURS)]
    ways: tuple[dict[str, Any], ...] = (
        {"way": "phone", "at": phone(number), "hours": hours, "if_no_answer": "hang_up"},
        {"way": "email", "at": address(name, number), "hours": "00:00-23:59"},
        {"way": "text", "at": phone(number), "hours": hours},
        {"way": "phone", "at": phone(number), "hours": hours, "if_no_answer": "neutral_message", "sign_name": "Robin"},
        {"way": "letter", "at": f"Box {100 + number}, Alder Landing"},
        {"way": "email", "at": address(name, number), "hours": "08:00-20:00", "sign_name": "A friend"},
    )
    return ways[number % len(ways)]
