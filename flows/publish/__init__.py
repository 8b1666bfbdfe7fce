"""Make a release of validated tables: written aside, renamed to its place, pointed to last."""

from flows.publish.release import Done, Release, publish

__all__ = ["Done", "Release", "publish"]
