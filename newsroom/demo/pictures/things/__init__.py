"""Still lives and single things."""

from collections.abc import Callable

from .bread import bread
from .desk_lamp import desk_lamp
from .flour import flour
from .ice_core import ice_core
from .larder import larder
from .loom import loom
from .scissors import scissors
from .telephones import telephones
from .tools import tools
from .workbench import workbench

PICTURES: dict[str, Callable[[], bytes]] = {
    "larder": larder,
    "loom": loom,
    "desk-lamp": desk_lamp,
    "telephones": telephones,
    "scissors": scissors,
    "workbench": workbench,
    "tools": tools,
    "ice-core": ice_core,
    "flour": flour,
    "bread": bread,
}
