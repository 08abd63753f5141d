import Events

/// Finds what a word for a kind of event means in our vocabulary.
struct TypeWords {
  /// A kind of event.
  struct Kind: Hashable {
    var eventClass: EventClass
    var type: EventType
    var subType: SubEventType

    init(_ row: TypeCrosswalk) { (eventClass, type, subType) = (row.eventClass, row.type, row.subType) }

    init(_ eventClass: EventClass, _ type: EventType, _ subType: SubEventType) {
      (self.eventClass, self.type, self.subType) = (eventClass, type, subType)
    }
  }

  /// The kind that a word names: a sub-type, a type or a class, whatever its case and what stands between its letters; nil for
  /// any other.
  static func kind(of word: String) -> Kind? {
    let key = key(word)
    return known[key] ?? known[key + "s"]
  }

  private static let known: [String: Kind] = {
    var known: [String: Kind] = [:]
    // "Other" is what a table writes for none of its kinds.
    known["other"] = Kind(.other, .other, .otherStrategic)
    for row in TypeCrosswalk.all where row.subType != .otherStrategic { known[key(row.subType.rawValue)] = Kind(row) }
    // A type alone is told by the least that it says.
    let least: [(EventType, SubEventType)] = [
      (.battles, .armedClash), (.explosions, .remoteExplosive), (.violenceAgainstCivilians, .attack),
      (.protests, .peacefulProtest), (.riots, .violentDemonstration), (.strategicDevelopments, .otherStrategic),
      (.disaster, .otherDisaster), (.accident, .otherAccident),
    ]
    for (type, subType) in least where known[key(type.rawValue)] == nil {
      known[key(type.rawValue)] = TypeCrosswalk.of(subType).map { Kind($0) }
    }
    for eventClass in [EventClass.crime, .health, .displacement, .diplomacy] {
      known[key(eventClass.rawValue)] = Kind(eventClass, .other, .otherStrategic)
    }
    return known
  }()

  private static func key(_ word: String) -> String {
    String(String.UnicodeScalarView(word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }))
  }
}
