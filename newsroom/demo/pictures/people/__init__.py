"""Portraits of the people who write for the magazine."""

from collections.abc import Callable

from .portrait_amparo_villaseca import portrait_amparo_villaseca
from .portrait_beatrix_ferreira_lund import portrait_beatrix_ferreira_lund
from .portrait_davit_khoury import portrait_davit_khoury
from .portrait_jun_halloran import portrait_jun_halloran
from .portrait_leopold_anyanwu import portrait_leopold_anyanwu
from .portrait_maren_oduya import portrait_maren_oduya
from .portrait_tobias_farrow import portrait_tobias_farrow
from .portrait_wren_abernathy import portrait_wren_abernathy

PICTURES: dict[str, Callable[[], bytes]] = {
    "portrait-maren-oduya": portrait_maren_oduya,
    "portrait-tobias-farrow": portrait_tobias_farrow,
    "portrait-amparo-villaseca": portrait_amparo_villaseca,
    "portrait-jun-halloran": portrait_jun_halloran,
    "portrait-davit-khoury": portrait_davit_khoury,
    "portrait-leopold-anyanwu": portrait_leopold_anyanwu,
    "portrait-wren-abernathy": portrait_wren_abernathy,
    "portrait-beatrix-ferreira-lund": portrait_beatrix_ferreira_lund,
}
