import Events
import Gazetteers
import GeoJSON

/// What an event's record shows when it is read as an argument: which words say what, why the runner-up lost, where reports
/// disagree, and what would change the answer.
struct EventAnalysis {
  /// Words of the quote with the fields that rest on them; offsets in Unicode scalars of the quote.
  struct Mark {
    var range: Range<Int>
    var fields: [String]
  }

  /// Two places for one name.
  struct Contest {
    var mention: PlaceMention
    var winner: ConsideredPlace
    var runnerUp: ConsideredPlace
    /// What each term added to the winner more than to the runner-up, the largest first.
    var differences: [ScoreTerm]
  }

  /// A field for which reports, or places in one, say different things.
  struct Disagreement {
    var field: String
    /// Each value with who says it.
    var values: [(value: String, by: [String])]
  }

  let event: Event
  let marks: [Mark]
  let quoteReport: String?
  let contests: [Contest]
  let disagreements: [Disagreement]
  /// Plain sentences.
  let changes: [String]

  init(_ event: Event) {
    self.event = event
    (marks, quoteReport) = EventAnalysis.marks(event)
    contests = event.mentions.compactMap(EventAnalysis.contest)
    disagreements = EventAnalysis.disagreements(event)
    changes = EventAnalysis.changes(event, contests: contests)
  }

  // MARK: The quote

  /// The quote with brackets around the words that fields rest on: `[at least five people|killed_best]`.
  var markedQuote: String {
    let scalars = Array(event.notes.unicodeScalars)
    var text = String.UnicodeScalarView()
    var position = 0
    for mark in marks {
      text += scalars[position..<mark.range.lowerBound]
      text.append("[")
      text += scalars[mark.range]
      text += "|\(mark.fields.joined(separator: ", "))]".unicodeScalars
      position = mark.range.upperBound
    }
    text += scalars[position...]
    return String(text)
  }

  /// Where the quote begins in a report is what most of the evidence in it agrees on.
  private static func marks(_ event: Event) -> ([Mark], String?) {
    let quote = Array(event.notes.unicodeScalars)
    var votes: [String: [Int: Int]] = [:]
    for evidence in event.evidence {
      guard let range = evidence.range, !evidence.quote.isEmpty else { continue }
      for start in starts(of: Array(evidence.quote.unicodeScalars), in: quote) {
        votes[evidence.documentID, default: [:]][range.lowerBound - start, default: 0] += 1
      }
    }
    let ranked = votes.flatMap { report, offsets in offsets.map { (report: report, offset: $0.key, count: $0.value) } }
      .sorted { ($1.count, $0.report, $0.offset) < ($0.count, $1.report, $1.offset) }
    guard let best = ranked.first else { return ([], nil) }
    var fields: [Range<Int>: [String]] = [:]
    for evidence in event.evidence where evidence.documentID == best.report {
      guard let range = evidence.range, range.lowerBound >= best.offset else { continue }
      let inside = (range.lowerBound - best.offset)..<(range.upperBound - best.offset)
      guard inside.upperBound <= quote.count, Array(evidence.quote.unicodeScalars) == Array(quote[inside]) else {
        continue
      }
      if !(fields[inside] ?? []).contains(evidence.field) { fields[inside, default: []].append(evidence.field) }
    }
    var marks: [Mark] = []
    // Words within marked words are not marked again: the longer first.
    for (range, names) in fields.sorted(by: { ($0.key.lowerBound, -$0.key.count) < ($1.key.lowerBound, -$1.key.count) })
    {
      if let last = marks.last, range.lowerBound < last.range.upperBound {
        if range.upperBound <= last.range.upperBound {
          marks[marks.count - 1].fields += names.filter { !last.fields.contains($0) }
        }
        continue
      }
      marks.append(Mark(range: range, fields: names))
    }
    return (marks, best.report)
  }

  private static func starts(of words: [Unicode.Scalar], in quote: [Unicode.Scalar]) -> [Int] {
    guard !words.isEmpty, words.count <= quote.count else { return [] }
    return (0...(quote.count - words.count)).filter {
      quote[$0] == words[0] && quote[$0..<($0 + words.count)].elementsEqual(words)
    }
  }

  // MARK: Places

  private static func contest(_ mention: PlaceMention) -> Contest? {
    guard let chosen = mention.chosen, let winner = mention.candidates.first(where: { $0.placeID == chosen }),
      let runnerUp = mention.candidates.first(where: { $0.placeID != chosen })
    else { return nil }
    var values: [(name: String, value: Double)] = []
    for (parts, sign) in [(winner.parts, 1.0), (runnerUp.parts, -1.0)] {
      for part in parts {
        if let index = values.firstIndex(where: { $0.name == part.name }) {
          values[index].value += sign * part.value
        } else {
          values.append((part.name, sign * part.value))
        }
      }
    }
    let differences = values.filter { abs($0.value) >= 0.05 }.sorted {
      (-abs($0.value), $0.name) < (-abs($1.value), $1.name)
    }
    return Contest(
      mention: mention, winner: winner, runnerUp: runnerUp,
      differences: differences.map { ScoreTerm(name: $0.name, value: $0.value) })
  }

