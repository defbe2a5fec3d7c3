"""What readers say under the three live articles.

A thread is in order of time. `minutes` counts from the article's first release; `parent` is the position,
in the same thread, of the comment that is answered.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoComment:
    reader: str
    minutes: int
    text: str
    parent: int | None = None


PORT_ANSEL = (
    DemoComment(
        "Hollis Entwhistle",
        38,
        "I was in that gymnasium. The article leaves out the best part, which is that Rufus Tambling "
        "voted against the fuel dock in a separate question an hour earlier. Nobody in this town is "
        "only one thing.",
    ),
    DemoComment(
        "Bettina Kowalczuk",
        95,
        "$245 a year so that sixty-one boats can stay in business. I don’t fish, I don’t own a boat, "
        "and I am on a fixed income. I voted yes anyway, because the alternative was going to be a "
        "hotel. But I would have liked somebody at the front of the room to say out loud that it was a "
        "subsidy.",
    ),
    DemoComment(
        "Gil Marchetti",
        140,
        "The school is one too, and the plow, and the library. The boats at least pay a landing fee.",
        parent=1,
    ),
    DemoComment(
        "Bettina Kowalczuk",
        171,
        "I agree with you. I only want the word said. People can bear a good deal when it is called by its name.",
        parent=2,
    ),
    DemoComment(
        "Ansgar Whitcomb",
        1530,
        "Retired dock engineer here, from another coast. Three feet for the conveyor motors is cheap "
        "and they should have done it ten years ago. Look at the wiring runs too. It is never the motor "
        "that fails, it is the junction box that somebody put under the deck in 1988.",
    ),
)

TEN_MINUTE_BUS = (
    DemoComment(
        "Gil Marchetti",
        22,
        "Seventy-five seconds is an average as well. My mother-in-law’s extra 110 yards are uphill and "
        "have no sidewalk. I like the new network and I use it every day, but I wish that planners had "
        "to carry two bags of groceries through their own diagrams.",
    ),
    DemoComment(
        "Nadezhda Purcell",
        41,
        "The sidewalk is the answer. It is cheaper than the van and it lasts for fifty years. In my "
        "city nobody can build one, because the bus people and the sidewalk people sit in different "
        "buildings.",
        parent=0,
    ),
    DemoComment(
        "Gil Marchetti",
        58,
        "Same here. Different floors, in our case, but they might as well be different buildings.",
        parent=1,
    ),
    DemoComment(
        "Thaddeus Okonjo-Rill",
        66,
        "I drove a city bus for twenty-two years, not in Calder Falls. What Mr. Teel says about nobody "
        "running is exactly right, and I have never seen it in print. The other thing that happens is "
        "that they stop being angry with you. A man who has waited twenty-nine minutes gets on angry. A "
        "man who has waited six just gets on.",
    ),
    DemoComment(
        "Bettina Kowalczuk",
        90,
        "I could read a whole article about that second sentence.",
        parent=3,
    ),
    DemoComment(
        "Fenwick Abara",
        133,
        "Can we have the six comparison cities named? “Similar size that did nothing remarkable” is a "
        "lot of weight to hang on a choice that the reader can’t see. Choose six others and you may get "
        "four percent, or fourteen.",
    ),
    DemoComment(
        "Lucasta Dunmore",
        152,
        "He does do the campus subtraction in the open, which is more than I am used to.",
        parent=5,
    ),
    DemoComment(
        "Fenwick Abara",
        169,
        "He does, and that is why I’d like the other half.",
        parent=6,
    ),
    DemoComment(
        "Roswell Tate",
        240,
        "We had Route 33, or its cousin. It went past the cemetery and the dialysis clinic and it was "
        "never full and it was never meant to be. Fifty-two people is a good-sized church. When you "
        "tell a congregation that size that it can telephone before noon, you have told it something "
        "about where it stands.",
    ),
    DemoComment(
        "Ines Vandergraaf",
        262,
        "This is the comment I came here hoping somebody would write.",
        parent=8,
    ),
    DemoComment(
        "Cormac Ellery",
        275,
        "With respect, the $3.8 million for 410 rides would put two more lines on the ten-minute map. "
        "That is thousands of people, many of them poor and many of them old as well. They don’t have a "
        "window and a good quote, so they are not in the article. I don’t say cut the van. I say that "
        "the people you can’t see are people too.",
        parent=8,
    ),
    DemoComment(
        "Roswell Tate",
        301,
        "That is fair, and it is well put. I suppose my answer is that the ones on the ten-minute map "
        "have the rest of the budget on their side. The fifty-two had only the timetable.",
        parent=10,
    ),
    DemoComment(
        "Hollis Entwhistle",
        655,
        "Once again a writer from the city discovers that buses are good if there are more of them. I "
        "look forward to the ten-minute hospital, the ten-minute dentist and the ten-minute magazine.",
    ),
    DemoComment(
        "Nadezhda Purcell",
        690,
        "It took me nine minutes to read this, so the last one is nearly done.",
        parent=12,
    ),
)

THREADS: dict[str, tuple[DemoComment, ...]] = {
    "port-ansel-moves-its-pier": PORT_ANSEL,
    "the-ten-minute-bus": TEN_MINUTE_BUS,
    "four-in-the-morning": (),
}
