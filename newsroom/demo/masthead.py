"""The sections and topics of The Windrow, and the four people who fill them."""

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
class DemoHandle:
    network: str
    name: str
    address: str


@dataclass(frozen=True)
class DemoContributor:
    slug: str
    name: str
    title: str
    biography: str
    handles: tuple[DemoHandle, ...]


SECTIONS = (
    DemoSection("reports", "Reports", "What happened, who decided it, and what it will cost."),
    DemoSection("ideas", "Ideas", "Essays and arguments that somebody is prepared to stand behind."),
    DemoSection("land-and-water", "Land & Water", "Fields, rivers, coasts, and the people who read them."),
    DemoSection("books-and-arts", "Books & Arts", "What is worth reading and looking at, and why."),
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
        handles=(
            DemoHandle("web", "pictures.example", "https://pictures.example/@jun"),
            DemoHandle("mastodon", "@jun@social.example", "https://social.example/@jun"),
        ),
    ),
)