  // MARK: Disagreements

  private static func disagreements(_ event: Event) -> [Disagreement] {
    var result: [Disagreement] = []
    let tolls = [
      ("killed", event.killed), ("injured", event.injured), ("missing", event.missing), ("detained", event.detained),
      ("displaced", event.displaced),
    ]
    for (name, toll) in tolls {
      add(name, toll.figures.map { (text($0), by($0)) }, to: &result)
    }
    for field in ["event_date", "location", "sub_event_type", "assertion"] {
      add(field, event.evidence.filter { $0.field == field }.map { ($0.value, $0.documentID) }, to: &result)
    }
    return result
  }

  private static func add(_ field: String, _ values: [(String, String)], to result: inout [Disagreement]) {
    var grouped: [(value: String, by: [String])] = []
    for (value, source) in values {
      if let index = grouped.firstIndex(where: { $0.value == value }) {
        if !grouped[index].by.contains(source) { grouped[index].by.append(source) }
      } else {
        grouped.append((value, [source]))
      }
    }
    if grouped.count > 1 { result.append(Disagreement(field: field, values: grouped)) }
  }

  private static func text(_ figure: Toll.Figure) -> String {
    guard let high = figure.high else { return "\(figure.low) or more" }
    return high == figure.low ? "\(high)" : "\(figure.low)–\(high)"
  }

  private static func by(_ figure: Toll.Figure) -> String {
    figure.attribution.map { "\($0), in \(figure.documentID)" } ?? figure.documentID
  }

  // MARK: What would change the answer

  private static func changes(_ event: Event, contests: [Contest]) -> [String] {
    var lines: [String] = []
    for contest in contests where contest.winner.placeID == event.place.placeID?.description {
      let other = contest.runnerUp
      let region = [other.admin1, other.countryCode].filter { !$0.isEmpty }.joined(separator: ", ")
      let margin = contest.mention.margin ?? contest.winner.score - contest.runnerUp.score
      lines.append(
        "Place: evidence worth more than \(fixed(margin, decimals: 1)) points for \(other.name) (\(region)), such as other "
          + "names there, or the correction \(contest.mention.text),document:\(contest.mention.documentID),"
          + "\(other.placeID),")
    }
    if let confidence = event.place.confidence {
      lines.append("Place: --min-confidence above \(fixed(confidence, decimals: 2)) would leave it without one.")
    }
    if let date = event.date {
      switch date.basis {
      case .relative:
        let words = date.words.map { " (\"\($0)\")" } ?? ""
        lines.append("Date: another day of publication would move it; it counts from that\(words).")
      case .publication: lines.append("Date: a day in the text would go before that of publication.")
      default: break
      }
    }
    for (name, toll) in [("killed", event.killed), ("injured", event.injured)] where toll.figures.count > 1 {
      guard let low = toll.low, let high = toll.high, low != high else { continue }
      let lowest = toll.figures.filter { $0.low == low }.map(\.documentID)
      let highest = toll.figures.filter { $0.high == high }.map(\.documentID)
      if let one = lowest.first, Set(lowest).count == 1 {
        lines.append("\(name.capitalizedFirst): without \(one) the lowest figure would not be \(low).")
      }
      if let one = highest.first, Set(highest).count == 1 {
        lines.append("\(name.capitalizedFirst): without \(one) the highest figure would not be \(high).")
      }
    }
    for link in event.merge {
      let score = link.score.map { " (\(fixed($0, decimals: 1)) points, 2.0 are needed)" } ?? ""
      lines.append("Merged: the correction \(link.undoLine) would take \(link.otherReportID) apart\(score).")
    }
    return lines
  }

  // MARK: JSON

  /// The same as a JSON object.
  var json: JSONObject {
    [
      "quote": [
        "text": .string(event.notes), "doc_id": quoteReport.map(JSONValue.string) ?? .null,
        "marks": .array(
          marks.map { mark in
            [
              "start": .integer(Int64(mark.range.lowerBound)), "end": .integer(Int64(mark.range.upperBound)),
              "fields": .array(mark.fields.map(JSONValue.string)),
            ]
          }),
      ],
      "runners_up": .array(
        contests.map { contest in
          [
            "text": .string(contest.mention.text), "doc_id": .string(contest.mention.documentID),
            "chosen": .string(contest.winner.placeID), "runner_up": .string(contest.runnerUp.placeID),
            "margin": .finite(contest.mention.margin),
            "differences": .object(JSONObject(contest.differences.map { ($0.name, .finite($0.value)) })),
          ]
        }),
      "disagreements": .array(
        disagreements.map { disagreement in
          [
            "field": .string(disagreement.field),
            "values": .array(
              disagreement.values.map { value in
                ["value": .string(value.value), "by": .array(value.by.map(JSONValue.string))]
              }),
          ]
        }),
      "would_change": .array(changes.map(JSONValue.string)),
    ]
  }
}

extension String {
  /// With a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Event {
  /// Its record with the member `explanation`: what `explain --json` writes, and pages show on a card.
  var explanation: JSONObject {
    var record = record
    record["explanation"] = .object(EventAnalysis(self).json)
    return record
  }
}
