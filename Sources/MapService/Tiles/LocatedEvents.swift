import Events
import VectorTiles

/// What maps show of all events that have a position, in memory, in the order of ``ClusterPoints``: 66 bytes an event and the
/// texts of its identifier and title.
struct LocatedEvents: Sendable {
  /// The points; the events have their numbers.
  let points: ClusterPoints
  private let traits: [UInt32]
  private let table: [EventTraits]
  private let days: [Int32]
  private let confidences: [Float]
  private let radii: [Float]
  private let texts: [UInt8]
  private let textEnds: [Int]
  private let idLengths: [UInt16]
  /// The events by ascending row, and the rows.
  private let byRow: [Int32]
  private let rows: [Int32]

  /// Stands for a day that is not known.
  static let noDay = Int32.min

  /// The number of events.
  var count: Int { points.count }

  /// Brings events into order.
  /// - Complexity: O(*n*).
  init(_ builder: consuming LocatedEventsBuilder) {
    points = ClusterPoints(builder.points, kindCount: EventKinds.count, rule: EventTiles.rule)
    builder.points = ClusterPoints.Collected()
    let order = points.order
    // A column of before goes when that of after is there: not all are held twice.
    func ordered<Value>(_ values: inout [Value]) -> [Value] {
      defer { values = [] }
      return order.map { values[Int($0)] }
    }
    table = builder.table.all
    traits = ordered(&builder.traits)
    days = ordered(&builder.days)
    confidences = ordered(&builder.confidences)
    radii = ordered(&builder.radii)
    idLengths = ordered(&builder.idLengths)
    var texts: [UInt8] = []
    var textEnds: [Int] = []
    texts.reserveCapacity(builder.texts.count)
    textEnds.reserveCapacity(order.count)
    for number in order.lazy.map({ Int($0) }) {
      texts += builder.texts[(number == 0 ? 0 : builder.textEnds[number - 1])..<builder.textEnds[number]]
      textEnds.append(texts.count)
    }
    (builder.texts, builder.textEnds) = ([], [])
    (self.texts, self.textEnds) = (texts, textEnds)
    let rows = ordered(&builder.rows)
    let byRow = (0..<Int32(rows.count)).sorted { rows[Int($0)] < rows[Int($1)] }
    self.byRow = byRow
    self.rows = byRow.map { rows[Int($0)] }
  }

  /// The numbers of the events of some rows, ascending; rows of no event here are passed over.
  /// - Parameter selected: Rows, ascending.
  func numbers(ofRows selected: [Int64]) -> [Int32] {
    var isSelected = [Bool](repeating: false, count: count)
    var place = 0
    for row in selected {
      while place < rows.count, rows[place] < row { place += 1 }
      if place < rows.count, rows[place] == row { isSelected[Int(byRow[place])] = true }
    }
    return (0..<Int32(count)).filter { isSelected[Int($0)] }
  }

  /// What a tile says of an event.
  func properties(of number: Int) -> [(key: String, value: TileValue)] {
    let traits = table[Int(self.traits[number])]
    let start = number == 0 ? 0 : textEnds[number - 1]
    let titleStart = start + Int(idLengths[number])
    var properties: [(key: String, value: TileValue)] = []
    properties.reserveCapacity(12)
    func add(_ key: String, _ text: String) { if !text.isEmpty { properties.append((key, .string(text))) } }
    add("event_id", String(decoding: texts[start..<titleStart], as: UTF8.self))
    add("event_type", traits.type)
    if days[number] != Self.noDay {
      add("event_date", CalendarDate(dayNumber: Int(days[number])).description)
    }
    add("title", String(decoding: texts[titleStart..<textEnds[number]], as: UTF8.self))
    add("assertion", traits.assertion)
    add("place_precision", traits.precision)
    add("geometry_kind", traits.geometryKind)
    add("country_code", traits.countryCode)
    add("admin1_code", traits.admin1Code)
    if !radii[number].isNaN { properties.append(("radius_m", .double(Double(radii[number])))) }
    if let killed = points.weight(number) { properties.append(("killed_best", .integer(Int64(killed)))) }
    if !confidences[number].isNaN {
      // Written with three decimals in the store: what a Float adds is taken off.
      properties.append(("event_confidence", .double((Double(confidences[number]) * 1000).rounded() / 1000)))
    }
    return properties
  }
}
