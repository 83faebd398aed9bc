"""算法备案承诺书: our own layout and words, to be replaced by the portal's template."""

from __future__ import annotations

from filing_desktop.documents.answers import line, text, word
from filing_desktop.documents.content import Block, DocumentContent
from filing_desktop.documents.context import Context, document, editable
from filing_desktop.documents.signing import stamp
from filing_desktop.documents.tables import answers_table
from filing_desktop.filing.prose import Prose

_PARTIES = ("entity.name", "entity.uscc", "legal.name", "officer.name")


def commitment(context: Context) -> DocumentContent:
    """The letter: who commits, to what, seal and signatures."""
    head = Block("commitment/head", answers_table(context, _PARTIES), context.sources(*_PARTIES))
    body = editable(context, "commitment/body", _body(context), context.sources("entity.name"))
    foot = stamp(context, "commitment/stamp", "法定代表人（负责人）签字", "算法安全责任人签字")
    return document(context, "commitment", (head, body, foot))


def _body(context: Context) -> Prose:
    """Truth, accuracy, completeness, lawful operation, responsibility (S24).

    The times and consequences are those of 算法推荐管理规定, articles 24 and 33.
    """
    name = word(context, "entity.name")
    return text(
        line(f"{name}就互联网信息服务算法备案作出以下承诺："),
        line("一、填报的主体、算法和产品信息真实、准确、完整，提交的材料与原件一致，没有隐瞒。"),
        line("二、依照法律法规提供互联网信息服务，落实算法安全主体责任，执行已建立的各项制度。"),
        line(
            "三、备案信息发生变更的，自变更之日起十个工作日内办理变更手续；"
            "终止服务的，自终止服务之日起二十个工作日内办理注销手续。"
        ),
        line("四、配合网信部门和有关部门的检查，如实提供材料和数据。"),
        line("五、知悉以隐瞒有关情况、提供虚假材料等手段取得备案的法律后果，并承担相应责任。"),
    )
