"""The six articles of the demo: everything but their bodies, which stand in articles/SLUG.html."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

BODIES = Path(__file__).parent / "articles"


@dataclass(frozen=True)
class DemoByline:
    """A contributor in a role. An empty sentence prints the contributor's usual title."""

    contributor: str
    role: Literal["by", "photographs", "translated", "additional"]
    sentence: str = ""


@dataclass(frozen=True)
class DemoPicture:
    """The name is one that `newsroom.demo.pictures.draw` knows."""

    name: str
    alternative_text: str
    caption: str
    credit: str


@dataclass(frozen=True)
class DemoArticle:
    """`teaser_cut` counts the top-level blocks shown before the gate. `release_minutes` is counted from the
    moment of seeding: negative for what is live already, None for what has no release."""

    slug: str
    kind: Literal["news", "analysis", "essay", "opinion", "review", "interview"]
    section: str
    topics: tuple[str, ...]
    headline: str
    dek: str
    teaser_cut: int
    bylines: tuple[DemoByline, ...]
    picture: DemoPicture
    access: Literal["open", "metered", "subscribers"]
    search_description: str
    stage: Literal["in_review", "approved", "scheduled", "live"]
    release_minutes: int | None = None

    @property
    def body(self) -> str:
        return (BODIES / f"{self.slug}.html").read_text(encoding="utf-8")


HOUR = 60
DAY = 24 * HOUR

ARTICLES = (
    DemoArticle(
        slug="port-ansel-moves-its-pier",
        kind="news",
        section="reports",
        topics=("coasts", "public-money"),
        headline="A Harbor Town Votes to Move Its Pier Before the Sea Does",
        dek="Port Ansel will spend $41.2 million to leave a fish pier that still works, most days.",
        teaser_cut=3,
        bylines=(
            DemoByline("maren-oduya", "by"),
            DemoByline("tobias-farrow", "additional"),
        ),
        picture=DemoPicture(
            name="harbor",
            alternative_text=(
                "A print of a small harbor at sunrise: gabled houses on a dark headland, a pier on tall "
                "piles, and two fishing boats on water streaked with orange light."
            ),
            caption="The old pier at Port Ansel, which was under water on thirty-one days last year.",
            credit="Illustration by Jun Halloran",
        ),
        access="open",
        search_description=(
            "Port Ansel has voted, by twenty-three ballots, to move its working fish pier to higher ground. "
            "What it costs, who pays, and who loses."
        ),
        stage="live",
        release_minutes=-3 * DAY,
    ),
    DemoArticle(
        slug="the-ten-minute-bus",
        kind="analysis",
        section="reports",
        topics=("cities", "transport", "public-money"),
        headline="The Ten-Minute Bus",
        dek=(
            "Calder Falls cut its bus routes by two-fifths and gained nearly a third more riders. Not all of "
            "them are glad."
        ),
        teaser_cut=3,
        bylines=(DemoByline("tobias-farrow", "by"),),
        picture=DemoPicture(
            name="timetable",
            alternative_text=(
                "A timetable drawn as a graph: slanting red and blue lines, few and far apart on the left, "
                "crossing in a dense weave on the right."
            ),
            caption=("A day on one street, each line a bus: the old timetable on the left, the new one on the right."),
            credit="Illustration by Jun Halloran",
        ),
        access="metered",
        search_description=(
            "Calder Falls replaced forty-one bus routes with twenty-four that come often. "
            "Eighteen months on, the numbers, and the six percent who were left out."
        ),
        stage="live",
        release_minutes=-DAY - 4 * HOUR,
    ),
    DemoArticle(
        slug="four-in-the-morning",
        kind="essay",
        section="ideas",
        topics=("night", "cities"),
        headline="Four in the Morning, Eleven Windows",
        dek=("A winter without sleep, a notebook of numbers, and what the lit rooms across the street were for."),
        teaser_cut=2,
        bylines=(
            DemoByline("amparo-villaseca", "by"),
            DemoByline("tobias-farrow", "translated", "Translated from the Spanish by Tobias Farrow."),
        ),
        picture=DemoPicture(
            name="night-street",
            alternative_text=(
                "A row of dark apartment houses under a night sky, with eleven windows lit in yellow, "
                "their light lying on the wet street below."
            ),
            caption="Each lit window at that hour is a decision, or a misfortune.",
            credit="Illustration by Jun Halloran",
        ),
        access="subscribers",
        search_description=("An essay on sleeplessness, night work, and the strangers who keep one another company."),
        stage="live",
        release_minutes=-2 * HOUR,
    ),
    DemoArticle(
        slug="the-river-has-been-here-before",
        kind="interview",
        section="land-and-water",
        topics=("rivers", "maps", "history"),
        headline="“The River Is Asleep”",
        dek=(
            "Ottilie Brandvik has spent eleven years drawing the Tallow River in all the places where "
            "it no longer runs."
        ),
        teaser_cut=4,
        bylines=(
            DemoByline("maren-oduya", "by"),
            DemoByline("jun-halloran", "photographs", "Jun Halloran photographed the atlas in Lower Tallow."),
        ),
        picture=DemoPicture(
            name="river-map",
            alternative_text=(
                "A hand-drawn map of a valley in which seven winding river courses, in seven colors, "
                "cross one another from edge to edge."
            ),
            caption="Sheet 9 of the Tallow River atlas: seven courses, the palest from about the year 800.",
            credit="Photograph by Jun Halloran",
        ),
        access="metered",
        search_description=(
            "A former surveyor on mapping a river’s vanished beds, on the lines that insurers need, "
            "and on the question she will not answer."
        ),
        stage="scheduled",
        release_minutes=10,
    ),
    DemoArticle(
        slug="plant-the-slow-tree",
        kind="opinion",
        section="land-and-water",
        topics=("trees", "food", "public-money"),
        headline="Plant the Slow Tree",
        dek=(
            "A pear on its own roots is worth most at sixty. Towns should spend a hundredth of their "
            "parks money on such things."
        ),
        teaser_cut=3,
        bylines=(
            DemoByline(
                "jun-halloran",
                "by",
                "Jun Halloran, the picture editor of The Windrow, looks after nine pear trees that he did not plant.",
            ),
        ),
        picture=DemoPicture(
            name="orchard",
            alternative_text=(
                "An old orchard in fall, in layers: a tall pear tree with a long ladder against it, "
                "rows of round trees behind, and low blue hills."
            ),
            caption="The ladder is much too long for anything on the place except the pears.",
            credit="Illustration by Jun Halloran",
        ),
        access="metered",
        search_description=(
            "An argument for planting full-sized fruit and nut trees on public land, with the costs worked out."
        ),
        stage="approved",
    ),
    DemoArticle(
        slug="what-the-larder-knew",
        kind="review",
        section="books-and-arts",
        topics=("food", "history"),
        headline="What the Larder Knew",
        dek="Hester Lunt-Abara’s history of keeping food is really a history of paying attention.",
        teaser_cut=2,
        bylines=(DemoByline("amparo-villaseca", "by"),),
        picture=DemoPicture(
            name="larder",
            alternative_text=(
                "A still life on a larder shelf: a blue jug, a bowl of lemons, a jar of preserved quinces, "
                "onions on a string, and a knife on a striped cloth."
            ),
            caption="The attention went, the reviewer thinks, to the houses where food is counted.",
            credit="Illustration by Jun Halloran",
        ),
        access="subscribers",
        search_description=(
            "A review of “The Cold Shelf,” Hester Lunt-Abara’s history of how households kept food "
            "before refrigeration."
        ),
        stage="in_review",
    ),
)
