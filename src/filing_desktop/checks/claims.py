"""SUB-10: no text praises the algorithm, or lends it a word of the authority."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filing_desktop.checks.finding import Finding
from filing_desktop.checks.negation import is_denied
from filing_desktop.checks.review import Passage, Review, clause_before
from filing_desktop.checks.rules import finding

#: What cannot be shown by any figure. 100% alone is a measured one: 标识覆盖率100%.
_BOAST = re.compile(
    "(?:行业|业界|业内|国内|国际|世界|全球)(?:领先|首创|第一(?![批次届季个阶步]))|遥遥领先|最先进"
    "|(?:百分之百|百分百|100[%％])(?:的)?(?:安全|准确|正确|可靠)|绝对(?:安全|准确|可靠|正确|可控)"
    "|万无一失|零(?:风险|隐患|失误|差错)|(?:无|没有|不存在)任何(?:安全)?(?:风险|隐患)"
    "|完全(?:合规|合法)"
)
#: A filing is no endorsement and is not to be advertised with (S20, notice of the opening).
_ENDORSED = re.compile("(?:网信办|网信部门|主管部门|国家)(?:的)?(?:认可|认证|推荐|背书)")
#: A text on what is held back names the words it holds back.
_ABOUT_BOASTS = re.compile("夸大|极限词|广告|虚假|话术|拦截|过滤|用语")
#: 不追求绝对准确, 未获认可: denied a few characters before.
_DENIED = re.compile("(?:不|未|没|并非)[^，。；]{0,4}$")
_QUOTE = ("“", "‘", "「", "『", '"')


def check_claims(review: Review) -> Iterator[Finding]:
    """Each text that says more than can be shown, told once by its first such words.

    What somebody else wrote, a contract or a certificate, is not judged.
    """
    for passage in review.written:
        if passage.kind == "attached" or review.package_of(passage.place) == "none":
            continue
        for message, pattern in (
            ("substance.boast", _BOAST),
            ("substance.endorsed", _ENDORSED),
        ):
            match = next(
                (each for each in pattern.finditer(passage.text) if _is_claimed(passage, each)),
                None,
            )
            if match:
                yield finding(
                    "SUB-10",
                    message,
                    passage.quoted(*match.span()),
                    package=review.package_of(passage.place),
                    arguments={"words": match.group()},
                )


def _is_claimed(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the words are said of the algorithm: not denied, quoted or held back."""
    before = clause_before(passage.text, match.start())
    if before.endswith(_QUOTE) or _ABOUT_BOASTS.search(before):
        return False
    return _DENIED.search(before) is None and not is_denied(before)
