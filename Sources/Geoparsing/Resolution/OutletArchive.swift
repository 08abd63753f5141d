package import Gazetteers

/// What a first reading of many documents found, by outlet: the evidence that documents of one outlet are for each other.
///
///     var archive = OutletArchive()
///     for (text, answers) in firstReading { archive.add(outlet: "example.org", text: hash(text), answers: answers) }
///     archive.seal()
///     context.outlet = archive.profile(forDocument: 0)
///
/// It holds no text: some bytes for each distinct name of a document, and each place once. Sums are of whole numbers, so
/// the profiles do not depend on the order in which documents were added. A text that an outlet gives twice counts once,
/// and is no evidence for its own copy.
public struct OutletArchive: Sendable {
  private struct Outlet: Sendable {
    /// Distinct texts.
    var texts = 0
    var weights: [Int32: Int] = [:]
    /// The places by weight, ties by identifier; from ``seal()`` on.
    var leading: [Share] = []
  }

  private struct Share: Sendable {
    var place: Int32
    /// The confidence in 65,536ths.
    var weight: Int
  }

  private struct Entry: Sendable {
    /// -1 without an outlet.
    var outlet: Int32
    /// Where the shares of the document, or of the equal one before it, begin and end.
    var shares: Range<Int32>
  }

  private struct TextKey: Hashable {
    var outlet: Int32
    var text: UInt64
  }

  private static let unit = 65536.0

  private var numbers: [String: Int32] = [:]
  private var outlets: [Outlet] = []
  private var entries: [Entry] = []
  private var placeNumbers: [PlaceID: Int32] = [:]
  private var places: [Place] = []
  /// The same, from ``seal()`` on.
  private var sealed = OutletPlaces([])
  private var shares: [(place: Int32, weight: UInt32)] = []
  private var texts: [TextKey: Int32] = [:]

  /// Makes an empty archive.
  public init() {}

  /// How many documents were added.
  public var documentCount: Int { entries.count }

  /// Adds the next document; documents are numbered from 0.
  ///
  /// - Parameters:
  ///   - outlet: who published it, or nil where that is not known: then it is nobody's evidence.
  ///   - text: a hash of the text, by which copies are told.
  ///   - answers: its names as they were resolved without any profile; each distinct name counts by its confidence.
  public mutating func add(outlet: String?, text: UInt64, answers: [ResolvedToponym]) {
    add(
      outlet: outlet, text: text,
      names: answers.lazy.map { (name: $0.toponym.text, place: $0.chosen?.place, confidence: $0.confidence) })
  }

  /// Adds the next document by its names, each with its place, if it has one, and how sure that is.
  package mutating func add(
    outlet: String?, text: UInt64, names answers: some Sequence<(name: String, place: Place?, confidence: Double)>
  ) {
    guard let outlet else {
      entries.append(Entry(outlet: -1, shares: 0..<0))
      return
    }
    let outletNumber = number(of: outlet)
    let key = TextKey(outlet: outletNumber, text: text)
    if let copy = texts[key] {
      entries.append(entries[Int(copy)])
      return
    }
    texts[key] = Int32(entries.count)
    outlets[Int(outletNumber)].texts += 1
    let start = Int32(shares.count)
    var names: Set<String> = []
    for answer in answers {
      guard let place = answer.place, names.insert(answer.name).inserted else { continue }
      let weight = UInt32((min(max(answer.confidence, 0), 1) * Self.unit).rounded())
      guard weight > 0 else { continue }
      let number = self.number(of: place)
      shares.append((number, weight))
      outlets[Int(outletNumber)].weights[number, default: 0] += Int(weight)
    }
    entries.append(Entry(outlet: outletNumber, shares: start..<Int32(shares.count)))
  }

  /// Ends the first reading; profiles are to be had from here on.
  ///
  /// - Complexity: O(*p* log *p*) for *p* places of an outlet.
  public mutating func seal() {
    texts = [:]
    numbers = [:]
    placeNumbers = [:]
    sealed = OutletPlaces(places)
    for index in outlets.indices {
      outlets[index].leading = ordered(outlets[index].weights.map { Share(place: $0.key, weight: $0.value) })
      outlets[index].weights = [:]
    }
  }

  /// What the other documents of a document's outlet are about; nil where there are none, or none with a place.
  ///
  /// - Parameter number: 0..<``documentCount``, in the order in which documents were added; anything else is a programming
  ///   error.
  /// - Complexity: O(*s*) for a document with *s* names; the size of the archive does not matter.
  public func profile(forDocument number: Int) -> OutletProfile? {
    let entry = entries[number]
    guard entry.outlet >= 0 else { return nil }
    let outlet = outlets[Int(entry.outlet)]
    guard outlet.texts > 1 else { return nil }
    var own: [Int32: Int] = [:]
    for share in shares[Int(entry.shares.lowerBound)..<Int(entry.shares.upperBound)] {
      own[share.place, default: 0] += Int(share.weight)
    }
    // Only so many places count; without the document's own share those behind them move up. The places that it does not
    // name keep their order.
    var others: [Share] = []
    var shared: [Share] = []
    for share in outlet.leading.prefix(OutletFeatures.mostPlaces + own.count) {
      guard let weight = own[share.place] else {
        others.append(share)
        continue
      }
      if share.weight > weight { shared.append(Share(place: share.place, weight: share.weight - weight)) }
    }
    let rest = merged(others, ordered(shared)).prefix(OutletFeatures.mostPlaces)
    guard !rest.isEmpty else { return nil }
    return OutletProfile(
      documentCount: outlet.texts - 1, of: sealed, rest.map { ($0.place, Double($0.weight) / Self.unit) })
  }

  private func goesBefore(_ left: Share, _ right: Share) -> Bool {
    left.weight != right.weight
      ? left.weight > right.weight : places[Int(left.place)].id < places[Int(right.place)].id
  }

  private func merged(_ left: [Share], _ right: [Share]) -> [Share] {
    guard !right.isEmpty else { return left }
    var result: [Share] = []
    result.reserveCapacity(left.count + right.count)
    var next = 0
    for share in left {
      while next < right.count, goesBefore(right[next], share) {
        result.append(right[next])
        next += 1
      }
      result.append(share)
    }
    return result + right[next...]
  }

  private func ordered(_ shares: [Share]) -> [Share] { shares.sorted(by: goesBefore) }

  private mutating func number(of outlet: String) -> Int32 {
    if let known = numbers[outlet] { return known }
    let number = Int32(outlets.count)
    numbers[outlet] = number
    outlets.append(Outlet())
    return number
  }

  private mutating func number(of place: Place) -> Int32 {
    if let known = placeNumbers[place.id] { return known }
    let number = Int32(places.count)
    placeNumbers[place.id] = number
    places.append(place)
    return number
  }
}
