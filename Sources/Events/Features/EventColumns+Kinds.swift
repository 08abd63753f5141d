extension EventColumns {
  /// What the values of a column are.
  public enum Kind: Hashable, Sendable {
    /// Words.
    case text
    /// Whole numbers.
    case integer
    /// Any numbers.
    case double
    /// Days, `YYYY-MM-DD`.
    case date
    /// Yes or no.
    case bool
  }

  /// What the values of a column are, by its name in ``FlatEvent/columns``; text for any other name.
  public static func kind(of column: String) -> Kind { kinds[column] ?? .text }

  private static let kinds: [String: Kind] = {
    let tolls = ["killed", "injured", "missing", "detained", "displaced"].flatMap { EventColumns.tolls($0) }
    let integers =
      tolls + [
        "revision", "time_precision", "geo_precision", "iso", "priogrid_gid", "inter1", "inter2", "interaction",
        "fatalities", "killed_side_a", "killed_side_b", "killed_civilians", "killed_unknown", "n_reports", "n_sources",
        "n_independent", "info_credibility", "conflict_figures",
      ]
    let doubles =
      ["latitude", "longitude", "radius_m", "radius_p", "place_confidence", "event_confidence"] + FlatEvent.ownColumns
    var kinds: [String: Kind] = ["civilian_targeting": .bool]
    for name in integers { kinds[name] = .integer }
    for name in doubles { kinds[name] = .double }
    for name in ["date_start", "date_end", "event_date"] { kinds[name] = .date }
    return kinds
  }()
}
