import Events
import Gazetteers
import Glibc

/// An event whose reading may be wrong, with what a reviewer can decide about it.
struct ReviewItem {
  let event: Event
  /// The names that decided where it was.
  let mentions: [PlaceMention]

  init(_ event: Event) {
    self.event = event
    mentions = event.mentions.filter { $0.chosen != nil }
  }

  /// The name to decide on: of those that mean the event's place, else of all, the one whose choice was the closest.
  var mention: PlaceMention? {
    let place = event.place.placeID?.description
    let own = mentions.filter { $0.chosen == place }
    return (own.isEmpty ? mentions : own).min {
      ($0.surest, $0.range.lowerBound, $0.documentID) < ($1.surest, $1.range.lowerBound, $1.documentID)
    }
  }

  /// How likely something about it is wrong, 0…1; half where nothing tells.
  var doubt: Double {
    let sureness = [event.confidence, event.place.confidence, event.merge.compactMap(\.score).min()].compactMap { $0 }
    return 1 - min(1, max(0, sureness.min() ?? 0.5))
  }

  /// How much hangs on it: the dead, the reports, and that it is said to have happened.
  var worth: Double {
    let killed = Double(event.killed.high ?? event.killed.best ?? event.killed.low ?? 0)
    let reports = Double(event.reports.count)
    return (1 + log2(1 + max(0, killed))) * (1 + log2(max(1, reports))) * (event.assertion == .factual ? 1 : 0.5)
  }

  /// What it gains to look at it.
  var priority: Double { doubt * worth }

  /// The identifiers of all its tellings.
  var tellings: [String] {
    Set([event.id] + event.merge.flatMap { [$0.eventID, $0.otherEventID] }).sorted()
  }

  /// The weightiest first; ties go by identifier.
  static func sorted(_ items: [ReviewItem]) -> [ReviewItem] {
    items.sorted { a, b in a.priority == b.priority ? a.event.id < b.event.id : a.priority > b.priority }
  }
}

extension PlaceMention {
  /// The probability of the likeliest candidate; 1 where there is none to choose from.
  fileprivate var surest: Double { candidates.map(\.probability).max() ?? 1 }
}
