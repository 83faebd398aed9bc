"""Re-emits an ``EditSession`` as Qt signals, and saves soon after the last key."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from filing_desktop.services.session import EditSession, SaveKind

#: After the last edit; with the commit itself everything is saved within a second.
FLUSH_MS = 600
#: Who types without a pause is saved at least this often.
LONGEST_MS = 3000
#: A failed save (a full disk) is tried again by itself.
RETRY_MS = 5000


class SessionBridge(QObject):
    """``changed`` comes after every edit, ``saved`` when the save state is another one."""

    changed = Signal()
    saved = Signal()

    def __init__(self, session: EditSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._state = session.save_state
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        session.listen(self._told)

    def flush(self) -> bool:
        """Save now; answers whether everything is on the disk."""
        self._timer.stop()
        self._since.invalidate()
        self.session.flush()
        return self.session.save_state.kind is SaveKind.SAVED

    def stop(self) -> None:
        """Tell nobody any more: the page is going."""
        self._timer.stop()
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature

    def _told(self) -> None:
        state = self.session.save_state
        if state.kind is SaveKind.PENDING:
            self._wait()
        elif state.kind is SaveKind.FAILED:
            self._timer.start(RETRY_MS)
        self.changed.emit()
        if state != self._state:
            self._state = state
            self.saved.emit()

    def _wait(self) -> None:
        if not self._since.isValid():
            self._since.start()
        left = max(LONGEST_MS - self._since.elapsed(), 0)
        self._timer.start(min(FLUSH_MS, int(left)))
