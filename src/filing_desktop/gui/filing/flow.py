"""The flow chart below its steps, as it will be printed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from filing_desktop.documents.charts import flow_layout
from filing_desktop.documents.content import DocumentContent, FlowChart, NodeKind
from filing_desktop.gui.filing.words import Words
from filing_desktop.gui.kit.flow import FlowBox, FlowPreview
from filing_desktop.gui.kit.labels import Label

#: The group whose rows a flow chart is drawn from.
FLOW_GROUP = "flow"


def flow_chart(documents: Mapping[str, DocumentContent]) -> FlowChart | None:
    """The flow chart of the documents as they were composed last."""
    parts = (part for d in documents.values() for block in d.blocks for part in block.parts)
    return next((part for part in parts if isinstance(part, FlowChart)), None)


class FlowFigure(QWidget):
    """The preview with its heading; hidden while there is no step."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(words.say("filing.flow_title"), medium=True))
        self.preview = FlowPreview((), (), name=words.say("filing.flow_title"))
        column.addWidget(self.preview)
        self._drawn: FlowChart | None = None
        self.hide()

    def show_chart(self, chart: FlowChart | None) -> None:
        """Draw the chart, if it is another one."""
        self.setVisible(chart is not None)
        if chart is None or chart == self._drawn:
            return
        self._drawn = chart
        layout = flow_layout(chart)
        boxes = [
            FlowBox(
                box.x,
                box.y,
                box.width,
                box.height,
                box.node.name,
                box.node.note,
                is_model=box.node.kind is NodeKind.MODEL,
            )
            for box in layout.boxes
        ]
        steps = " → ".join(node.name for node in chart.nodes)
        name = self._words.say("filing.flow_name", steps=steps)
        self.preview.set_flow(boxes, [line.points for line in layout.lines], name)
