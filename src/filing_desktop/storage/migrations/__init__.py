"""The schema of the library, as a chain of numbered steps that are never edited once released."""

from __future__ import annotations

from collections.abc import Sequence

from filing_desktop.storage.connection import Connection
from filing_desktop.storage.migrations import step_0001

#: The statements that lead to schema 1, 2, 3, … in order.
Steps = Sequence[Sequence[str]]

#: All of this program; it reads and writes the schema whose number is their count.
STEPS: Steps = (step_0001.STATEMENTS,)


class BrokenReferencesError(RuntimeError):
    """A step would leave rows that point nowhere; nothing of the chain was kept."""


def schema_of(connection: Connection) -> int:
    """The schema of an open library; 0 has no tables yet."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def last_save_of(connection: Connection) -> int:
    """The number of the last save; every schema has it at the same place."""
    return int(connection.execute("SELECT commit_seq FROM library").fetchone()[0])


def migrate(connection: Connection, steps: Steps) -> None:
    """Lead a library to the newest schema in one transaction: the old one or the new one stays."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number in range(schema_of(connection), len(steps)):
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={number + 1}")
        broken = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
        if broken:
            raise BrokenReferencesError(", ".join(sorted(broken)))
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
