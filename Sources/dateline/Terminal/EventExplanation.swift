import Events

/// An event's record in words for a terminal: what is said, on which words it rests, what was decided against.
struct EventExplanation {
  private let event: Event

  init(_ event: Event) { self.event = event }

  /// The lines, without line breaks.
  var lines: [String] {
    let lines =
      [headline] + section("what", what) + section("reports", reports) + section("evidence", evidence)
      + section("figures", figures) + section("places", places) + section("merged", event.mergeReasons)
    // A quote may run over a line break of its report.
    return lines.map { $0.printable() }
  }

  private var headline: String { "\(event.id)  \(event.title)" }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines.map { "  " + $0 }
  }

  private var what: [String] {
    let place = event.place
    let region = [place.admin1, place.country].filter { !$0.isEmpty && $0 != place.name }
    var lines = [
      "\(event.type.rawValue): \(event.subType.rawValue); \(event.assertion.rawValue)",
      "when: \(dateText)",
      "where: " + ([place.name] + region).joined(separator: ", ")
        + " (\(place.precision.rawValue), \(place.relation.rawValue)"
        + (place.radiusMeters.map {
          ", within \(fixed($0 / 1000, decimals: 0)) km with probability \(place.radiusProbability)"
        } ?? "")
        + ")"
        + (place.position.map { " at \(positionText($0))" } ?? ", without a position")
        + (place.placeID.map { " from \($0)" } ?? ""),
    ]
    func add(_ name: String, _ values: [String]) {
      if !values.isEmpty { lines.append("\(name): \(values.joined(separator: "; "))") }
    }
    add("by", event.actor1)
    add("against", event.actor2)
    add("target", event.target)
    add("weapon", event.weapon)
    add("claimed by", event.claimedBy.map { [$0] } ?? [])
    if let confidence = event.confidence { lines.append("confidence: \(fixed(confidence, decimals: 2))") }
    return lines
  }

  private var dateText: String {
    guard let date = event.date else { return "not known" }
    let basis = "\(date.precision.rawValue), \(date.basis.rawValue)\(date.words.map { ", \"\($0)\"" } ?? "")"
    guard let start = date.start, let end = date.end else { return "not on the calendar (\(basis))" }
    let days = start == end ? start.description : "\(start) to \(end)"
    return "\(days)\(date.time.map { " \($0)" } ?? "") (\(basis))"
  }

  private var reports: [String] {
    event.reports.map { report in
      [
        report.id, report.publisher, report.published?.description, report.title.map { "\"\($0)\"" }, report.url,
      ].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private var evidence: [String] {
    event.evidence.map { evidence in
      let place = evidence.range.map { " \(evidence.documentID) \($0.lowerBound)–\($0.upperBound)" } ?? ""
      return "\(evidence.field) = \(evidence.value): \"\(evidence.quote)\"\(place) [\(evidence.rule)]"
    }
  }

  private var figures: [String] {
    let tolls = [
      ("killed", event.killed), ("injured", event.injured), ("missing", event.missing), ("detained", event.detained),
      ("displaced", event.displaced),
    ]
    return tolls.flatMap { name, toll in
      toll.figures.map { figure in
        let high = figure.high.map { $0 == figure.low ? "" : "–\($0)" } ?? " or more"
        return
          "\(name) \(figure.low)\(high): \"\(figure.words)\", says \(figure.attribution ?? "the report") (\(figure.documentID))"
      }
    }
  }

  private var places: [String] {
    event.mentions.flatMap { mention -> [String] in
      let head =
        "\"\(mention.text)\" (\(mention.kind)) \(mention.documentID) \(mention.range.lowerBound)–\(mention.range.upperBound)"
        + (mention.chosen.map { ": \($0)" } ?? ": no place chosen")
        + (mention.margin.map { ", ahead by \(fixed($0, decimals: 1))" } ?? "")
      return [head] + (mention.reason.map { ["  \($0)"] } ?? [])
        + mention.candidates.prefix(4).map { candidate in
          let region = [candidate.admin1, candidate.countryCode].filter { !$0.isEmpty }.joined(separator: ", ")
          let parts = candidate.parts.filter { abs($0.value) >= 0.05 }.map { "\($0.name) \(signed($0.value))" }
          return "  \(candidate.placeID == mention.chosen ? "*" : "-") \(candidate.name), \(candidate.featureCode), "
            + "\(region) (\(candidate.placeID)): p \(fixed(candidate.probability, decimals: 2)); "
            + parts.joined(separator: ", ")
        }
    }
  }
}
