"""Draws the attachments of the sample from its answers: screenshots, papers, cards, policies.

``python -m filing_desktop.formats.images.specimens FOLDER`` writes all of them into FOLDER.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from PIL import Image

from filing_desktop.filing.raw_json import Json
from filing_desktop.formats.images.specimen_screens import Screen, draw_screen
from filing_desktop.formats.images.specimen_sheet import RED, SOFT, Sheet
from filing_desktop.resources import resource_path

Pages = tuple[Image.Image, ...]

_A4 = (1240, 1754)  # pixels at 150 dpi
_DPI = 150
_COLOURS = 128
_WRITTEN = time.struct_time((2026, 11, 20, 9, 0, 0, 4, 324, 0))  # a PDF holds no day of drawing
_NUMERALS = "一二三四五六七八九十"
_LINES_OF_LICENCE = (
    ("统一社会信用代码", "entity.uscc"),
    ("名称", "entity.name"),
    ("类型", "有限责任公司（自然人投资或控股）"),
    ("住所", "entity.cert_address"),
    ("法定代表人", "legal.name"),
    ("注册资本", "贰佰万元整"),
    ("成立日期", "2023年05月18日"),
    ("营业期限", "2023年05月18日至长期"),
    (
        "经营范围",
        "软件开发；人工智能应用软件开发；信息技术咨询服务；数字内容制作服务（不含出版发行）。",
    ),
)
#: The contract with the provider of a model, on two pages; the names come from the answers.
_CONTRACT = (
    """甲方：{ours}
乙方：{theirs}
一、乙方以接口方式向甲方提供{model}的文字生成服务，对应算法为云澜文本生成算法，备案编号{number}，大模型编号{model_number}。
二、服务用于甲方的{algorithm}，产品为青岚写作、青岚绘本，甲方不得转售或者向其他产品提供接口。
三、有效期自2026年7月1日至2027年6月30日，期满前30日书面商定是否续签。
四、乙方升级模型版本，提前7日书面通知甲方，并保留旧版接口不少于30日。""",
    """五、甲方请求中不含账号、手机号等信息；乙方不留存请求和结果，不用于训练。
