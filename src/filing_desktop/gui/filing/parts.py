"""The parts of the window of a filing, made in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QStackedWidget, QWidget

from filing_desktop.filing.regions import RegionTable
from filing_desktop.gui.attaching import Attaching
from filing_desktop.gui.filing.columns import Columns
from filing_desktop.gui.filing.context import Thumbnails, context_of
from filing_desktop.gui.filing.drawer import DRAWER_ROOM, Drawer
from filing_desktop.gui.filing.help_panel import HelpPanel
from filing_desktop.gui.filing.search_box import SearchResults
from filing_desktop.gui.filing.stage import SectionStage
from filing_desktop.gui.filing.task_list import TaskList
from filing_desktop.gui.filing.top_bar import Identity, TopBar
from filing_desktop.gui.filing.words import Words
from filing_desktop.services.desk import FilingDesk


@dataclass(frozen=True, slots=True)
class Parts:
    """Every part that is made anew when the language changes."""

    top: TopBar
    tasks: TaskList
    stage: SectionStage
    stack: QStackedWidget
    help: HelpPanel
    drawer: Drawer
    columns: Columns
    results: SearchResults


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a filing is shown with, in whatever language."""

    desk: FilingDesk
    identity: Identity
    regions: RegionTable
    thumbnails: Thumbnails
    attaching: Attaching


def build_parts(
    around: Surroundings,
    words: Words,
    go_to_group: Callable[[str], None],
    parent: QWidget,
) -> Parts:
    """The parts, not yet in a layout; ``go_to_group`` leads to where rows are added."""
    context = context_of(
        around.desk, words, around.regions, around.thumbnails, go_to_group, around.attaching
    )
    top = TopBar(words, around.identity, around.desk.title)
    tasks = TaskList(words)
    stage = SectionStage(words, context)
    stack = QStackedWidget()
    stack.addWidget(stage)
    help_panel = HelpPanel(words, around.desk.facts.catalog)
    drawer = Drawer(words, replace(context, room=DRAWER_ROOM))
    return Parts(
        top=top,
        tasks=tasks,
        stage=stage,
        stack=stack,
        help=help_panel,
        drawer=drawer,
        columns=Columns(tasks, stack, help_panel, drawer),
        results=SearchResults(words, top.search, parent),
    )
