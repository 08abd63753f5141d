import Gazetteers

/// The places that an archive's profiles speak of.
final class OutletPlaces: Sendable {
  let places: [Place]
  let figures: [CandidateFigures]

  init(_ places: [Place]) {
    self.places = places
    figures = places.map { CandidateFigures($0) }
  }
}

/// The weights of a profile's places, found by position first: figures are compared sooner than identifiers.
struct OutletWeights {
  private var entries: [(vector: SphereVector, id: PlaceID, weight: Double)] = []
  /// Numbers of entries by what their position hashes to, or -1.
  private var slots: [Int32] = []

  /// Takes all places of a profile.
  init(_ profile: OutletProfile) {
    profile.forEachLeadingPlace(.max) { place, figures, weight in entries.append((figures.vector, place.id, weight)) }
    var size = 16
    while size < entries.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for number in entries.indices {
      var slot = home(entries[number].vector)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private func home(_ vector: SphereVector) -> Int {
    Int(truncatingIfNeeded: mixed(vector.z.bitPattern, vector.x.bitPattern)) & (slots.count - 1)
  }

  /// The weight of a place, 0 where the profile has none.
  func weight(of place: Place, at vector: SphereVector) -> Double {
    var slot = home(vector)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.vector.z == vector.z, entry.id == place.id { return entry.weight }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}
