"""Reports as one self-contained web page: the articles with their words marked, each report beside its words."""

from reportedly.page.write import Shown, page_of

__all__ = ["Shown", "page_of"]
