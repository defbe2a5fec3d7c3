"""Diagrams, charts and maps."""

from collections.abc import Callable

from .canal_section import canal_section
from .estimates_chart import estimates_chart
from .mill_floor_plan import mill_floor_plan
from .river_map import river_map
from .roofs_chart import roofs_chart
from .timetable import timetable
from .vibration_chart import vibration_chart
from .water_table_chart import water_table_chart
from .weather_map import weather_map

PICTURES: dict[str, Callable[[], bytes]] = {
    "river-map": river_map,
    "timetable": timetable,
    "mill-floor-plan": mill_floor_plan,
    "roofs-chart": roofs_chart,
    "canal-section": canal_section,
    "water-table-chart": water_table_chart,
    "estimates-chart": estimates_chart,
    "vibration-chart": vibration_chart,
    "weather-map": weather_map,
}
