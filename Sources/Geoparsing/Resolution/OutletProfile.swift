import Gazetteers

/// Which places an outlet writes about, learnt from its documents without any labels.
///
/// A local paper writes `Alexandria` and means the one down the road. The profile sums up what a first reading of an
/// outlet's *other* documents resolved; the document is then read again with it. An ``OutletArchive`` makes the profiles.
public struct OutletProfile: Hashable, Sendable {
  /// How many documents are summed up.
  public let documentCount: Int
  private var weights: [PlaceID: Double] = [:]
  /// The places by weight, ties by identifier.
  private let ranked: [RankedPlace]

  private struct RankedPlace: Hashable {
    var place: Place
    var weight: Double
  }

  /// Makes the profile of some documents from the places they name and their weights, the weightiest first, ties by
  /// identifier; each place occurs once.
  init(documentCount: Int, _ rows: [(place: Place, weight: Double)]) {
    self.documentCount = documentCount
    ranked = rows.map { RankedPlace(place: $0.place, weight: $0.weight) }
    weights.reserveCapacity(rows.count)
    for row in rows { weights[row.place.id] = row.weight }
  }

  /// The confidences with which the documents mean a place, summed.
  func weight(of id: PlaceID) -> Double { weights[id] ?? 0 }

  /// The weightiest places with their weights, ties by identifier: the same order every time.
  func leadingPlaces(_ count: Int) -> [(place: Place, weight: Double)] {
    ranked.prefix(count).map { ($0.place, $0.weight) }
  }
}
