"""What The Windrow says about itself. Page texts are HTML, the sentences are plain text."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DemoMagazine:
    name: str
    tagline: str
    house_zone: str
    guidelines_sentence: str
    guidelines: str
    about: str
    contact: str
    privacy: str
    terms: str


GUIDELINES = """\
<p>The conversation under an article belongs to the readers who pay for the magazine and, in part, to
the people the article is about, who may be reading. We ask four things.</p>
<ul>
<li><strong>Keep to the subject.</strong> A comment may disagree with every word of the article, but it
should be about the article or about what another reader has said of it.</li>
<li><strong>Argue with what was said.</strong> Leave alone the person who said it: their motives, their
grammar, their town.</li>
<li><strong>Respect what others believe.</strong> You need not share a faith, a politics or a way of
living to let it be described fairly.</li>
<li><strong>Say where it comes from.</strong> If you have a figure, name its source. If you have lived
it, say so; that counts here.</li>
</ul>
<p>Some comments are read by a moderator before they appear. One that is hidden is hidden for a reason,
and its author is told which.</p>
"""

ABOUT = """\
<p>The Windrow is a magazine of reporting, argument and criticism about how things work and what they
are for: harbors, buses, orchards, books, rivers, and the people who look after them.</p>
<p>A windrow is a line of cut hay, raked up and left on the field until it is dry enough to keep. We
took the name because it is the pace we like. We would rather be right on Thursday than early on
Monday.</p>
<h2>How we are paid for</h2>
<p>Subscribers pay for the magazine. It carries no advertising and takes no money from anybody whom it
writes about. Some articles are open to all, and most of the rest can be read by anyone, a few each
month.</p>
<h2>When we are wrong</h2>
<p>We say so, with the date, on the article itself and on a page that lists every correction. If you
have found a mistake, write to
<a href="mailto:corrections@windrow.example">corrections@windrow.example</a>.</p>
"""

CONTACT = """\
<p>For the editors, and for letters:
<a href="mailto:editors@windrow.example">editors@windrow.example</a>. We read everything and answer most of
it.</p>
<p>For a subscription, a lost password or a bill:
<a href="mailto:subscriptions@windrow.example">subscriptions@windrow.example</a>. A person answers within
one working day.</p>
<p>To propose an article, send two paragraphs: what happened, and what you would have to go and see to
find out why. Send no attachments.</p>
"""

PRIVACY = """\
<p>We keep what we need in order to give you the magazine: your name and e-mail address, the dates of
your subscription, and the comments that you post. We sell none of it and share none of it with
advertisers, of whom we have none.</p>
<h2>Cookies</h2>
<p>One cookie keeps you logged in, and one protects the forms that you send. Visitors who read without
an account have one that counts the articles they have opened this month. There is nothing else, and
nothing follows you to other sites.</p>
<h2>What is public</h2>
<p>Your display name stands beside each comment that you post. Your e-mail address does not.</p>
<h2>Your data</h2>
<p>To ask for a copy of what we hold, or to have it deleted, write to
<a href="mailto:privacy@windrow.example">privacy@windrow.example</a>.</p>
"""

TERMS = """\
<p>A subscription is for one person. It runs until the date in your account and can be ended at any
time; what you have paid for stays yours until that date.</p>
<h2>What you may do with our articles</h2>
<p>Read them, print them, quote from them with a link, and read them aloud to whoever will listen. To
reprint one, or to use our articles in a product of your own, ask us first.</p>
<h2>What you write here</h2>
<p>Your comments remain yours. By posting one you let us show it under the article for as long as the
article stands. We may hide a comment that breaks the guidelines.</p>
<p>These terms were written to be read. If a sentence in them is unclear, tell us, and we will mend
it.</p>
"""

# The place, the article's slug and, for a row, its section. The rest of the page fills itself.
FRONT_PAGE = (
    ("lead", "the-woman-who-painted-weather", ""),
    ("second", "the-honest-estimate", ""),
    ("second", "the-swifts-of-number-nine", ""),
    ("second", "four-in-the-morning", ""),
    ("second", "the-ferry-that-nobody-owns", ""),
    ("opinion", "leave-the-hedge-alone", ""),
    ("opinion", "against-the-summary", ""),
    ("section", "forty-looms-and-a-lease", "reports"),
    ("section", "the-lockkeeper", "land-and-water"),
    ("section", "how-a-bridge-listens", "science"),
)
MAGAZINE = DemoMagazine(
    name="The Windrow",
    tagline="Cut, raked and given time to dry",
    house_zone="America/New_York",
    guidelines_sentence=(
        "Keep to the subject, be civil to the person you are answering, and respect what others believe."
    ),
    guidelines=GUIDELINES,
    about=ABOUT,
    contact=CONTACT,
    privacy=PRIVACY,
    terms=TERMS,
)
