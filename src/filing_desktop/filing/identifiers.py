"""Identifiers of companies, people, sites and filings: how they are written, whether they hold.

Sources: GB 32100-2015 and GB 11643-1999 through python-stdnum; the number of a filing as
decoded from published lists (``domain.md`` section 7.4: an empirical finding, so a
mismatch warns and never blocks); numbers of sites and models from published samples.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

_ICP = re.compile(
    r"[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀贵黔云滇藏陕甘陇青宁新]"
    r"ICP备\d{8}(\d{2})?号(-\d{1,4}[AXK]?)?"
)
_FILING = re.compile(r"网信算备(\d{20,22})号")  # one digit too few or too many is a slip
_MODEL = re.compile(r"[A-Za-z]+-[A-Za-z0-9]+-\d{8}(\d{4}|S\d{4})?")
_PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")
_URL = re.compile(r"(https?://)?[^\s/@:]+(\.[^\s/@:.]+)+(:\d{1,5})?(/\S*)?", re.IGNORECASE)

#: What the two digits after the entity's prefix say (positions 14 and 15).
FILING_TYPES: Mapping[str, str] = MappingProxyType(
    {"01": "synth", "02": "push", "03": "rank", "04": "search", "05": "filter", "06": "dispatch"}
)


def compacted(text: str) -> str:
    """``text`` as an identifier: half width, upper case, without spaces and joiners."""
    normal = unicodedata.normalize("NFKC", text).upper()
    return "".join(
        character
        for character in normal
        if not character.isspace() and unicodedata.category(character) != "Cf"
    )


def uscc_problem(code: str) -> str:
    """The message code of what is wrong with a compacted USCC, or "" (GB 32100-2015)."""
    if len(code) != 18:
        return "reading.uscc_length"
    try:
        uscc.validate(code)
    except ValidationError:
        return "reading.uscc_check"
    return ""


def resident_id_problem(number: str) -> str:
    """The message code of what is wrong with a compacted ID number, or "" (GB 11643-1999).

    Looked at are the length, the province, the day of birth and the check digit. The county
    is not: a number has the code of the day it was given out, which may be younger than its
    holder, and keeps it when the county is dissolved.
    """
    if len(number) != 18 or not number[:17].isdecimal():
        return "reading.id_length"
    try:
        ric.get_birth_date(number)
        fits = ric.calc_check_digit(number) == number[-1] and _PROVINCE.match(number)
    except ValidationError:
        fits = False
    return "" if fits else "reading.id_check"


def phone_problem(number: str) -> str:
    """The message code of what is wrong with a mobile number, or ""."""
    return "" if _MOBILE.fullmatch(number) else "reading.phone"


def email_problem(address: str) -> str:
    """The message code of what is wrong with an e-mail address, or ""."""
    return "" if _EMAIL.fullmatch(address) else "reading.email"


def url_problem(address: str) -> str:
    """The message code of what is wrong with an address on the web, or ""."""
    return "" if _URL.fullmatch(address) else "reading.url"


def icp_is_usual(number: str) -> bool:
    """Whether a site's number is written as the ones seen (``corrections.md`` C1)."""
    return _ICP.fullmatch(number) is not None


def model_number_is_usual(number: str) -> bool:
    """Whether the number of a large model's filing is written as the published ones."""
    return _MODEL.fullmatch(number) is not None


@dataclass(frozen=True, slots=True)
class FilingNumber:
    """网信算备 + 21 digits + 号, taken apart.

    Of a number with a digit too many or too few, district, entity and type are read from
    the front, year and serial from the back; ``length_holds`` says not to rely on them, and
    ``check_holds`` is then False, since there is nothing to check.
    """

    district: str
    entity: str
    algorithm_type: str  # a value of FILING_TYPES, "" where the digits are unknown
    year: int
    serial: str
    check_holds: bool
    length_holds: bool = True


def parse_filing_number(text: str) -> FilingNumber | None:
    """The parts of a filing number, or None where it is not written as one.

    Refuses nothing for its length or check digit: official lists misprint numbers
    (``domain.md`` section 7.4), and what is printed there stands.
    """
    match = _FILING.fullmatch(text)
    if match is None:
        return None
    digits = match.group(1)
    length_holds = len(digits) == 21
    weighted = sum(int(digit) << (20 - place) for place, digit in enumerate(digits[:21]))
    return FilingNumber(
        district=digits[:6],
        entity=digits[6:13],
        algorithm_type=FILING_TYPES.get(digits[13:15], ""),
        year=2000 + int(digits[-6:-4]),
        serial=digits[-4:-1],
        check_holds=length_holds and weighted % 10 == 1,
        length_holds=length_holds,
    )
