import EventExtraction
import Events
import GeoJSON

/// An event of one report, before merging.
struct Telling {
  var event: Event
  /// Whether it is too doubtful to stand alone.
  var isDoubtful: Bool

  private static let doubtfulMember = "doubtful"

  init(_ event: Event, isDoubtful: Bool) {
    self.event = event
    self.isDoubtful = isDoubtful
  }

  /// - Throws: `EventsError` for an object that is no event.
  init(_ object: JSONObject) throws {
    self.init(try Event(flatRecord: object), isDoubtful: object[Telling.doubtfulMember]?.bool ?? false)
  }

  /// The whole event as an object, marked where it is doubtful.
  var object: JSONObject { marked(event.flatRecord) }

  /// What is compared of the event, without null members.
  var outline: JSONObject {
    marked(JSONObject(event.outline.flatRecord.members.filter { !$0.value.isNull }.map { ($0.name, $0.value) }))
  }

  private func marked(_ object: JSONObject) -> JSONObject {
    var object = object
    if isDoubtful { object[Telling.doubtfulMember] = true }
    return object
  }
}

/// Tellings on their way to the merger.
struct Tellings {
  private(set) var sure: [Event] = []
  private(set) var doubtful: [Event] = []

  var isEmpty: Bool { sure.isEmpty && doubtful.isEmpty }
  var count: Int { sure.count + doubtful.count }

  mutating func add(_ telling: Telling) {
    if telling.isDoubtful { doubtful.append(telling.event) } else { sure.append(telling.event) }
  }
}
