from common.numbers import number_in

__all__ = ["number_in"]
