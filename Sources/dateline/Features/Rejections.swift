import EventExtraction
import EventPipeline
import Events
import Gazetteers
import GeoJSON
import Geoparsing

/// What of the reports did not get onto the map, mention by mention, as JSON lines; for `map --rejected`.
struct Rejections: Sendable {
  /// The lines.
  private(set) var lines: [String] = []
  /// How many there are of each code.
  private(set) var counts: [String: Int] = [:]

  /// The words for acts that became no event, and the names that placed none, in order of the text.
  init(of document: Document, parsed: GeoparsedText, result: ExtractionResult) throws {
    let offsets = ScalarOffsets(document.text)
    var entries: [(start: Int, object: JSONObject)] = result.issues.map { issue in
      (issue.range?.lowerBound ?? 0, Rejections.object(issue))
    }
    // What placed an event stands in its record.
    let used = Set(result.events.flatMap { $0.mentions.map(\.range) })
    for toponym in parsed.toponyms {
      let range = offsets.scalarRange(toponym.toponym.range)
      guard !used.contains(range), let reason = Rejections.reason(toponym) else { continue }
      entries.append((range.lowerBound, Rejections.object(toponym, range: range, in: document, reason: reason)))
    }
    let inOrder = entries.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
    for entry in inOrder { try add(entry.element.object) }
  }

  /// The events of single reports that were put to others.
  init(merged events: [Event]) throws {
    for event in events {
      for link in event.merge {
        try add([
          "doc_id": .string(link.otherReportID), "what": "event", "code": "merged",
          "message": .string("It is the event \(event.id): \(link.reason)"), "event_id": .string(link.otherEventID),
          "into": .string(event.id), "score": .finite(link.score), "undo": .string(link.undoLine),
        ])
      }
    }
  }

  private mutating func add(_ object: JSONObject) throws {
    lines.append(try JSONValue.object(object).jsonText)
    counts[object["code"]?.string ?? "", default: 0] += 1
  }

  private static func object(_ issue: ExtractionIssue) -> JSONObject {
    [
      "doc_id": .string(issue.documentID), "what": "act", "code": .string(issue.code.rawValue),
      "message": .string(issue.message), "quote": .string(issue.quote), "sentence": .whole(issue.sentence),
      "start": .whole(issue.range?.lowerBound), "end": .whole(issue.range?.upperBound),
    ]
  }

  private static func object(
    _ toponym: ResolvedToponym, range: Range<Int>, in document: Document, reason: (code: String, message: String)
  ) -> JSONObject {
    var object: JSONObject = [
      "doc_id": .string(document.id), "what": "name", "code": .string(reason.code), "message": .string(reason.message),
      "quote": .string(toponym.toponym.text), "start": .whole(range.lowerBound), "end": .whole(range.upperBound),
      "kind": .string(toponym.toponym.kind.rawValue),
    ]
    let best = toponym.chosen ?? toponym.candidates.first
    if let best {
      object["place_id"] = .string(best.place.id.description)
      object["name"] = .string(best.place.name)
      object["probability"] = .finite(best.probability)
    }
    return object
  }

  /// Why a name placed no event; nil for one that is not worth a line.
  private static func reason(_ toponym: ResolvedToponym) -> (code: String, message: String)? {
    switch toponym.toponym.kind {
    case .metonym: return ("metonym", "The name stands for a government or an organisation, not for a place.")
    case .demonym: return ("demonym", "The word says where somebody or something is from.")
    case .nested: return ("nested", "The name is a part of an organisation's or a person's.")
    case .person: return ("person", "A person's name.")
    case .organisation: return ("organisation", "An organisation's name.")
    case .place, .coordinates: break
    default: return ("not_a_place", "A name that is no place.")
    }
    if toponym.position != nil {
      return ("no_act", "No act is told of this place.")
    }
    switch toponym.abstention {
    case "below_threshold": return ("low_confidence", "No candidate is sure enough.")
    case "no_candidate": return ("no_candidate", "The gazetteer does not know the name.")
    case "not_a_place": return ("not_a_place", "A name that is no place.")
    default: return ("unresolved", "No place was chosen.")
    }
  }
}

extension JSONValue {
  /// The number, or null.
  static func whole(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
  /// The number, or null for none and for one that JSON cannot spell.
  static func finite(_ value: Double?) -> JSONValue { value.flatMap { $0.isFinite ? .double($0) : nil } ?? .null }
}
