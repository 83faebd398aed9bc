"""一（二）算法数据: input, output, training data and what each modality brings."""

from __future__ import annotations

from filing_desktop.documents.answers import line, missing_rows, said, text, word
from filing_desktop.documents.chapters import more_parts, more_sources
from filing_desktop.documents.content import Block, Heading
from filing_desktop.documents.context import Context, editable
from filing_desktop.documents.tables import answers_table, grid
from filing_desktop.filing import prose

_INPUT_OUTPUT = (
    "detail.input_modality",
    "detail.input_biometric",
    "detail.input_identity",
    "detail.output_modality",
    "detail.output_format",
    "detail.output_size",
    "detail.batch_output",
)
_TRAINING = (
    "detail.train_source",
    "detail.overseas_data",
    "detail.overseas_source",
    "detail.train_desc",
    "detail.train_generation",
    "detail.train_has_pi",
    "detail.train_pi_desc",
)
_DATASET = (
    "dataset.name",
    "dataset.source",
    "dataset.use",
    "dataset.scale",
    "dataset.licence",
    "dataset.has_pi",
)
_WIDE = ("dataset.name", "dataset.scale", "dataset.licence")
#: Caption and questions of each way of synthesis, as the portal groups them.
_SYNTHESIS = (
    (
        "文本生成合成",
        (
            "detail.text_types",
            "detail.text_langs",
            "detail.text_desc",
            "detail.text_crosslingual",
            "detail.text_crosslingual_desc",
        ),
    ),
    (
        "图像视频生成合成",
        (
            "detail.iv_types",
            "detail.iv_biometric",
            "detail.iv_biometric_desc",
            "detail.iv_identity_change",
            "detail.iv_identity_change_desc",
        ),
    ),
    (
        "跨模态生成合成方式",
        ("detail.xmodal", "detail.xmodal_modes", "detail.img_template", "detail.vid_template"),
    ),
    (
        "音频生成合成",
        (
            "detail.aud_types",
            "detail.aud_speech",
            "detail.aud_langs",
            "detail.aud_crosslingual",
            "detail.aud_crosslingual_desc",
            "detail.voiceprint_source",
        ),
    ),
    ("虚拟场景", ("detail.vs_types",)),
)


def data(context: Context) -> Block:
    """What goes in, what comes out, what was trained with."""
    rows = context.facts.rows("dataset")
    words = text(
        _in_and_out(context),
        (line(f"使用数据集{len(rows)}个：{_names(context, rows)}。"),) if rows else (),
        missing_rows(context, "dataset", rows),
        said(context, "data.note").blocks,
    )
    synthesis = tuple(name for _, names in _SYNTHESIS for name in names)
    return editable(
        context,
        "self_assessment/data",
        words,
        (
            *context.sources(*_INPUT_OUTPUT, *_TRAINING, "group:dataset", "data.note", *synthesis),
            *more_sources(context, "data"),
        ),
        before=(Heading(2, "（二）算法数据"),),
        after=(
            *answers_table(context, _INPUT_OUTPUT, caption="输入与输出数据"),
            *answers_table(context, _TRAINING, caption="训练数据"),
            *more_parts(context, "data"),
            *grid(context, _DATASET, rows, "数据集", wide=_WIDE),
            *(
                table
                for caption, names in _SYNTHESIS
                for table in answers_table(context, names, caption=caption)
            ),
        ),
    )


def _in_and_out(context: Context) -> tuple[prose.Block, ...]:
    """One sentence; what deep synthesis alone is asked is told of it alone."""
    if not context.facts.is_shown("detail.input_modality"):
        return ()  # the table below says it
    return (
        line(
            f"输入为{word(context, 'detail.input_modality')}，"
            f"输出为{word(context, 'detail.output_modality')}，"
            f"输出文件格式为{word(context, 'detail.output_format')}。"
        ),
    )


def _names(context: Context, rows: tuple[str, ...]) -> str:
    return "、".join(context.title("dataset", row) for row in rows)
