import Events

/// An event to be reviewed, in lines for a terminal.
struct ReviewText {
  private let item: ReviewItem
  private let number: Int
  private let total: Int

  init(_ item: ReviewItem, number: Int, of total: Int) {
    self.item = item
    self.number = number
    self.total = total
  }

  var lines: [String] {
    let event = item.event
    let region = [event.place.name, event.place.admin1, event.place.country].filter { !$0.isEmpty }
    let tolls = [("killed", event.killed), ("injured", event.injured)].compactMap { name, toll in
      (toll.best ?? toll.low).map { "\($0) \(name)" }
    }
    let sureness = event.confidence.map { "confidence \(fixed($0, decimals: 2))" }
    let what = [event.subType.rawValue, event.assertion.rawValue] + tolls + [sureness].compactMap { $0 }
    let lines =
      [
        "", "[\(number)/\(total)] \(event.id)  \(event.title)", "  \(what.joined(separator: ", "))",
        "  \(event.date?.midpoint?.description ?? "day not known"), \(region.joined(separator: ", ")) (\(event.place.precision.rawValue))",
        "  \"\(event.notes)\"",
      ] + places + mergings
    return lines.map { $0.printable() }
  }

  private var places: [String] {
    guard let mention = item.mention else { return ["  no name decided its place"] }
    let candidates = mention.candidates.enumerated().map { index, place in
      let mark = place.placeID == mention.chosen ? "*" : " "
      let name = [place.name, place.admin1, place.countryCode].filter { !$0.isEmpty }.joined(separator: ", ")
      return "   \(mark)\(index + 1) \(name) (\(place.placeID)), p \(fixed(place.probability, decimals: 2))"
    }
    return ["  \"\(mention.text)\" in \(mention.documentID) is"] + candidates
  }

  private var mergings: [String] {
    item.event.merge.enumerated().map { index, link in
      "  merged \(index + 1): \(link.reportID) with \(link.otherReportID): \(link.reason)"
    }
  }
}
