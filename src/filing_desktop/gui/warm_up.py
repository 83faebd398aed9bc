"""Loads what comes after the first page while a person types the passphrase."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea
from typing_extensions import override

from filing_desktop.gui.worker import in_background

if TYPE_CHECKING:
    from filing_desktop.errors import FilingError

#: After the first page: what it still has to do comes first.
_BEGIN_MS = 100
#: Between two modules, so that a key is never waited for.
_REST_MS = 10

#: What is loaded in the window's thread, because types of Qt are made there alone: for the
#: list of filings, then for a filing. Leaves first, so that no step is a long one.
_MODULES = (
    ("forms.home", "forms.home_filings", "forms.bin", "kit.table", "home_table", "dialogs", "home"),
    (
        "bridge",
        "kit.dropdown",
        "kit.prose",
        "kit.attachments",
        "editors.registry",
        "filing.cards",
        "filing.page_view",
        "filing.drawer",
        "filing.stage",
        "filing.view",
        "findings.page",
        "review.page",
        "export.page",
        "transcription.page",
        "opened",
    ),
)


class WarmUp(QObject):
    """Each of ``prepare`` in a worker, then its modules of the window, one at a time.

    Whoever is quicker than it loads the same by asking for it; nothing is done twice.
    """

    def __init__(self, prepare: tuple[Callable[[], None], ...], parent: QObject) -> None:
        super().__init__(parent)
        self._stages = list(zip(prepare, _MODULES, strict=False))
        self._modules: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def start(self) -> None:
        """Begin; the first page is painted, and from now on Python collects again."""
        self._timer.start(_BEGIN_MS)

    def _begin(self) -> None:
        gc.freeze()  # what was made for the first page stays
        gc.enable()
        self._timer.timeout.disconnect(self._begin)
        self._timer.timeout.connect(self._next)
        self._timer.setInterval(_REST_MS)
        self._next_stage()

    def _next_stage(self) -> None:
        if not self._stages:
            gc.freeze()  # modules and the form stay as well
            return
        prepare, modules = self._stages.pop(0)
        self._modules = list(modules)
        in_background(
            lambda _progress: prepare(),
            self,
            done=lambda _nothing: self._timer.start(),
            refused=self._later,
        )

    def _later(self, _error: FilingError) -> None:
        """Whoever needs it next meets the same refusal, and tells it."""

    def _next(self) -> None:
        if self._modules:
            importlib.import_module(f"filing_desktop.gui.{self._modules.pop(0)}")
            self._timer.start()
            return
        _make_all_types()
        self._next_stage()


class _Anything(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return False


def _make_all_types() -> None:
    """Have PySide make every type of Qt, in a moment when nobody waits.

    It does so when a filter over the whole application meets the inside of a scroll area.
    Otherwise the list of filings would wait for it: what listens to its windows needs them.
    """
    app = QCoreApplication.instance()
    if app is not None:
        anything = _Anything()
        app.installEventFilter(anything)
        QScrollArea().deleteLater()
        app.removeEventFilter(anything)
