/// The names of an event's flat properties, in the order in which they are written.
///
/// `date_start` and `date_end` come first among the dates: map tools take the first fields whose names hold "start" and
/// "end" for the ends of a time span.
public enum EventColumns {
  /// All names, in order.
  public static let all: [String] =
    [
      "event_id", "date_start", "date_end", "revision", "updated_at", "deleted_at", "title", "notes", "event_class",
      "event_type", "sub_event_type", "assertion", "civilian_targeting", "event_date", "event_time", "tz",
      "time_precision", "date_precision", "date_basis", "location", "location_raw", "latitude", "longitude",
      "place_precision", "geo_precision", "radius_m", "radius_p", "geometry_kind", "place_relation", "gazetteer",
      "place_id", "feature_code", "iso", "iso3", "country", "region", "admin1", "admin2", "admin3", "admin1_code",
      "admin2_code", "admin3_code", "pcode", "worldview", "marine_area", "priogrid_gid", "geohash", "place_confidence",
      "event_confidence", "actor1", "actor2", "assoc_actor_1", "assoc_actor_2", "actor1_role", "actor2_role", "inter1",
      "inter2", "interaction", "target", "target_kind", "weapon", "claimed_by", "fatalities",
    ] + tolls("killed") + ["killed_side_a", "killed_side_b", "killed_civilians", "killed_unknown"]
    + ["injured", "missing", "detained", "displaced"].flatMap(tolls)
    + [
      "casualty_status", "casualty_note", "source", "source_url", "source_scale", "report_ids", "n_reports",
      "n_sources",
      "n_independent", "source_reliability", "info_credibility", "status", "reviewer", "tags", "conflict_figures",
    ]

  /// Columns of the schema that this version cannot fill: always null, kept so that tables of different versions match.
  public static let unfilled: Set<String> = [
    "admin3_code", "pcode", "source_scale", "source_reliability",
  ]

  /// The three columns of a toll.
  static func tolls(_ stem: String) -> [String] { ["\(stem)_low", "\(stem)_best", "\(stem)_high"] }

  /// What joins the elements of a list in one column.
  static let separator = "; "
}
