"""Make a release of validated tables: written aside, renamed to its place, pointed to last."""

from flows.publish.release import Release, publish

__all__ = ["Release", "publish"]