六、乙方的备案编号变更、失效或者服务中止，应当在当日通知甲方。
七、双方各自对输入和结果设审核，发现违法信息的，相互通报并保存记录。
八、费用按实际用量每月结算，单价见附表（金额已遮盖：■■■■）。
九、争议先协商，协商不成的，由合同签订地人民法院管辖。
签订日期：2026年6月26日　　签订地：浙江省杭州市西湖区""",
)


def sample_folder() -> Path:
    """Where the sample lies: its answers, its screens and its files."""
    return resource_path("samples", "synth_provider")


def draw_all(folder: Path) -> Mapping[str, Pages]:
    """Every file of the sample in ``folder`` by its name, as pages in RGB or black and white.

    What an image says comes from ``answers.json`` and ``screens.json`` there, so that image
    and answer cannot differ. The same data draw the same pixels.
    """
    data = json.loads((folder / "answers.json").read_text("utf-8"))
    screens = json.loads((folder / "screens.json").read_text("utf-8"))
    drawn = dict(_screens(data, screens))
    answers, files = data["answers"], data["files"]
    drawn[_name(files["entity.cert_file"])] = (_licence(answers),)
    for who in ("legal", "officer"):
        front, back = files[f"{who}.id_file"]
        drawn[_name(front)] = (_card_front(answers, who),)
        drawn[_name(back)] = (_card_back(),)
    for row in data["rows"]["policy"]:
        own = files.get(f"policy.file[{row['key']}]")
        if own:
            drawn[_name(own)] = (_policy(answers, row),)
    models = {row["contract"]: row for row in data["rows"]["model"] if row.get("contract")}
    for key, model in models.items():
        name = _name(files[f"evidence.file[{key}]"])
        if name.endswith(".pdf"):
            drawn[name] = tuple(_contract(answers, model))
    return drawn


def write_all(folder: Path, target: Path) -> None:
    """Draw the sample of ``folder`` and write every file into ``target``."""
    target.mkdir(parents=True, exist_ok=True)
    for name, pages in draw_all(folder).items():
        if name.endswith(".pdf"):
            pages[0].save(
                target / name,
                save_all=True,
                append_images=pages[1:],
                resolution=_DPI,
                creationDate=_WRITTEN,
                modDate=_WRITTEN,
            )
        else:
            pages[0].save(target / name, optimize=True)


def _screens(data: Json, screens: Json) -> Iterator[tuple[str, Pages]]:
    rows = {row["key"]: row for row in data["rows"]["evidence"]}
    for key, told in screens.items():
        row = rows[key]
        screen = Screen(
            told["frame"],
            told["site"],
            row["title"],
            row["address"],
            row["captured_on"],
            told["time"],
            told["blocks"],
        )
        yield _name(data["files"][f"evidence.file[{key}]"]), (_reduced(draw_screen(screen)),)


def _name(path: str) -> str:
    return PurePosixPath(path).name


def _reduced(image: Image.Image) -> Image.Image:
    """The same image in few colours: a third of the bytes, and no difference to see."""
    return image.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def _licence(answers: Json) -> Image.Image:
    sheet = Sheet(1240, 880, "#fdfbf3")
    sheet.frame((26, 26, 1214, 854), None, "#b08d3c", 4)
    sheet.frame((36, 36, 1204, 844), None, "#d8c58c", 4)
    sheet.middle((0, 60, 1240, 130), "营 业 执 照", 52, "serif")
    sheet.middle((0, 136, 1240, 170), "（样例，虚构，不是真实证照）", 22, "plain", RED)
    sheet.y = 206
    for label, source in _LINES_OF_LICENCE:
        sheet.words((110, sheet.y), label, 22, "plain", SOFT)
        sheet.paragraph(330, 780, str(answers.get(source, source)), 24, "serif")
        sheet.y += 12
    sheet.words((790, 720), "登记机关：样例登记机关", 22)
    sheet.words((790, 764), "2023年05月18日", 22)
    sheet.seal((1060, 730), 84)
    sheet.watermark()
    return _reduced(sheet.image)


def _card_front(answers: Json, who: str) -> Image.Image:
    number = answers[f"{who}.id_no"]
    sheet = _card()
    born = f"{number[6:10]}　年　{int(number[10:12])}　月　{int(number[12:14])}　日"
    sex = "男" if int(number[16]) % 2 else "女"
    lines = (
        ("姓名", answers[f"{who}.name"]),
        ("性别", f"{sex}　　民族　汉"),
        ("出生", born),
        ("住址", "浙江省杭州市西湖区样例路1号（虚构地址）"),
    )
    sheet.y = 74
    for label, words in lines:
        sheet.words((64, sheet.y), label, 24, colour="#3f6f9f")
        sheet.paragraph(150, 380, words, 26, "serif")
        sheet.y += 20
    sheet.words((64, 450), "公民身份号码", 24, colour="#3f6f9f")
    sheet.words((260, 446), number, 30, "bold")
    sheet.frame((600, 96, 790, 336), "#dfe8f2", "#b7c6d8")
    sheet.pen.ellipse((655, 130, 735, 220), fill="#b7c6d8")
    sheet.pen.rounded_rectangle((625, 235, 765, 336), 40, fill="#b7c6d8")
    sheet.middle((600, 342, 790, 380), "样例头像", 20, colour=SOFT)
    sheet.watermark(60)
    return _reduced(sheet.image)


def _card_back() -> Image.Image:
    sheet = _card()
    sheet.pen.ellipse((70, 70, 220, 220), outline="#a05a5a", width=4)
    sheet.middle((70, 70, 220, 220), "样例", 44, "bold", "#a05a5a")
    sheet.middle((230, 80, 830, 150), "居 民 身 份 证", 46, "serif")
    sheet.middle((230, 160, 830, 210), "（样例，虚构，不是真实证件）", 24, "plain", RED)
    for y, label, words in (
        (360, "签发机关", "样例签发机关"),
        (420, "有效期限", "2020.01.01-2040.01.01"),
    ):
        sheet.words((180, y), label, 24, colour="#3f6f9f")
        sheet.words((310, y), words, 26, "serif")
    sheet.watermark(60)
    return _reduced(sheet.image)


def _card() -> Sheet:
    sheet = Sheet(856, 540, "#ffffff")
    sheet.frame((8, 8, 848, 532), "#eef4f9", "#b7c6d8", 28)
    return sheet


def _paper(title: str, under: Sequence[str]) -> Sheet:
    """A page A4 with its title and the lines under it."""
    sheet = Sheet(*_A4)
    sheet.middle((0, 130, _A4[0], 200), title, 40, "bold")
    sheet.y = 224
    for line in under:
        sheet.middle((0, sheet.y, _A4[0], sheet.y + 40), line, 24, "serif")
        sheet.y += 44
    sheet.y += 30
    return sheet


def _scanned(sheet: Sheet, page: str) -> Image.Image:
    """The page in black and white, as a scanner gives it, with the mark 样例 at its edges."""
    for x, y in ((110, 70), (1010, 1660)):
        sheet.words((x, y), "【样例】", 30, "bold")
    sheet.middle((0, 1660, _A4[0], 1700), page, 22)
    return sheet.image.convert("L").point(lambda value: 255 * (value > 150)).convert("1")


def _clauses(sheet: Sheet, clauses: Sequence[str]) -> None:
    for clause in clauses:
        sheet.paragraph(150, 940, clause, 28, "serif")
        sheet.y += 14


def _signed(sheet: Sheet, *names: str) -> None:
    """The signature blocks side by side, each with a seal that says that it is none."""
    top = max(sheet.y + 70, 1000)
    for place, name in enumerate(names):
        x = 150 + place * 500 if len(names) > 1 else 640
        sheet.words((x, top), name, 26, "serif")
        sheet.seal((x + 210, top + 130), 96, "#000000")
        sheet.words((x, top + 250), "（盖章处，样例）", 22, "serif")


def _policy(answers: Json, row: Json) -> Image.Image:
    """The full text of a policy: its summary sentence by sentence, between aim and force."""
    company = answers["entity.name"]
    subject = row["title"].removeprefix("青岚数智").removesuffix("制度")
    summary = row["summary"]
    sentences = [each for each in re.split(r"(?<=。)", summary) if each]
    clauses = [
        f"为把{subject}的分工、步骤和记录写清楚，制定本制度。",
        *sentences,
        f"本制度由算法安全部解释，自{_chinese(row['issued_on'])}起施行。",
    ]
    sheet = _paper(row["title"], (f"{company}　{row['issue_no']}",))
    _clauses(
        sheet,
        [f"第{_NUMERALS[place]}条　{clause}" for place, clause in enumerate(clauses)],
    )
    sheet.y += 20
    _clauses(sheet, (f"批准：{row['approver']}　　发布日期：{_chinese(row['issued_on'])}",))
    _signed(sheet, company)
    return _scanned(sheet, "第1页，共1页")


def _contract(answers: Json, model: Json) -> Iterator[Image.Image]:
    ours, theirs = answers["entity.name"], model["provider"]
    names = {
        "ours": ours,
        "theirs": theirs,
        "model": model["name"],
        "number": model["filing_number"],
        "model_number": model["model_number"],
        "algorithm": answers["algo.name"],
    }
    first, second = (each.format(**names).split("\n") for each in _CONTRACT)
    sheet = _paper("模型服务合同", ("合同编号：QL-2026-011",))
    _clauses(sheet, first)
    yield _scanned(sheet, "第1页，共2页")
    sheet = _paper("模型服务合同（续）", ())
    _clauses(sheet, second)
    _signed(sheet, f"甲方：{ours}", f"乙方：{theirs}")
    yield _scanned(sheet, "第2页，共2页")


def _chinese(day: str) -> str:
    year, month, date = day.split("-")
    return f"{year}年{int(month)}月{int(date)}日"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write all files of the shipped sample into the folder that is named."""
    parser = argparse.ArgumentParser(description="Draw the attachments of the sample.")
    parser.add_argument("folder", type=Path, help="where the files are written")
    write_all(sample_folder(), parser.parse_args(arguments).folder)


if __name__ == "__main__":
    main()
