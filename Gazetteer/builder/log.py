"""What the build found worth telling: decisions, disagreements of sources, counts."""

from collections import Counter
from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KILOMETERS = 6371.0088
DISAGREEMENT_KILOMETERS = 161


class Log:
    def __init__(self):
        self.counts = Counter()
        self.notes: list[str] = []

    def note(self, text: str) -> None:
        self.notes.append(text)

    def choose_point(self, place, candidates):
        """The first source that has a point; sources that lie far from it are noted."""
        known = [(source, point) for source, point in candidates.items() if point]
        if not known:
            return None, None
        chosen, (latitude, longitude) = known[0]
        self.counts[f"{place.feature_code} located by {chosen}"] += 1
        for source, other in known[1:]:
            distance = kilometers((latitude, longitude), other)
            if distance > DISAGREEMENT_KILOMETERS:
                self.note(f"{place.id} {place.name} {place.feature_code} {place.country}: {chosen} "
                          f"{latitude:g},{longitude:g} and {source} {other[0]:g},{other[1]:g} are {distance:.0f} km apart")
        return latitude, longitude

    def text(self) -> str:
        counts = "".join(f"{value:9,}  {key}\n" for key, value in sorted(self.counts.items()))
        return counts + "\n" + "".join(note + "\n" for note in self.notes)


def kilometers(a, b) -> float:
    """Great-circle distance between two (latitude, longitude) pairs."""
    (lat1, lon1), (lat2, lon2) = [tuple(map(radians, point)) for point in (a, b)]
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_RADIUS_KILOMETERS * asin(min(1, sqrt(h)))
