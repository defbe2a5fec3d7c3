from newsroom.models.desk import Desk, RequiredDesk, SectionRules
from newsroom.models.preview_link import PreviewLink
from newsroom.models.release import Release
from newsroom.models.signoff import SignOff
from newsroom.models.transition import Transition

__all__ = ["Desk", "PreviewLink", "Release", "RequiredDesk", "SectionRules", "SignOff", "Transition"]
