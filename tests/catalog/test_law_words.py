"""An article of a law is called in the language of the window."""

from __future__ import annotations

import pytest

from filing_desktop.catalog.law_words import article_words
from tests.gui.filing.world import shipped


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("第七条", "Article 7"),
        ("第十条", "Article 10"),
        ("第十四条", "Article 14"),
        ("第二十条", "Article 20"),
        ("第五十七条", "Article 57"),
        ("第二十四条第一款", "第二十四条第一款"),
        ("第条", "第条"),
    ],
)
def test_an_article_has_its_number_in_english(written: str, english: str) -> None:
    """English counts articles in digits; what is no plain article stays as it is written."""
    assert article_words(written, "en") == english
    assert article_words(written, "zh") == written


def test_every_article_cited_has_english_words() -> None:
    """No question cites an article the English window could show in Chinese only."""
    cited = {law.article for question in shipped().questions.values() for law in question.laws}
    assert cited
    assert all(article_words(each, "en").startswith("Article ") for each in cited)
