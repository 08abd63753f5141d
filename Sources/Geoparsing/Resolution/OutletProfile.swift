import Gazetteers

/// Which places an outlet writes about, learnt from its documents without any labels.
///
/// A local paper writes `Alexandria` and means the one down the road. The profile sums up what a first reading of an
/// outlet's *other* documents resolved; the document is then read again with it. An ``OutletArchive`` makes the profiles.
public struct OutletProfile: Sendable {
  /// How many documents are summed up.
  public let documentCount: Int
  private let places: OutletPlaces
  /// The numbers of the places and their weights, the weightiest first, ties by identifier.
  private let shares: [(place: Int32, weight: Double)]

  /// Makes the profile of some documents from the numbers of the places they name and their weights, the weightiest
  /// first, ties by identifier; each place occurs once.
  init(documentCount: Int, of places: OutletPlaces, _ shares: [(place: Int32, weight: Double)]) {
    self.documentCount = documentCount
    self.places = places
    self.shares = shares
  }

  /// Hands over the weightiest places with the confidences with which the documents mean them, summed; ties by
  /// identifier: the same order every time.
  func forEachLeadingPlace(
    _ count: Int, _ body: (_ place: Place, _ figures: CandidateFigures, _ weight: Double) -> Void
  ) {
    for share in shares.prefix(count) {
      body(places.places[Int(share.place)], places.figures[Int(share.place)], share.weight)
    }
  }

  /// The weightiest places with their weights.
  func leadingPlaces(_ count: Int) -> [(place: Place, weight: Double)] {
    shares.prefix(count).map { (places.places[Int($0.place)], $0.weight) }
  }
}

extension OutletProfile: Hashable {
  /// Whether both have as many documents and the same places with the same weights.
  public static func == (left: OutletProfile, right: OutletProfile) -> Bool {
    left.documentCount == right.documentCount
      && left.leadingPlaces(.max).elementsEqual(right.leadingPlaces(.max)) {
        $0.place == $1.place && $0.weight == $1.weight
      }
  }

  /// Feeds the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(documentCount)
    hasher.combine(shares.count)
  }
}
