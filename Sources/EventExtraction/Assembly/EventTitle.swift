import Events

/// One line for a list: `Bombing in Dagestan: 1–10 killed, 2 injured`.
enum EventTitle {
  static func make(act: Act, place: EventPlace, killed: Toll, injured: Toll, assertion: Assertion) -> String {
    let preposition =
      switch place.relation {
      case .near, .offset: "near"
      case .between: "by"
      default: place.precision == .exact ? "at" : "in"
      }
    var title = "\(act.title) \(preposition) \(place.name)"
    let counts = [count(killed, "killed"), count(injured, "injured")].compactMap { $0 }
    if !counts.isEmpty { title += ": " + counts.joined(separator: ", ") }
    switch assertion {
    case .claimed: title += " (claimed)"
    case .denied: title += " (denied)"
    case .planned: title += " (planned)"
    default: break
    }
    return title
  }

  private static func count(_ toll: Toll, _ word: String) -> String? {
    guard let low = toll.low, let high = toll.high else { return nil }
    if low == 0, high == 0 { return nil }
    return low == high ? "\(low) \(word)" : "\(low)–\(high) \(word)"
  }
}
