package import Gazetteers

/// Which places an outlet writes about, learnt from its documents without any labels.
///
/// A local paper writes `Alexandria` and means the one down the road. The profile sums up what a first reading of an
/// outlet's documents resolved; each document is then read again with the profile of the *others*:
///
///     var profile = OutletProfile()
///     for answers in firstReading { profile.add(OutletProfile(answers)) }
///     context.outlet = profile.removing(OutletProfile(firstReading[i]))
public struct OutletProfile: Hashable, Sendable {
  /// How many documents are summed up.
  public private(set) var documentCount = 0
  private var weights: [PlaceID: Double] = [:]
  private var places: [PlaceID: Place] = [:]
  /// The places by weight, where that order is known already; empty where it is to be found.
  private var ranked: [RankedPlace] = []

  private struct RankedPlace: Hashable {
    var place: Place
    var weight: Double
  }

  /// Makes an empty profile.
  public init() {}

  /// Makes the profile of one document: each distinct name adds the confidence of its answer.
  public init(_ answers: [ResolvedToponym]) {
    self.init(answers.map { (name: $0.toponym.text, place: $0.chosen?.place, confidence: $0.confidence) })
  }

  /// Makes the profile of one document from plain answers.
  package init(_ answers: [(name: String, place: Place?, confidence: Double)]) {
    documentCount = 1
    var names: Set<String> = []
    for answer in answers {
      guard let place = answer.place, names.insert(answer.name).inserted else { continue }
      places[place.id] = place
      weights[place.id, default: 0] += answer.confidence
    }
  }

  /// Makes the profile of some documents from the places they name and their weights, the weightiest first, ties by
  /// identifier; each place occurs once.
  init(documentCount: Int, _ rows: [(place: Place, weight: Double)]) {
    self.documentCount = documentCount
    ranked = rows.map { RankedPlace(place: $0.place, weight: $0.weight) }
    weights.reserveCapacity(rows.count)
    places.reserveCapacity(rows.count)
    for row in rows {
      weights[row.place.id] = row.weight
      places[row.place.id] = row.place
    }
  }

  /// Adds the documents of another profile.
  public mutating func add(_ other: OutletProfile) {
    ranked = []
    documentCount += other.documentCount
    places.merge(other.places) { own, _ in own }
    weights.merge(other.weights, uniquingKeysWith: +)
  }

  /// The profile without the documents of another, which must have been added before.
  public func removing(_ other: OutletProfile) -> OutletProfile {
    var rest = self
    rest.ranked = []
    rest.documentCount -= other.documentCount
    for (id, weight) in other.weights {
      let left = (rest.weights[id] ?? 0) - weight
      rest.weights[id] = left > 1e-9 ? left : nil
      if left <= 1e-9 { rest.places[id] = nil }
    }
    return rest
  }

  /// The confidences with which the documents mean a place, summed.
  func weight(of id: PlaceID) -> Double { weights[id] ?? 0 }

  /// The weightiest places with their weights, ties by identifier: the same order every time.
  func leadingPlaces(_ count: Int) -> [(place: Place, weight: Double)] {
    if !ranked.isEmpty { return ranked.prefix(count).map { ($0.place, $0.weight) } }
    return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(count).compactMap { id, weight in
      places[id].map { ($0, weight) }
    }
  }
}
