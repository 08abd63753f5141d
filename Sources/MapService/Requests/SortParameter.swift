import Events

/// The parameter `sortby`: a column, with `-` before it for the largest first.
enum SortParameter {
  /// What asks for each of the orders there are; several columns may stand for one order.
  static let orders: [(column: String, order: EventQuery.Sort)] = [
    ("-date_start", .latest), ("-event_date", .latest), ("date_start", .earliest), ("event_date", .earliest),
    ("distance_m", .distance), ("-event_confidence", .confidence), ("-killed_high", .killed), ("-killed_best", .killed),
    ("event_id", .id),
  ]

  /// The order that is asked for; by default the latest first, or the nearest.
  /// - Throws: ``ServiceProblem``.
  static func order(_ text: String?, isNear: Bool) throws -> EventQuery.Sort {
    guard let text, !text.isEmpty else { return isNear ? .distance : .latest }
    // A plus sign in an address is a space.
    let word = text.trimmed.drop { $0 == "+" }
    guard let order = orders.first(where: { $0.column == word })?.order else {
      throw ServiceProblem(
        .invalidParameter, "one of \(orders.map(\.column).joined(separator: ", "))", parameter: "sortby")
    }
    guard order != .distance || isNear else {
      throw ServiceProblem(.invalidParameter, "an order by distance goes with near", parameter: "sortby")
    }
    return order
  }
}
