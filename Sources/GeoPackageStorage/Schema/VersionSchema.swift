import EventStorage
import Events

/// What events were before they changed, for questions about an earlier day; and the indexes that find events by when they
/// changed, and by how far off they may be.
enum VersionSchema {
  static let sql =
    """
    CREATE TABLE event_versions (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
      event_id TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      valid_until TEXT NOT NULL,
      feature TEXT NOT NULL,
      UNIQUE (event_id, valid_until, valid_from)
    );
    CREATE INDEX event_versions_by_end ON event_versions(valid_until);
    CREATE INDEX events_by_change ON events(updated_at) WHERE updated_at NOT NULL;
    CREATE INDEX events_by_radius ON events(radius_m) WHERE \(isPoint);
    CREATE INDEX events_everywhere ON events(radius_m) WHERE \(isEverywhere);

    """
    + GeoPackageSchema.attributes(
      "event_versions", title: "event_versions", description: "What events were before they changed")

  /// An event with a radius but without an area in `event_areas`.
  static let isPoint =
    "radius_m NOT NULL AND place_precision NOT IN ("
    + UncertaintyArea.imprecise.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ") + ")"

  /// An event that may have been anywhere: its area would be no polygon.
  static let isEverywhere = "radius_m >= \(Int(UncertaintyArea.largestRadius))"

  /// When the store came to know an event as it stands: its last change, or the run that put it in.
  static let knownSince = """
    coalesce(events.updated_at, (SELECT runs.started_at FROM inputs JOIN runs ON runs.id = inputs.run \
    WHERE inputs.event_id = events.event_id), '')
    """
}
