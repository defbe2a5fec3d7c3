from articles.admin import clients, contributors, images, magazine, picks, sections

__all__ = ["clients", "contributors", "images", "magazine", "picks", "sections"]
