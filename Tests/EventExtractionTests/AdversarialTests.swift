import Events
import FoundationEssentials
import Gazetteers
import GeoJSON
import Geoparsing
import Testing

@testable import EventExtraction

/// Short reports made to mislead, one a line in `Fixtures/adversarial.tsv`: the right events and only those.
struct AdversarialTests {
  @Test(arguments: AdversarialReport.all())
  func `The right events and only those`(report: AdversarialReport) {
    let outcome = report.outcome()
    if report.isKnownToFail {
      withKnownIssue { #expect(outcome.isRight, "\(outcome)") }
    } else {
      #expect(outcome.isRight, "\(outcome)")
    }
  }

  @Test func `Precision and recall over all of them`() {
    let reports = AdversarialReport.all()
    let outcomes = reports.map { $0.outcome() }
    let found = outcomes.reduce(0) { $0 + $1.matched }
    let spurious = outcomes.reduce(0) { $0 + $1.spurious.count }
    let missed = outcomes.reduce(0) { $0 + $1.missed.count }
    #expect(reports.count >= 100)
    #expect(Double(found) / Double(found + spurious) >= 0.95, "\(found) found, \(spurious) spurious")
    #expect(Double(found) / Double(found + missed) >= 0.85, "\(found) found, \(missed) missed")
  }
}

/// One line of the list.
struct AdversarialReport: Sendable, CustomTestStringConvertible {
  struct Label: Hashable, Sendable {
    var group: String
    var place: String
    var assertion: String

    var isLive: Bool { ["factual", "claimed", "denied"].contains(assertion) }
  }

  var isKnownToFail: Bool
  var labels: [Label]
  var title: String
  var text: String
  var names: [MarkedName]
  var testDescription: String { "\(title): \(text.prefix(60))" }

  init?(line: Substring) {
    guard !line.hasPrefix("#") else { return nil }
    let parts = line.split(separator: "\t", maxSplits: 2)
    guard parts.count == 3 else { return nil }
    isKnownToFail = parts[0].hasPrefix("? ")
    let expected = isKnownToFail ? parts[0].dropFirst(2) : parts[0]
    labels =
      expected == "none"
      ? []
      : expected.split(separator: ";").map { entry in
        let words = entry.drop { $0 == " " }.split(separator: "@")
        let rest = words[1].split(separator: "~")
        return Label(
          group: String(words[0]), place: String(rest[0]), assertion: rest.count > 1 ? String(rest[1]) : "factual")
      }
    (title, _) = MarkedName.read(parts[1])
    (text, names) = MarkedName.read(parts[2])
  }

  static func all() -> [AdversarialReport] {
    let path = #filePath.replacing("AdversarialTests.swift", with: "Fixtures/adversarial.tsv")
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { AdversarialReport(line: $0) }
  }

  /// What the extractor makes of it, against the labels.
  func outcome() -> AdversarialOutcome {
    let toponyms = names.map { name in
      let toponym = Toponym(
        range: name.range, text: name.place.name, kind: name.isMetonym ? .metonym : .place)
      let candidate = Candidate(place: name.place, nameKind: .main, score: 1, probability: 0.9, parts: [])
      return ResolvedToponym(toponym: toponym, candidates: [candidate], chosen: candidate, confidence: 0.9)
    }
    let report = Report(id: "report", title: title, published: CalendarDate("2031-05-14"))
    let result = EventExtractor().events(
      in: Document(report: report, text: text),
      parsed: GeoparsedText(text: Tokenizer().tokenize(text), toponyms: toponyms), gazetteer: ArlandLookup())
    return AdversarialOutcome(labels: labels, events: result.events)
  }
}

/// A name marked in a text, with the place the mark makes of it.
struct MarkedName: Sendable {
  var range: Range<Int>
  var place: Place
  var isMetonym: Bool

  /// The text without marks, and its names in order.
  static func read(_ marked: Substring) -> (String, [MarkedName]) {
    var text = ""
    var names: [MarkedName] = []
    var numbers: [String: Int] = [:]
    var rest = marked
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      text += rest[..<open]
      var name = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      var mark: Character = "p"
      if let colon = name.firstIndex(of: ":") {
        mark = name[name.index(after: colon)...].first ?? "p"
        name = name[..<colon]
      }
      let isElsewhere = name.hasSuffix("!")
      if isElsewhere { name = name.dropLast() }
      let word = String(name)
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      let start = text.utf8.count
      text += word
      names.append(
        MarkedName(
          range: start..<text.utf8.count, place: place(word, number, mark: mark, isElsewhere: isElsewhere),
          isMetonym: mark == "m"))
    }
    return (text + rest, names)
  }

  private static func place(_ name: String, _ number: Int, mark: Character, isElsewhere: Bool) -> Place {
    let (featureClass, code) =
      switch mark {
      case "c": ("A", "PCLI")
      case "r": ("A", "ADM1")
      default: ("P", "PPL")
      }
    // Places of one report lie 2 degrees apart, so that none is another's quarter.
    return Place(
      id: PlaceID(source: "test", identifier: name), name: name,
      position: Position(longitude: 10 + 2 * Double(number), latitude: isElsewhere ? -30 : 40),
      featureClass: featureClass, featureCode: code, countryCode: isElsewhere ? "ZZ" : "AR",
      admin1Code: isElsewhere ? "09" : "01", population: 50_000)
  }
}

/// Labels met and not met, and live events that no label asks for.
struct AdversarialOutcome: CustomStringConvertible {
  var matched = 0
  var missed: [AdversarialReport.Label] = []
  var spurious: [String] = []
  /// Planned and historical events, and words of assertion, that are not as labelled.
  var wrong: [String] = []

  var isRight: Bool { missed.isEmpty && spurious.isEmpty && wrong.isEmpty }
  var description: String { "missed \(missed), spurious \(spurious), wrong \(wrong)" }

  init(labels: [AdversarialReport.Label], events: [Event]) {
    let live: Set<Assertion> = [.factual, .claimed, .denied]
    var rest = events.filter { live.contains($0.assertion) }
    for label in labels where label.isLive {
      guard
        let index = rest.firstIndex(where: { event in
          MergeCandidate.group(of: event).title == label.group && event.place.name == label.place
        })
      else {
        missed.append(label)
        continue
      }
      matched += 1
      if rest[index].assertion.rawValue != label.assertion { wrong.append("\(rest[index].assertion) for \(label)") }
      rest.remove(at: index)
    }
    spurious = rest.map(line)
    for label in labels where !label.isLive {
      let isFound = events.contains { event in
        event.assertion.rawValue == label.assertion && MergeCandidate.group(of: event).title == label.group
      }
      if !isFound { wrong.append("no \(label)") }
    }
  }
}
