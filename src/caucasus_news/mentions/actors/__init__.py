"""Who: people, states, bodies, forces and groups of a text."""

from caucasus_news.mentions.actors.listing import actors_of, report_actors

__all__ = ["actors_of", "report_actors"]
