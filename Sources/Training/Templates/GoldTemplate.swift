import EventTemplates
import Events
import Foundation

/// A template of the corpus, as far as it is learnt from.
struct GoldTemplate {
  /// Days it may have happened on, as the key has them.
  struct Day {
    var from: CalendarDate?
    var to: CalendarDate
    var isRange: Bool
  }

  /// A count of victims.
  struct Count {
    var low: Int
    var high: Int?

    func holds(_ number: Int) -> Bool { number >= low && number <= high ?? .max }
  }

  var types: Set<TemplateType> = []
  var isOptional = false
  var countries: Set<String> = []
  /// The finest name of each place.
  var finest: [Phrase] = []
  /// All names of places below the country.
  var places: [Phrase] = []
  var days: [Day] = []
  var killed: Count?
  var injured: Count?
  /// For each role the phrases of the key, each with its other forms.
  var fillers: [Role: [[String]]] = [:]

  /// The phrases of a slot.
  func phrases(_ slot: Slot) -> [Phrase] {
    let roles: [Role] =
      switch slot {
      case .perpetrator: [.perpetrators, .organisation]
      case .target: [.object, .person]
      case .instrument: [.instrument]
      default: []
      }
    return roles.flatMap { fillers[$0] ?? [] }.joined().map { Phrase($0) }
      + (slot == .instrument ? usualInstruments : [])
  }

  /// Kinds of instrument, which count where the key names none.
  var usualInstruments: [Phrase] = []

  /// Whether a candidate of a slot agrees with the template.
  func agrees(_ candidate: SlotCandidate, slot: Slot) -> Bool {
    switch slot {
    case .perpetrator, .target, .instrument: phrases(slot).contains { $0.agrees(with: candidate.phrase) }
    case .place: finest.contains { $0.agrees(with: candidate.phrase) }
    case .country: countries.contains(candidate.value.lowercased())
    case .date: agrees(day: candidate.value)
    case .killed: Int(candidate.value).map { killed?.holds($0) == true } ?? false
    case .injured: Int(candidate.value).map { injured?.holds($0) == true } ?? false
    }
  }

  /// Whether the template says something of the slot.
  func isFilled(_ slot: Slot) -> Bool {
    switch slot {
    case .perpetrator, .target, .instrument: !phrases(slot).isEmpty
    case .place: !finest.isEmpty
    case .country: !countries.isEmpty
    case .date: !days.isEmpty
    case .killed: killed != nil
    case .injured: injured != nil
    }
  }

  /// The verdict of the corpus's scorer on a day, a month or a span.
  private func agrees(day text: String) -> Bool {
    let parts = text.split(separator: "/").map(String.init)
    let isMonth = text.count == 7
    guard let first = CalendarDate(isMonth ? text + "-01" : parts[0]) else { return false }
    let month = first.components
    let last =
      isMonth
      ? first.adding(days: CalendarDate.days(inMonth: month.month, of: month.year) - 1)
      : parts.last.flatMap { CalendarDate($0) } ?? first
    return days.contains { day in
      let from = day.from ?? day.to.adding(days: -14)
      if isMonth { return first <= day.to && from <= last && first <= from }
      return from <= last && first <= day.to && (first >= from && last <= day.to || day.isRange)
    }
  }
}

/// A text of the corpus with its templates.
struct GoldWireText {
  var id: String
  var text: String
  var templates: [GoldTemplate]

  /// The texts of a file, one JSON object a line.
  static func read(_ path: String) throws -> [GoldWireText] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let id = object["id"] as? String, let text = object["text"] as? String
      else { return nil }
      return GoldWireText(
        id: id, text: text, templates: (object["templates"] as? [[String: Any]] ?? []).map { GoldTemplate($0) })
    }
  }
}

extension GoldTemplate {
  init(_ object: [String: Any]) {
    func alternatives(_ key: String) -> [[String]] {
      (object[key] as? [[String: Any]] ?? []).compactMap { $0["alts"] as? [String] }
    }
    isOptional = object["optional"] as? Bool ?? false
    for name in alternatives("incident_type").joined() {
      if let type = TemplateType(rawValue: name.lowercased().replacingOccurrences(of: " ", with: "_")) {
        types.insert(type)
      }
    }
    for chain in object["incident_location"] as? [[[String: Any]]] ?? [] {
      for part in chain {
        guard let name = part["name"] as? String else { continue }
        if part["kind"] as? String == "COUNTRY" {
          countries.insert(name.lowercased())
        } else {
          places.append(Phrase(name, isPlace: true))
          fillers[.place, default: []].append([name])
        }
      }
      if let last = chain.last, last["kind"] as? String != "COUNTRY", let name = last["name"] as? String {
        finest.append(Phrase(name, isPlace: true))
      }
    }
    for day in object["date"] as? [[String: Any]] ?? [] {
      func edge(_ key: String, isEnd: Bool) -> CalendarDate? {
        guard let text = day[key] as? String else { return nil }
        if let whole = CalendarDate(text) { return whole }
        let numbers = text.split(separator: "-").compactMap { Int($0) }
        guard let year = numbers.first else { return nil }
        let month = numbers.count > 1 ? numbers[1] : isEnd ? 12 : 1
        return CalendarDate(year: year, month: month, day: isEnd ? CalendarDate.days(inMonth: month, of: year) : 1)
      }
      guard let to = edge("to", isEnd: true) else { continue }
      days.append(Day(from: edge("from", isEnd: false), to: to, isRange: day["form"] as? String == "range"))
    }
    func count(_ key: String) -> Count? {
      guard let count = object[key] as? [String: Any], let low = count["low"] as? Int else { return nil }
      return Count(low: low, high: count["high"] as? Int)
    }
    killed = count("killed")
    injured = count("injured")
    fillers[.perpetrators] = alternatives("perp_individual_id")
    fillers[.organisation] = alternatives("perp_organization_id")
    fillers[.object] = alternatives("phys_tgt_id")
    fillers[.person] = alternatives("hum_tgt_name") + alternatives("hum_tgt_description")
    fillers[.instrument] = alternatives("incident_instrument_id")
    usualInstruments = alternatives("incident_instrument_type").joined().map { Phrase($0) }
  }
}
