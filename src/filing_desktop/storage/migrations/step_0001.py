"""Schema 1: clients, filings, their sheets with the journal, and the records of files."""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE library (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        library_id TEXT NOT NULL,
        created_at TEXT NOT NULL,
        commit_seq INTEGER NOT NULL DEFAULT 0,
        last_client TEXT NOT NULL DEFAULT '',
        last_filing TEXT NOT NULL DEFAULT '',
        last_section TEXT NOT NULL DEFAULT ''
    ) STRICT
    """,
    """
    CREATE TABLE client (
        key TEXT NOT NULL PRIMARY KEY,
        name TEXT NOT NULL,
        code TEXT NOT NULL UNIQUE,
        colour TEXT NOT NULL,
        created_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    """
    CREATE TABLE client_secret (
        client_key TEXT NOT NULL PRIMARY KEY REFERENCES client (key) ON DELETE CASCADE,
        wrapped BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE filing (
        key TEXT NOT NULL PRIMARY KEY,
        client_key TEXT NOT NULL REFERENCES client (key) ON DELETE CASCADE,
        title TEXT NOT NULL,
        edition TEXT NOT NULL,
        combination TEXT NOT NULL,
        created_at TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        last_section TEXT NOT NULL,
        deleted_at TEXT,
        stage TEXT NOT NULL,
        UNIQUE (client_key, key)
    ) STRICT
    """,
    """
    CREATE TABLE sheet (
        id INTEGER PRIMARY KEY,
        client_key TEXT NOT NULL REFERENCES client (key) ON DELETE CASCADE,
        filing_key TEXT NOT NULL,
        owner_key TEXT GENERATED ALWAYS AS (nullif(filing_key, '')) STORED,
        UNIQUE (client_key, filing_key),
        FOREIGN KEY (client_key, owner_key) REFERENCES filing (client_key, key) ON DELETE CASCADE
    ) STRICT
    """,
    """
    CREATE TABLE piece (
        id INTEGER PRIMARY KEY,
        sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('entry', 'rows', 'hand_edit', 'kept', 'finished')),
        place TEXT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (sheet_id, kind, place)
    ) STRICT
    """,
    """
    CREATE TABLE stay (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        who TEXT NOT NULL,
        kind TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        edited_at TEXT NOT NULL,
        UNIQUE (sheet_id, key)
    ) STRICT
    """,
    """
    CREATE TABLE step (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sheet_id INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
        stay_id INTEGER NOT NULL REFERENCES stay (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        place TEXT NOT NULL,
        delta BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX step_by_place ON step (sheet_id, kind, place, id)",
    "CREATE INDEX step_by_stay ON step (stay_id)",
    """
    CREATE TABLE blob (
        client_key TEXT NOT NULL REFERENCES client (key) ON DELETE CASCADE,
        digest TEXT NOT NULL,
        name TEXT NOT NULL UNIQUE,
        size INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        PRIMARY KEY (client_key, digest)
    ) STRICT
    """,
)
