import Events
import GeoJSON
import VectorTiles

/// Collects what maps show of events, one by one, in any order.
struct LocatedEventsBuilder {
  var rows: [Int32] = []
  var points = ClusterPoints.Collected()
  var traits: [UInt32] = []
  private(set) var table = EventTraitTable()
  var days: [Int32] = []
  var confidences: [Float] = []
  var radii: [Float] = []
  var texts: [UInt8] = []
  /// Where the texts of each event end, and how many bytes of them are its identifier.
  var textEnds: [Int] = []
  var idLengths: [UInt16] = []

  /// Begins.
  init() {}

  /// Adds an event; one without a valid position is left out.
  /// - Parameters:
  ///   - row: The number of its row, which no other event has.
  ///   - event: Its columns.
  ///   - countryCode: ISO 3166-1 alpha-2, or empty.
  mutating func add(row: Int64, _ event: borrowing FlatEvent, countryCode: String) {
    guard let position = event.position, position.isValid, let row = Int32(exactly: row) else { return }
    func text(_ column: Int) -> String { event.text(column) ?? "" }
    let own = EventTraits(
      type: text(Columns.type), assertion: text(Columns.assertion), precision: text(Columns.precision),
      geometryKind: text(Columns.geometryKind), countryCode: countryCode, admin1Code: text(Columns.admin1Code))
    let start = texts.count
    for column in [Columns.id, Columns.title] {
      if case .text(let range) = event.values[column] { texts.append(contentsOf: event.bytes[range]) }
      if column == Columns.id { idLengths.append(UInt16(clamping: texts.count - start)) }
    }
    textEnds.append(texts.count)
    rows.append(row)
    points.append(
      ClusterPoints.Point(
        position: position, id: Self.hash(texts[start..<start + Int(idLengths.last ?? 0)]),
        coarseness: EventKinds.coarseness(ofPrecision: own.precision), kind: EventKinds.number(ofType: own.type),
        weight: event.number(Columns.killed).flatMap { Int32(exactly: $0) }))
    traits.append(table.number(of: own))
    days.append(CalendarDate(text(Columns.day)).map { Int32($0.dayNumber) } ?? LocatedEvents.noDay)
    confidences.append(event.number(Columns.confidence).map { Float($0) } ?? .nan)
    radii.append(event.number(Columns.radius).map { Float($0) } ?? .nan)
  }

  /// 53 bits, so that programs in JavaScript can hold it (FNV-1a, folded).
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return (hash ^ hash >> 53) & ((1 << 53) - 1)
  }

  private enum Columns {
    static let id = number("event_id")
    static let type = number("event_type")
    static let day = number("event_date")
    static let title = number("title")
    static let assertion = number("assertion")
    static let precision = number("place_precision")
    static let geometryKind = number("geometry_kind")
    static let radius = number("radius_m")
    static let killed = number("killed_best")
    static let confidence = number("event_confidence")
    static let admin1Code = number("admin1_code")

    private static func number(_ column: String) -> Int {
      guard let number = FlatEvent.number(of: column) else { preconditionFailure("events have no column \(column)") }
      return number
    }
  }
}
