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
            "A linocut portrait of a woman with close-cropped hair, in a yellow oilskin with its collar turned up. She "
            "looks aside; behind her is the sea, with small white waves."
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
        portrait=(
            "A linocut portrait of a man with tousled brown hair, round glasses and a thick striped scarf, in the rain "
            "beside a bus-stop sign."
        ),
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
        portrait=(
            "A linocut portrait, from the side, of a woman in a dark red cardigan, with gray hair pinned in a bun. She "
            "looks toward a window at night, with a few lit windows across the street."
        ),
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
            "A linocut portrait of a man in a printer’s apron with spots of orange ink, his sleeves rolled and his "
            "arms crossed, holding an ink roller. Two prints hang on a line behind him."
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
        portrait=(
            "A linocut portrait of a man with a full black beard, in a white shirt, his collar open over a loosened "
            "tie, between two stacks of files."
        ),
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
            "A linocut portrait of a bald man with a tall forehead and gray stubble, in a green field jacket. Behind "
            "him runs the paper of a seismograph, with one line in red that swings wide."
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
            "A linocut portrait of a freckled woman with short red hair, her head tilted and headphones round her "
            "neck, before the folds of a blue stage curtain with a gold fringe."
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
        portrait=(
            "A linocut portrait of a woman with a gray bob, large gold earrings and a black turtleneck, before graph "
            "paper on which a red line climbs away from a dashed blue one."
        ),
        handles=(DemoHandle("web", "longdivision.example", "https://longdivision.example/"),),
    ),
)
