/// What many events have in common, kept once: words, and the region.
struct EventTraits: Hashable, Sendable {
  var type: String
  var assertion: String
  var precision: String
  var geometryKind: String
  var countryCode: String
  var admin1Code: String
}

/// Gives each combination of traits a number.
struct EventTraitTable: Sendable {
  private(set) var all: [EventTraits] = []
  private var numbers: [EventTraits: UInt32] = [:]

  mutating func number(of traits: EventTraits) -> UInt32 {
    if let known = numbers[traits] { return known }
    let number = UInt32(all.count)
    numbers[traits] = number
    all.append(traits)
    return number
  }
}
