import CQL2
public import GeoJSON

extension EventQuery {
  /// Reads a box of four numbers, or six with altitudes, which do not count: west, south, east, north, with commas between, as
  /// the parameter `bbox` of OGC API – Features has it. West > east crosses the antimeridian.
  /// - Throws: ``EventsError`` with code `invalid_parameter` and the context `bbox`.
  public static func boundingBox(_ text: String) throws(EventsError) -> BoundingBox {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in Double(part.drop { $0 == " " }.prefix { $0 != " " }) }
    guard numbers.count == parts.count, numbers.count == 4 || numbers.count == 6 else {
      throw EventsError(
        code: .invalidParameter,
        message: "'\(text.prefix(60))' is no box; write WEST,SOUTH,EAST,NORTH, such as 45,41,49,44",
        context: "bbox")
    }
    let half = numbers.count / 2
    let box = BoundingBox(west: numbers[0], south: numbers[1], east: numbers[half], north: numbers[half + 1])
    guard abs(box.west) <= 180, abs(box.east) <= 180, abs(box.south) <= 90, abs(box.north) <= 90, box.south <= box.north
    else {
      throw EventsError(
        code: .invalidParameter,
        message: "'\(text.prefix(60))' is not on the Earth; the order is WEST,SOUTH,EAST,NORTH", context: "bbox")
    }
    return box
  }

  /// Reads a day, a time or an interval of them, as the parameter `datetime` of OGC API – Features has it: `2024-06-01`,
  /// `2024-06-01T12:00:00Z`, `2024-06-01/2024-06-30`, `2024-06-01/..`, `../2024-06-30`.
  ///
  /// Events have days; of a time the day counts, as it is written.
  /// - Throws: ``EventsError`` with code `invalid_parameter` and the context `datetime`.
  public static func span(_ text: String) throws(EventsError) -> ClosedRange<CalendarDate> {
    func failure(_ message: String) -> EventsError {
      EventsError(code: .invalidParameter, message: message, context: "datetime")
    }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, !text.isEmpty else {
      throw failure("'\(text.prefix(60))' is no interval; write 2024-06-01/2024-06-30, with .. for an open end")
    }
    var days: [CalendarDate?] = []
    for end in ends {
      let isOpen = ends.count == 2 && (end.isEmpty || end == "..")
      guard let day = isOpen ? .some(nil) : day(end).map(Optional.some) else {
        throw failure("'\(end.prefix(40))' is no day or time; write 2024-06-30 or 2024-06-30T12:00:00Z")
      }
      days.append(day)
    }
    guard days.contains(where: { $0 != nil }) else { throw failure("an interval has an end that is not open") }
    guard let span = ClosedRange(from: days[0], to: days[days.count - 1]) else {
      throw failure("the interval ends before it begins; write the earlier end first")
    }
    return span
  }

  /// The day of an RFC 3339 day or time, whatever the offset is.
  private static func day(_ text: Substring) -> CalendarDate? {
    guard text.utf8.count > 10 else { return FilterInstant(text).flatMap { CalendarDate($0.day) } }
    var time = text.uppercased()
    if !time.hasSuffix("Z") {
      let offset = Array(time.utf8.suffix(6))
      guard offset.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(offset[0]),
        offset[3] == UInt8(ascii: ":"), [1, 2, 4, 5].allSatisfy({ offset[$0] &- 48 < 10 })
      else { return nil }
      time = time.dropLast(6) + "Z"
    }
    return FilterInstant(time).flatMap { CalendarDate($0.day) }
  }
}

extension ClosedRange<CalendarDate> {
  /// From a day to another; nil is open. Nil where the first is later than the last.
  public init?(from first: CalendarDate?, to last: CalendarDate?) {
    let first = first ?? CalendarDate.earliest
    let last = last ?? CalendarDate.latest
    guard first <= last else { return nil }
    self = first...last
  }
}
