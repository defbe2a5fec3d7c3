from articles.admin import contributors, images, magazine, picks, sections

__all__ = ["contributors", "images", "magazine", "picks", "sections"]
