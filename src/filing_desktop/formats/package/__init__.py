"""Packages on disk: written beside their name, read again, compared, and only then renamed."""

from filing_desktop.formats.package.estimate import estimated_size
from filing_desktop.formats.package.folder import write_folder
from filing_desktop.formats.package.verify import verify_package
from filing_desktop.formats.package.write import FolderPackages

__all__ = ["FolderPackages", "estimated_size", "verify_package", "write_folder"]
