"""How an article of a law is called in the language at hand."""

from __future__ import annotations

import re

_ARTICLE = re.compile("第([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)条")
_DIGITS = "零一二三四五六七八九"


def article_words(article: str, language: str) -> str:
    """第二十四条 is Article 24 in English; what is no plain article stays as it is written.

    Laws are cited up to 第九十九条; no law the program knows has more.
    """
    found = _ARTICLE.fullmatch(article)
    if language == "zh" or found is None or not any(found.groups()):
        return article
    before, ten, after = found.groups()
    if not ten:
        return article if before and after else f"Article {_DIGITS.index(before or after)}"
    tens = _DIGITS.index(before) if before else 1
    return f"Article {tens * 10 + (_DIGITS.index(after) if after else 0)}"
