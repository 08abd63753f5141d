package import Gazetteers

/// Which places an outlet writes about, learnt from its documents without any labels.
///
/// A local paper writes `Alexandria` and means the one down the road. The profile sums up what a first reading of an
/// outlet's documents resolved; each document is then read again with the profile of the *others*:
///
///     var profile = OutletProfile()
///     for answers in firstReading { profile.add(OutletProfile(answers)) }
///     context.outlet = profile.removing(OutletProfile(firstReading[i]))
public struct OutletProfile: Sendable {
  /// How many documents are summed up.
  public private(set) var documentCount = 0
  private var weights: [PlaceID: Double] = [:]
  private var places: [PlaceID: Place] = [:]
  /// The places by weight, where that order is known already; then the tables above are empty.
  private var ranking: Ranking?

  /// A choice of an archive's places.
  private struct Ranking {
    var places: OutletPlaces
    var shares: [(place: Int32, weight: Double)]
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

  /// Makes the profile of some documents from the numbers of the places they name and their weights, the weightiest
  /// first, ties by identifier; each place occurs once.
  init(documentCount: Int, of places: OutletPlaces, _ shares: [(place: Int32, weight: Double)]) {
    self.documentCount = documentCount
    ranking = Ranking(places: places, shares: shares)
  }

  /// Makes the tables that an addition needs.
  private mutating func makeTables() {
    guard let ranking else { return }
    for share in ranking.shares {
      let place = ranking.places.places[Int(share.place)]
      weights[place.id] = share.weight
      places[place.id] = place
    }
    self.ranking = nil
  }

  /// Adds the documents of another profile.
  public mutating func add(_ other: OutletProfile) {
    var other = other
    other.makeTables()
    makeTables()
    documentCount += other.documentCount
    places.merge(other.places) { own, _ in own }
    weights.merge(other.weights, uniquingKeysWith: +)
  }

  /// The profile without the documents of another, which must have been added before.
  public func removing(_ other: OutletProfile) -> OutletProfile {
    var (rest, other) = (self, other)
    rest.makeTables()
    other.makeTables()
    rest.documentCount -= other.documentCount
    for (id, weight) in other.weights {
      let left = (rest.weights[id] ?? 0) - weight
      rest.weights[id] = left > 1e-9 ? left : nil
      if left <= 1e-9 { rest.places[id] = nil }
    }
    return rest
  }

  /// Hands over the weightiest places with the confidences with which the documents mean them, summed; ties by
  /// identifier: the same order every time.
  func forEachLeadingPlace(
    _ count: Int, _ body: (_ place: Place, _ figures: CandidateFigures, _ weight: Double) -> Void
  ) {
    if let ranking {
      for share in ranking.shares.prefix(count) {
        body(ranking.places.places[Int(share.place)], ranking.places.figures[Int(share.place)], share.weight)
      }
      return
    }
    for (id, weight) in weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(count) {
      if let place = places[id] { body(place, CandidateFigures(place), weight) }
    }
  }

  /// The weightiest places with their weights.
  func leadingPlaces(_ count: Int) -> [(place: Place, weight: Double)] {
    var result: [(place: Place, weight: Double)] = []
    forEachLeadingPlace(count) { place, _, weight in result.append((place, weight)) }
    return result
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
    hasher.combine(ranking?.shares.count ?? weights.count)
  }
}
