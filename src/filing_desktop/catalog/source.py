"""The files of an edition as trees of text, kept compiled by the hash of their bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import yaml

from filing_desktop.catalog.entry import CatalogError, Entry, Node

try:
    from yaml import CBaseLoader as TextLoader
except ImportError:  # a wheel without libyaml: slower, the same trees
    from yaml import BaseLoader as TextLoader  # type: ignore[assignment]


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tree:
    """Every file of an edition by its path in the folder, parsed; all scalars are text."""

    files: Mapping[str, Node]

    def single(self, name: str) -> Node:
        """What a file holds as a whole."""
        if name not in self.files:
            raise CatalogError(name, "", "file", "is missing")
        return self.files[name]

    def entries(self, where: str) -> Iterator[tuple[str, Node]]:
        """Each entry of the lists in the file ``where``, or in every file under it."""
        for name, value in sorted(self.files.items()):
            if name != where and not (where.endswith("/") and name.startswith(where)):
                continue
            if not isinstance(value, list):
                raise CatalogError(name, "", "file", "is not a list of entries")
            for entry in value:
                yield name, entry


def by_id(tree: Tree, where: str, build: Callable[[Entry], T], key: str = "id") -> Mapping[str, T]:
    """Each entry of ``where`` built, by its id in the order of the files; refuses a double."""
    found: dict[str, T] = {}
    for file, raw in tree.entries(where):
        entry = Entry(file, raw)
        name = entry.text(key)
        if name in found:
            raise CatalogError(file, name, key, "stands twice")
        found[name] = build(entry)
        entry.finish()
    return MappingProxyType(found)


def read_tree(folder: Path, cache: Path | None) -> Tree:
    """Parse the YAML files of ``folder``, or take the compiled tree of the same bytes."""
    sources = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }
    if not sources:
        raise CatalogError(folder.name, "", "folder", "holds no edition")
    if cache is None:
        return _parsed(sources)
    compiled = cache / f"catalog-{_digest(sources)}.json"
    kept = _read_compiled(compiled)
    if kept is not None:
        return kept
    tree = _parsed(sources)
    _write_compiled(compiled, tree)
    return tree


def _digest(sources: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(b"1")  # the version of the compiled form
    for name, data in sources.items():
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()[:32]


def _parsed(sources: Mapping[str, bytes]) -> Tree:
    files: dict[str, Node] = {}
    for name, data in sources.items():
        try:
            files[name] = yaml.load(data, Loader=TextLoader)  # noqa: S506  # makes only text
        except yaml.YAMLError as reason:
            raise CatalogError(name, "", "file", f"is not YAML: {reason}") from reason
    return Tree(files)


def _read_compiled(path: Path) -> Tree | None:
    """A damaged or missing cache is no error: the sources are at hand."""
    try:
        return Tree(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError):
        return None


def _write_compiled(path: Path, tree: Tree) -> None:
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(dict(tree.files), ensure_ascii=False), "utf-8")
        partial.replace(path)
    except OSError:  # a folder that cannot be written costs a little time, nothing else
        return
