"""Where the files that travel with the program lie: catalogue, fonts, texts, samples."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_path(*parts: str) -> Path:
    """The path of a shipped resource, e.g. ``resource_path("fonts", "NotoSansSC-Regular.ttf")``.

    In a checkout they lie in ``resources/`` beside ``src/``; in an installed
    program the build has put them into the package as ``_resources``.
    """
    installed = _PACKAGE / "_resources"
    root = installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"
    return root.joinpath(*parts)
