import Events
import Gazetteers

/// An event with what comparisons need of it, computed once.
struct MergeCandidate: Sendable {
  let event: Event
  let group: ActGroup
  let targetWords: Set<String>
  let vehicles: Set<String>
  let words: Set<String>

  init(_ event: Event) {
    self.event = event
    group = MergeCandidate.group(of: event)
    let target = MergeCandidate.wordSet(event.target.joined(separator: " "))
    targetWords = target
    let notes = MergeCandidate.wordSet(event.notes)
    words = notes
    let vehicleKinds = MergeCandidate.vehicleWords
    // What was hit may stand only in the sentence.
    let hit = target.isEmpty ? notes : target
    vehicles = Set(hit.compactMap { vehicleKinds[$0] })
  }

  /// Whether the place is an area of which the point is only the centre.
  var isArea: Bool { event.place.geometryKind == .area }

  /// Whether the event's area holds the place of another, by codes.
  func holds(_ other: MergeCandidate) -> Bool {
    let here = event.place
    let there = other.event.place
    guard isArea, !here.countryCode.isEmpty, here.countryCode == there.countryCode else { return false }
    switch here.precision {
    case .country: return there.precision != .country
    case .adm1:
      if let code = DivisionCode(absolute: here.admin1Code), code.admin1Code == DivisionCode.wholeCountry {
        return DivisionCode(absolute: there.admin1Code)?.countryCode == code.countryCode && there.precision != .adm1
      }
      return here.admin1Code == there.admin1Code && there.precision != .country
    case .adm2:
      return here.admin1Code == there.admin1Code && here.admin2Code == there.admin2Code && there.precision != .country
        && there.precision != .adm1
    default: return false
    }
  }

  /// The group of an event by its published words, so that events from any source can be merged.
  static func group(of event: Event) -> ActGroup {
    switch event.type {
    case .protests, .riots: return .protest
    case .disaster: return .disaster
    case .accident: return .accident
    case .battles, .explosions, .violenceAgainstCivilians: return .attack
    default: break
    }
    switch event.subType {
    case .arrests: return .arrest
    case .looting: return .attack
    default: return .strategic
    }
  }

  private static func wordSet(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init).filter {
        $0.count > 2 && !common.contains($0)
      })
  }

  private static let common: Set<String> = [
    "the", "and", "was", "were", "said", "for", "that", "with", "from", "has", "have", "had", "after", "when", "who",
    "which",
    "near", "people", "least", "its", "their", "his", "her", "been", "are", "but", "not", "into", "two", "one", "three",
    "others",
    "other", "some", "police", "officials", "killed", "wounded", "injured", "attack", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "morning", "evening", "night", "afternoon",
  ]

  private static let vehicleWords: [String: String] = [
    "bus": "bus", "buses": "bus", "coach": "coach", "van": "van", "train": "train", "ferry": "ship", "ship": "ship",
    "tanker": "tanker", "car": "car", "cars": "car", "truck": "truck", "lorry": "truck", "plane": "plane",
    "helicopter": "helicopter", "church": "church", "mosque": "mosque", "synagogue": "synagogue", "school": "school",
    "hospital": "hospital", "market": "market", "barracks": "base", "base": "base", "courthouse": "court",
    "club": "club",
    "prison": "prison", "hotel": "hotel", "launch": "ship", "boat": "ship", "minibus": "minibus", "camp": "camp",
  ]
}
