import ArgumentParser
import Events
import GeoJSON

/// Two periods, the earlier one first: `2024-01-01/2024-06-30,2024-07-01/2024-12-31`, first and last days included.
struct PeriodComparison: ExpressibleByArgument, Hashable {
  var earlier: ClosedRange<Int>
  var later: ClosedRange<Int>

  /// Nil for anything else, and for periods that overlap.
  init?(argument: String) {
    let periods = argument.split(separator: ",").map { text -> ClosedRange<Int>? in
      let days = text.split(separator: "/").map { CalendarDate(String($0).trimmed)?.dayNumber }
      guard days.count == 2, let first = days[0], let last = days[1], first <= last else { return nil }
      return first...last
    }
    guard periods.count == 2, let earlier = periods[0], let later = periods[1], earlier.upperBound < later.lowerBound
    else { return nil }
    self.earlier = earlier
    self.later = later
  }

  /// How many events fall into each period, and how many may fall into one or into none.
  struct Counts {
    private(set) var earlier = 0
    private(set) var later = 0
    private(set) var uncertain = 0
    private var killed: (earlier: Int?, later: Int?) = (nil, nil)

    /// Counts an event; one whose days lie partly in a period is uncertain, one without days is in none.
    mutating func add(_ feature: Feature, _ periods: PeriodComparison) {
      guard let days = feature.days else { return }
      let dead = EventTotals.addsTolls(feature) ? feature.count("killed_best") : nil
      if periods.earlier.contains(days.lowerBound), periods.earlier.contains(days.upperBound) {
        earlier += 1
        if let dead { killed.earlier = (killed.earlier ?? 0).addingWithoutOverflow(dead) }
      } else if periods.later.contains(days.lowerBound), periods.later.contains(days.upperBound) {
        later += 1
        if let dead { killed.later = (killed.later ?? 0).addingWithoutOverflow(dead) }
      } else if days.overlaps(periods.earlier) || days.overlaps(periods.later) {
        uncertain += 1
      }
    }

    /// The counts, and how often events are for each earlier one: by the day, where the periods are not equally long.
    func properties(_ periods: PeriodComparison) -> JSONObject {
      let share = Double(periods.earlier.count) / Double(periods.later.count)
      return [
        "events_earlier": .integer(Int64(earlier)), "events_later": .integer(Int64(later)),
        "events_change": .integer(Int64(later - earlier)),
        "events_ratio": earlier == 0
          ? .null : .double((Double(later) / Double(earlier) * share).rounded(toDecimals: 4)),
        "events_uncertain_period": .integer(Int64(uncertain)),
        "killed_earlier": killed.earlier.map { .integer(Int64($0)) } ?? .null,
        "killed_later": killed.later.map { .integer(Int64($0)) } ?? .null,
      ]
    }
  }
}
