import Events

/// An event's record in words for a terminal: what is said, on which words it rests, what was decided against.
struct EventExplanation {
  private let event: Event
  private let analysis: EventAnalysis

  init(_ event: Event) {
    self.event = event
    analysis = EventAnalysis(event)
  }

  /// The lines, without line breaks.
  var lines: [String] {
    let lines =
      [headline] + section("what", what) + section("quote", quote) + section("reports", reports)
      + section("evidence", evidence) + section("figures", figures) + section("places", places)
      + section("merged", merged) + section("where reports disagree", disagreements)
      + section("what would change it", analysis.changes)
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

  private var quote: [String] {
    event.notes.isEmpty ? [] : [analysis.markedQuote]
  }

  private var reports: [String] {
    let lines = event.reports.map { report in
      [
        report.id, report.publisher, report.published?.description, report.title.map { "\"\($0)\"" }, report.url,
        report.reprintOf.map { "a copy of \($0)" },
      ].compactMap { $0 }.joined(separator: ", ")
    }
    guard let independent = event.independentReports, event.reports.count > 1 else { return lines }
    return lines + ["\(counted(independent, "source")) that \(independent == 1 ? "does" : "do") not repeat another"]
  }

  private var merged: [String] {
    event.merge.map { link in
      let score = link.score.map { ", \(fixed($0, decimals: 1)) points" } ?? ""
      return
        "\(link.eventID) (\(link.reportID)) and \(link.otherEventID) (\(link.otherReportID))\(score): \(link.reason)"
    }
  }

  private var disagreements: [String] {
    analysis.disagreements.map { disagreement in
      "\(disagreement.field): "
        + disagreement.values.map { "\($0.value) (\($0.by.joined(separator: "; ")))" }.joined(separator: " against ")
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

  /// Why the runner-up lost.
  private func runnerUp(_ mention: PlaceMention) -> [String] {
    guard let contest = analysis.contests.first(where: { $0.mention == mention }), !contest.differences.isEmpty else {
      return []
    }
    let won = contest.differences.filter { $0.value > 0 }.prefix(4).map { "\($0.name) \(signed($0.value))" }
    let lost = contest.differences.filter { $0.value < 0 }.prefix(3).map { "\($0.name) \(signed($0.value))" }
    let against = lost.isEmpty ? "" : "; against it \(lost.joined(separator: ", "))"
    return [
      "  \(contest.winner.placeID) goes before \(contest.runnerUp.placeID) by \(won.joined(separator: ", "))\(against)"
    ]
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
        } + runnerUp(mention)
    }
  }
}
