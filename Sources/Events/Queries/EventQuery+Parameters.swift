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
  /// Events have days; of a time its day in UTC counts.
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

  /// The day of an RFC 3339 day or time; of a time that in UTC.
  private static func day(_ text: Substring) -> CalendarDate? {
    guard text.utf8.count > 10 else { return FilterInstant(text).flatMap { CalendarDate($0.day) } }
    var time = text.uppercased()
    var offset = 0
    if !time.hasSuffix("Z") {
      guard let minutes = minutes(ofOffset: time.suffix(6)) else { return nil }
      offset = minutes
      time = time.dropLast(6) + "Z"
    }
    guard let day = FilterInstant(time).flatMap({ CalendarDate($0.day) }),
      let hours = Int(time.dropFirst(11).prefix(2)),
      let minutes = Int(time.dropFirst(14).prefix(2))
    else { return nil }
    let minute = hours * 60 + minutes - offset
    return day.adding(days: minute < 0 ? -1 : minute >= 1440 ? 1 : 0)
  }

  /// `+03:00` in minutes; nil for anything else.
  private static func minutes(ofOffset text: Substring) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), [1, 2, 4, 5].allSatisfy({ bytes[$0] &- 48 < 10 }) else {
      return nil
    }
    let minutes = (Int(bytes[1] - 48) * 10 + Int(bytes[2] - 48)) * 60 + Int(bytes[4] - 48) * 10 + Int(bytes[5] - 48)
    guard minutes < 24 * 60 else { return nil }
    return bytes[0] == UInt8(ascii: "-") ? -minutes : bytes[0] == UInt8(ascii: "+") ? minutes : nil
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
