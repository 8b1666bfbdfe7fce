"""What belongs together over all documents: the same project, an indicator's concept."""

from flows.link.projects import link_projects

__all__ = ["link_projects"]
