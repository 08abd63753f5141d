import CQL2
import EventSQL
import Events
import GeoJSON
import Geodesy

/// What the server finds too much of, decided row by row, by the code that evaluates queries in memory.
struct Decision {
  private let undecided: EventSelection<PostgreSQLDialect>.Undecided
  private let near: EventQuery.Near?
  private let radiusMeters: Double?
  /// The numbers of the columns that it looks at.
  private let numbers: [Int]

  /// Whether there is nothing to decide.
  var isEmpty: Bool { undecided.isEmpty && near == nil }

  /// What has to be selected for it.
  var selection: String { (["events.fid", "events.event_id"] + names).joined(separator: ", ") }
  private var names: [String] { numbers.map { "events.\"\(EventColumns.all[$0])\"" } }

  /// - Parameter radiusMeters: what takes the place of the radius in the query.
  init(_ query: EventQuery, _ undecided: EventSelection<PostgreSQLDialect>.Undecided, radiusMeters: Double? = nil) {
    self.undecided = undecided
    near = query.near
    self.radiusMeters = radiusMeters ?? query.near?.radiusMeters
    let properties = undecided.parts.reduce(into: Set(["longitude", "latitude"])) { $1.collectProperties(into: &$0) }
    numbers = properties.compactMap { FlatEvent.number(of: $0) }.filter { EventColumns.all.indices.contains($0) }.sorted()
  }

  /// A row that meets the query.
  struct Found {
    var row: Int64
    var id: String
    /// Metres; nil where the query asks for no place.
    var distance: Double?
  }

  /// A row of ``selection``; nil where it does not meet the query. The event is filled again for every row.
  func found(_ row: Row, _ event: inout FlatEvent) -> Found? {
    EventRow.fill(&event, from: row, first: 2, numbers: numbers)
    if let area = undecided.area {
      guard let position = event.position, area.holds(position) else { return nil }
    }
    if !undecided.parts.isEmpty {
      let values = EventFilterValues(event)
      guard undecided.parts.allSatisfy({ $0.holds { values[$0] } }) else { return nil }
    }
    var found = Found(row: row.integer(0) ?? 0, id: row.text(1) ?? "", distance: nil)
    if let near {
      guard let position = event.position else { return nil }
      let distance = Geodesic.wgs84.distance(from: near.position, to: position).meters
      if let radiusMeters, distance > radiusMeters { return nil }
      found.distance = distance
    }
    return found
  }
}

extension FilterExpression {
  fileprivate func collectProperties(into names: inout Set<String>) {
    switch self {
    case .value: return
    case .property(let name): names.insert(name)
    case .interval(let start, let end):
      start?.collectProperties(into: &names)
      end?.collectProperties(into: &names)
    case .call(_, let operands): for operand in operands { operand.collectProperties(into: &names) }
    }
  }
}
