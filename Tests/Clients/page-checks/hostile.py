"""Reports whose title, text, place names and source hold strings that attack pages."""

import json

ATTACKS = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "\"><svg onload=alert(3)>",
    "javascript:alert(4)",
    "' onmouseover='alert(5)",
    "<!--<script>",
    "{{7*7}}${7*7}",
    "\u202e<b>reversed</b>",
]


def features():
    """Events of a table, in which every text is an attack."""
    found = []
    for number, attack in enumerate(ATTACKS):
        found.append({
            "type": "Feature", "geometry": {"type": "Point", "coordinates": [20 + number, 10 + number]},
            "properties": {
                "event_id": f"ev_attack{number}", "title": f"{attack} title {number}", "notes": f"{attack} notes",
                "event_type": "Protests", "sub_event_type": "Peaceful protest", "event_date": "2024-05-01",
                "location": f"{attack} place", "country": f"{attack} country", "admin1": f"{attack} region",
                "actor1": f"{attack} actor", "source": f"{attack} source", "source_url": "javascript:alert(6)",
                "tags": attack, "latitude": 10 + number, "longitude": 20 + number,
            },
        })
    return found


def write(path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features()}, file)


def reports(folder):
    """Reports that give events with evidence, so that quotes and candidates are attacks as well."""
    for number, attack in enumerate(ATTACKS):
        report = {
            "id": f"{attack}-{number}", "title": f"{attack} report", "publisher": f"{attack} wire",
            "url": "javascript:alert(7)", "published_at": "2024-06-25",
            "text": f"A car bomb {attack} killed {number + 3} people in Makhachkala on Monday, police said.",
        }
        with open(folder / f"attack-{number}.jsonl", "w", encoding="utf-8") as file:
            file.write(json.dumps(report) + "\n")
