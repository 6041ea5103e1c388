"""Articles in: text files, standard input and JSON lines become `Article`s, or a clear refusal."""

from reportedly.articles.fitness import check, doubts
from reportedly.articles.load import article_of_text, articles_of_json_lines, load_articles, predicates_of

__all__ = ["article_of_text", "articles_of_json_lines", "check", "doubts", "load_articles", "predicates_of"]
