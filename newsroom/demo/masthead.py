"""The sections, topics and series of The Windrow, and the eight people who fill them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoSection:
    slug: str
    name: str
    description: str


@dataclass(frozen=True)
class DemoTopic:
    slug: str
    name: str


@dataclass(frozen=True)
class DemoSeries:
    slug: str
    name: str
    description: str


@dataclass(frozen=True)
class DemoHandle:
    network: str
    name: str
    address: str


@dataclass(frozen=True)
class DemoContributor:
    """`portrait` says what is to be seen in the picture, which is drawn under the name `portrait-SLUG`."""

    slug: str
    name: str
    title: str
    biography: str
    portrait: str
    handles: tuple[DemoHandle, ...]


SECTIONS = (
    DemoSection("reports", "Reports", "What happened, who decided it, and what it will cost."),
    DemoSection("ideas", "Ideas", "Essays and arguments that somebody is prepared to stand behind."),
    DemoSection("land-and-water", "Land & Water", "Fields, rivers, coasts, and the people who read them."),
    DemoSection("books-and-arts", "Books & Arts", "What is worth reading and looking at, and why."),
    DemoSection("science", "Science", "What was measured, by whom, and what it does not show."),
)

TOPICS = (
    DemoTopic("coasts", "Coasts"),
    DemoTopic("cities", "Cities"),
    DemoTopic("public-money", "Public money"),
    DemoTopic("transport", "Transport"),
    DemoTopic("night", "Night"),
    DemoTopic("food", "Food"),
    DemoTopic("trees", "Trees"),
    DemoTopic("maps", "Maps"),
    DemoTopic("rivers", "Rivers"),
    DemoTopic("history", "History"),
    DemoTopic("work", "Work"),
    DemoTopic("schools", "Schools"),
    DemoTopic("weather", "Weather"),
    DemoTopic("music", "Music"),
    DemoTopic("machines", "Machines"),
    DemoTopic("animals", "Animals"),
    DemoTopic("language", "Language"),
    DemoTopic("health", "Health"),
)

SERIES = (
    DemoSeries(
        "after-the-mill",
        "After the Mill",
        "A textile mill closes in Corran: the last shift, the bids for the building, and the weavers who came back.",
    ),
)

CONTRIBUTORS = (
    DemoContributor(
        slug="maren-oduya",
        name="Maren Oduya",
        title="reporter",
        biography=(
            "Maren Oduya reports on coasts, rivers and the towns that have to live beside them. She was "
            "a deckhand for two summers and a court reporter for six years before she joined the "
            "magazine."
        ),
        portrait=(
            "A linocut portrait of a woman with short cropped hair and the collar of an oilskin turned up, with the "
            "sea behind her."
        ),
        handles=(
            DemoHandle("mastodon", "@maren@social.example", "https://social.example/@maren"),
            DemoHandle("bluesky", "@maren-oduya.example", "https://sky.example/profile/maren-oduya"),
        ),
    ),
    DemoContributor(
        slug="tobias-farrow",
        name="Tobias Farrow",
        title="staff writer",
        biography=(
            "Tobias Farrow writes about cities and the budgets that run them, and translates from Spanish. "
            "He lives in a third-floor apartment above a bus stop."
        ),
        portrait="A linocut portrait of a man with round glasses and a thick scarf, standing beside a bus-stop sign.",
        handles=(DemoHandle("mastodon", "@farrow@social.example", "https://social.example/@farrow"),),
    ),
    DemoContributor(
        slug="amparo-villaseca",
        name="Amparo Villaseca",
        title="contributing critic",
        biography=(
            "Amparo Villaseca writes essays in Spanish and reviews in English. "
            "She grew up in Valparaíso and has taught literature to night classes for twenty-six years."
        ),
        portrait="A linocut portrait of a woman in a cardigan, with gray hair in a bun, before a window at night.",
        handles=(DemoHandle("web", "villaseca.example", "https://villaseca.example/"),),
    ),
    DemoContributor(
        slug="jun-halloran",
        name="Jun Halloran",
        title="picture editor",
        biography=(
            "Jun Halloran chooses the pictures in the magazine and makes some of them. "
            "Before that he printed other people’s linocuts for a living, and he still has the forearms."
        ),
        portrait=(
            "A linocut portrait of a man in a printer’s apron, his sleeves rolled over strong forearms, holding an "
            "ink roller."
        ),
        handles=(
            DemoHandle("web", "pictures.example", "https://pictures.example/@jun"),
            DemoHandle("mastodon", "@jun@social.example", "https://social.example/@jun"),
        ),
    ),
    DemoContributor(
        slug="davit-khoury",
        name="Davit Khoury",
        title="investigations reporter",
        biography=(
            "Davit Khoury reads leases, ledgers and the minutes of meetings, and finds out who signed. He kept "
            "the books of a trucking company for nine years before anybody paid him to read other people’s."
        ),
        portrait="A linocut portrait of a man with a black beard, his tie pulled loose, behind a stack of files.",
        handles=(
            DemoHandle("mastodon", "@khoury@social.example", "https://social.example/@khoury"),
            DemoHandle("web", "khoury.example", "https://khoury.example/"),
        ),
    ),
    DemoContributor(
        slug="leopold-anyanwu",
        name="Leopold Anyanwu",
        title="science writer",
        biography=(
            "Leopold Anyanwu writes about measurements, and about what they leave out. He began as the "
            "assistant of a seismologist, and for four years changed the paper on her drums at six each morning."
        ),
        portrait=(
            "A linocut portrait of a bald man with a tall forehead, in a field jacket, with the wavy line of a "
            "seismograph running behind him."
        ),
        handles=(
            DemoHandle("bluesky", "@anyanwu.example", "https://sky.example/profile/anyanwu"),
            DemoHandle("web", "smalltremors.example", "https://smalltremors.example/"),
        ),
    ),
    DemoContributor(
        slug="wren-abernathy",
        name="Wren Abernathy",
        title="critic",
        biography=(
            "Wren Abernathy writes about books, music and the stage. She was second viola in the pit of a "
            "touring theater for five years, and has heard more plays than she has seen."
        ),
        portrait=(
            "A linocut portrait of a woman with short red hair and headphones round her neck, before the folds "
            "of a stage curtain."
        ),
        handles=(DemoHandle("mastodon", "@wren@social.example", "https://social.example/@wren"),),
    ),
    DemoContributor(
        slug="beatrix-ferreira-lund",
        name="Beatrix Ferreira-Lund",
        title="columnist",
        biography=(
            "Beatrix Ferreira-Lund was an actuary for nineteen years. She holds that most quarrels improve as "
            "soon as somebody divides by the number of households."
        ),
        portrait="A linocut portrait of a woman with a gray bob and large earrings, before a sheet of graph paper.",
        handles=(DemoHandle("web", "longdivision.example", "https://longdivision.example/"),),
    ),
)
