import Events
import GeoJSON

/// A column of an export: one of an event's own, or one that a map tool wants and that is made of them.
public struct ExportColumn: Hashable, Sendable {
  /// Its name in the export.
  public var name: String
  var source: Source

  enum Source: Hashable, Sendable {
    /// The column of this number, see ``FlatEvent/columns``.
    case column(Int)
    case derived(Derived)
  }

  /// What is made of an event's columns.
  enum Derived: Hashable, Sendable {
    /// `YYYY-MM-DD HH:mm`, the first day and, where it is known, the time.
    case dateTime
    /// `YYYY-MM-DD`, the first day.
    case day
    /// The colour of the type, `#rrggbb`.
    case colour
    /// One letter for the type.
    case letter
    /// The size of a marker by the number of people killed.
    case size
    /// Notes, place and sources in some lines.
    case description
    /// The point as well-known text.
    case wellKnownText
  }

  /// One of an event's own columns, see ``FlatEvent/columns``; nil where there is none of that name.
  public init?(_ column: String) {
    guard let number = FlatEvent.number(of: column) else { return nil }
    self.init(name: column, source: .column(number))
  }

  init(name: String, source: Source) {
    self.name = name
    self.source = source
  }

  static func derived(_ name: String, _ derived: Derived) -> ExportColumn {
    ExportColumn(name: name, source: .derived(derived))
  }

  /// The well-known text of the point, as `WKT`, the name by which GDAL knows it.
  public static let wellKnownText = derived("WKT", .wellKnownText)
}

extension ExportColumn.Derived {
  /// The value for an event, or nil where there is nothing to make it of.
  func text(of event: borrowing FlatEvent) -> String? {
    switch self {
    case .dateTime: event.text(Columns.dateStart).map { "\($0) \(event.text(Columns.eventTime) ?? "00:00")" }
    case .day: event.text(Columns.dateStart)
    case .colour: EventType(rawValue: event.text(Columns.eventType) ?? "").colour
    case .letter: (event.text(Columns.eventType)?.first?.lowercased()).flatMap { $0.isLetter ? $0 : nil } ?? "circle"
    case .size: ExportColumn.Derived.size(killed: event.number(Columns.killedBest) ?? event.number(Columns.killedLow))
    case .description: ExportColumn.Derived.description(of: event)
    case .wellKnownText:
      event.position.map { "POINT (\(fixed($0.longitude)) \(fixed($0.latitude)))" }
    }
  }

  private static func size(killed: Double?) -> String {
    guard let killed else { return "small" }
    return killed >= 10 ? "large" : killed >= 1 ? "medium" : "small"
  }

  private static func description(of event: borrowing FlatEvent) -> String? {
    let place = ["location", "admin1", "country"].compactMap { event.text($0) }
    var places: [String] = []
    for name in place where !name.isEmpty && places.last != name { places.append(name) }
    let days = [event.text("date_start"), event.text("date_end")].compactMap { $0 }
    let parts = [
      event.text("notes"), places.isEmpty ? nil : places.joined(separator: ", "),
      days.isEmpty ? nil : (days.first == days.last ? days[0] : days.joined(separator: " to ")), event.text("source"),
      event.text("source_url"),
    ]
    let lines = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The numbers of the columns that are asked for of every event.
  private enum Columns {
    static let dateStart = FlatEvent.number(of: "date_start") ?? 0
    static let eventTime = FlatEvent.number(of: "event_time") ?? 0
    static let eventType = FlatEvent.number(of: "event_type") ?? 0
    static let killedBest = FlatEvent.number(of: "killed_best") ?? 0
    static let killedLow = FlatEvent.number(of: "killed_low") ?? 0
  }
}

extension String {
  fileprivate var isLetter: Bool { utf8.count == 1 && utf8.allSatisfy { (0x61...0x7A).contains($0) } }
}

/// Six decimals at most, as positions are written everywhere.
private func fixed(_ degrees: Double) -> String {
  var out = ByteWriter(capacity: 32)
  do { try out.put(degrees, scale: FixedPoint(decimals: 6)) } catch { return "0" }
  return out.text
}
