import Events
import GeoJSON

/// Counts over the events of a query: by the words of some columns, by day, and where they are.
struct EventTally {
  /// The columns that are counted by, with the names under which the answer has them.
  static let groups = [
    "event_type", "sub_event_type", "event_class", "assertion", "place_precision", "status", "source", "country",
    "admin1",
  ]

  /// The columns that a tally reads.
  static let columns =
    groups + ["date_start", "date_end", "longitude", "latitude", "killed_best", "killed_low", "event_confidence"]

  /// The most values of a column that are told, the most frequent first.
  private static let mostValues = 100
  /// The most bars of the histogram.
  private static let mostBins = 120

  private static let numbers = groups.map { FlatEvent.number(of: $0) ?? 0 }
  private static let dateStart = FlatEvent.number(of: "date_start") ?? 0

  private var counts: [[ArraySlice<UInt8>: Int]] = Array(repeating: [:], count: groups.count)
  private var days: [Int: Int] = [:]
  private var dayNumbers: [ArraySlice<UInt8>: Int] = [:]
  private var box = BoundingBoxBuilder()
  private(set) var matched = 0
  private var placed = 0
  private var killed = 0
  private var withKilled = 0

  mutating func add(_ event: borrowing FlatEvent) {
    matched += 1
    for (place, number) in Self.numbers.enumerated() {
      guard case .text(let range) = event.values[number] else { continue }
      let word = event.bytes[range]
      if let known = counts[place].index(forKey: word) {
        counts[place].values[known] += 1
      } else {
        // A slice would keep all bytes of its event.
        counts[place][ArraySlice(Array(word))] = 1
      }
    }
    if case .text(let range) = event.values[Self.dateStart] { days[day(event.bytes[range]), default: 0] += 1 }
    if let position = event.position {
      placed += 1
      box.add(position)
    }
    if let number = event.number("killed_best") ?? event.number("killed_low") {
      killed = killed.addingReportingOverflow(Int(number)).partialValue
      withKilled += 1
    }
  }

  /// The number of a day; each spelling is read once.
  private mutating func day(_ bytes: ArraySlice<UInt8>) -> Int {
    if let known = dayNumbers[bytes] { return known }
    let number = CalendarDate(String(decoding: bytes, as: UTF8.self))?.dayNumber ?? 0
    dayNumbers[ArraySlice(Array(bytes))] = number
    return number
  }

  /// The counts as the API tells them.
  var json: JSONObject {
    var object: JSONObject = [
      "numberMatched": .integer(Int64(matched)), "placed": .integer(Int64(placed)),
      "killed_best": withKilled == 0 ? .null : .integer(Int64(killed)),
      "events_with_killed": .integer(Int64(withKilled)),
      "extent": box.box.map { [.double($0.west), .double($0.south), .double($0.east), .double($0.north)] } ?? .null,
    ]
    for (column, counts) in zip(Self.groups, counts) {
      let sorted = counts.map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      object[column] = .array(
        sorted.prefix(Self.mostValues).map { ["value": .string($0.0), "count": .integer(Int64($0.1))] })
    }
    object["bins"] = .array(bins)
    return object
  }

  /// Events by the days on which they begin, in bars of equal length that go from the first day to the last.
  private var bins: [JSONValue] {
    guard let first = days.keys.min(), let last = days.keys.max() else { return [] }
    let width = (last - first) / Self.mostBins + 1
    var counts = [Int](repeating: 0, count: (last - first) / width + 1)
    for (day, count) in days { counts[(day - first) / width] += count }
    return counts.enumerated().map { place, count in
      let start = first + place * width
      return [
        "start": .string(CalendarDate(dayNumber: start).description),
        "end": .string(CalendarDate(dayNumber: min(last, start + width - 1)).description),
        "count": .integer(Int64(count)),
      ]
    }
  }
}
