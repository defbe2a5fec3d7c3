"""Pictures of places: water, works, land and sky."""

from collections.abc import Callable

from .bee_roof import bee_roof
from .bog import bog
from .bridge import bridge
from .cinema import cinema
from .dry_well import dry_well
from .ferry import ferry
from .harbor import harbor
from .hedge import hedge
from .lake import lake
from .lock_gates import lock_gates
from .mill import mill
from .night_sky import night_sky
from .night_street import night_street
from .orchard import orchard
from .queue import queue
from .salt_marsh import salt_marsh
from .sea_and_cloud import sea_and_cloud
from .sky_studies import sky_studies
from .swifts import swifts
from .tunnel import tunnel
from .van import van

PICTURES: dict[str, Callable[[], bytes]] = {
    "harbor": harbor,
    "night-street": night_street,
    "orchard": orchard,
    "mill": mill,
    "ferry": ferry,
    "lock-gates": lock_gates,
    "bog": bog,
    "hedge": hedge,
    "dry-well": dry_well,
    "salt-marsh": salt_marsh,
    "queue": queue,
    "cinema": cinema,
    "tunnel": tunnel,
    "bridge": bridge,
    "swifts": swifts,
    "night-sky": night_sky,
    "van": van,
    "lake": lake,
    "bee-roof": bee_roof,
    "sea-and-cloud": sea_and_cloud,
    "sky-studies": sky_studies,
}
