import GeoJSON

/// Counts over a group of event features: how many, which tolls, from when to when.
///
/// A toll adds up the figures that are stated, low, best and high apart; an event without a figure adds nothing and is
/// counted as such, as not stated is not none. Planned, hypothetical and denied events are no losses and add nothing.
struct EventTotals {
  private(set) var count = 0
  private var tolls: [String: Sum] = [:]
  private var firstDay: String?
  private var lastDay: String?
  private(set) var members: [String] = []
  private var types: [String: Int] = [:]

  private struct Sum {
    var low = 0
    var best = 0
    var high = 0
    var stated = 0

    mutating func add(low: Int, best: Int, high: Int) {
      self.low.add(low)
      self.best.add(best)
      self.high.add(high)
      stated += 1
    }
  }

  private static let kinds = ["killed", "injured", "missing", "detained", "displaced"]
  private static let unreal: Set<String> = ["planned", "hypothetical", "denied"]

  mutating func add(_ feature: Feature) {
    count += 1
    members.append(feature.identifier)
    types[feature.text("event_type") ?? "unknown", default: 0] += 1
    // ISO dates sort as text.
    if let start = feature.text("date_start") ?? feature.text("event_date") {
      firstDay = min(firstDay ?? start, start)
      let end = feature.text("date_end") ?? start
      lastDay = max(lastDay ?? end, end)
    }
    guard Self.addsTolls(feature) else { return }
    for kind in Self.kinds {
      let low = feature.count("\(kind)_low")
      let best = feature.count("\(kind)_best")
      let high = feature.count("\(kind)_high")
      guard let any = best ?? low ?? high else { continue }
      tolls[kind, default: Sum()].add(low: low ?? any, best: best ?? any, high: high ?? any)
    }
  }

  /// Whether the figures of an event are losses: not those of planned, hypothetical and denied ones.
  static func addsTolls(_ feature: Feature) -> Bool {
    feature.text("assertion").map { !unreal.contains($0) } ?? true
  }

  /// The best figure of people killed, or nil where no event states one.
  var killed: Int? { tolls["killed"]?.best }
  /// The best figure of people injured, or nil where no event states one.
  var injured: Int? { tolls["injured"]?.best }

  /// `first to last`, one day where they are the same, empty without dates.
  var period: String {
    guard let firstDay, let lastDay else { return "" }
    return firstDay == lastDay ? firstDay : "\(firstDay) to \(lastDay)"
  }

  /// The totals as flat properties; the members' identifiers are joined by `; `.
  var properties: JSONObject {
    var properties: JSONObject = [
      "events": .integer(Int64(count)),
      "date_start": firstDay.map { .string($0) } ?? .null,
      "date_end": lastDay.map { .string($0) } ?? .null,
    ]
    for kind in Self.kinds {
      let sum = tolls[kind]
      properties["\(kind)_low"] = sum.map { .integer(Int64($0.low)) } ?? .null
      properties["\(kind)_best"] = sum.map { .integer(Int64($0.best)) } ?? .null
      properties["\(kind)_high"] = sum.map { .integer(Int64($0.high)) } ?? .null
      properties["events_with_\(kind)"] = .integer(Int64(sum?.stated ?? 0))
    }
    let mostCommon = types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    properties["event_types"] = .string(mostCommon.map { "\($0.key): \($0.value)" }.joined(separator: "; "))
    properties["event_ids"] = .string(members.joined(separator: "; "))
    return properties
  }
}

extension Int {
  /// The sum with a number of a file, which may be any; one that would not fit stays at the largest or smallest number.
  func addingWithoutOverflow(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  fileprivate mutating func add(_ other: Int) { self = addingWithoutOverflow(other) }
}
