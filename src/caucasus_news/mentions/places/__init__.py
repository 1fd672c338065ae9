"""Where: places of a text, and states and capitals as places."""

from caucasus_news.mentions.places.listing import places_of, report_places

__all__ = ["places_of", "report_places"]
