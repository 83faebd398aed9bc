"""The tables of the library as declarative rows; what they mean is said by the converters."""

from __future__ import annotations

from sqlalchemy import Computed, ForeignKey, ForeignKeyConstraint, Index, Table, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Row(DeclarativeBase):
    """The base of all rows. Tables are made by the migrations, never from here."""


def table_of(row: type[Row]) -> Table:
    """The table of a row, for statements that need no objects."""
    table = row.__table__
    if not isinstance(table, Table):
        raise TypeError(row.__name__)
    return table


class LibraryRow(Row):
    """The one row about the library itself."""

    __tablename__ = "library"

    id: Mapped[int] = mapped_column(primary_key=True)
    library_id: Mapped[str]
    created_at: Mapped[str]
    commit_seq: Mapped[int]
    last_client: Mapped[str]
    last_filing: Mapped[str]
    last_section: Mapped[str]


class ClientRow(Row):
    """A client."""

    __tablename__ = "client"

    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    code: Mapped[str] = mapped_column(unique=True)
    colour: Mapped[str]
    created_at: Mapped[str]
    deleted_at: Mapped[str | None]


class ClientSecretRow(Row):
    """The random key of a client's files, wrapped by the library's key."""

    __tablename__ = "client_secret"

    client_key: Mapped[str] = mapped_column(ForeignKey("client.key"), primary_key=True)
    wrapped: Mapped[bytes]


class FilingRow(Row):
    """A filing of a client."""

    __tablename__ = "filing"
    __table_args__ = (UniqueConstraint("client_key", "key"),)

    key: Mapped[str] = mapped_column(primary_key=True)
    client_key: Mapped[str] = mapped_column(ForeignKey("client.key"))
    title: Mapped[str]
    edition: Mapped[str]
    combination: Mapped[str]
    created_at: Mapped[str]
    edited_at: Mapped[str]
    last_section: Mapped[str]
    deleted_at: Mapped[str | None]
    stage: Mapped[str]


class SheetRow(Row):
    """The sheet of a filing, or with an empty ``filing_key`` the client's own."""

    __tablename__ = "sheet"
    __table_args__ = (
        UniqueConstraint("client_key", "filing_key"),
        ForeignKeyConstraint(["client_key", "owner_key"], ["filing.client_key", "filing.key"]),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    client_key: Mapped[str] = mapped_column(ForeignKey("client.key"))
    filing_key: Mapped[str]
    owner_key: Mapped[str | None] = mapped_column(Computed("nullif(filing_key, '')"))


class PieceRow(Row):
    """One thing a person set in a sheet: an entry, rows, a hand edit, a decision."""

    __tablename__ = "piece"
    __table_args__ = (UniqueConstraint("sheet_id", "kind", "place"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheet.id"))
    kind: Mapped[str]
    place: Mapped[str]
    body: Mapped[str]


class StayRow(Row):
    """One entry of the journal: a stay in a field, a paste, an import, a row operation."""

    __tablename__ = "stay"
    __table_args__ = (UniqueConstraint("sheet_id", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheet.id"))
    key: Mapped[str]
    name: Mapped[str]
    who: Mapped[str]
    kind: Mapped[str]
    opened_at: Mapped[str]
    edited_at: Mapped[str]


class StepRow(Row):
    """What a stay did at one place, as a difference."""

    __tablename__ = "step"
    __table_args__ = (Index("step_by_place", "sheet_id", "kind", "place", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheet.id"))
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    kind: Mapped[str]
    place: Mapped[str]
    delta: Mapped[bytes]


class BlobRow(Row):
    """An attached file of a client: the hash of its bytes and the name of its blob."""

    __tablename__ = "blob"

    client_key: Mapped[str] = mapped_column(ForeignKey("client.key"), primary_key=True)
    digest: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    media_type: Mapped[str]
