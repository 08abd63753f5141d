import GeoJSON
import TestSupport
import Testing
import VectorTiles

@Suite struct ClusterPyramidTests {
  /// Points around a few towns, many of them at the same places, at the poles and along the 180° meridian among them.
  static func points(count: Int, seed: UInt64) -> [ClusterPoints.Point] {
    var random = SplitMix64(seed: seed)
    let towns = (0..<6).map { _ in
      Position(longitude: .random(in: -180...180, using: &random), latitude: .random(in: -80...80, using: &random))
    }
    let edges = [
      Position(longitude: -180, latitude: 10), Position(longitude: 180, latitude: 10),
      Position(longitude: 0, latitude: 90), Position(longitude: 0, latitude: -90), Position(longitude: 0, latitude: 89),
      Position(longitude: -180, latitude: -90),
    ]
    return (0..<count).map { number in
      let town = towns.randomElement(using: &random) ?? edges[0]
      let reach: Double = [0, 0.0001, 0.01, 1, 20].randomElement(using: &random) ?? 0
      var position = Position(
        longitude: min(180, max(-180, town.longitude + .random(in: -1...1, using: &random) * reach)),
        latitude: min(90, max(-90, town.latitude + .random(in: -1...1, using: &random) * reach)))
      if Int.random(in: 0..<20, using: &random) == 0 { position = edges.randomElement(using: &random) ?? position }
      return ClusterPoints.Point(
        position: position, id: random.next() >> 11, coarseness: .random(in: 0...8, using: &random),
        kind: .random(in: 0...3, using: &random),
        weight: Bool.random(using: &random) ? .random(in: 0...50, using: &random) : nil)
    }
  }

  /// What each tile of a zoom shows, by the places in the map.
  static func items(_ pyramid: ClusterPyramid, zoom: Int, near places: [WorldPoint]) -> [ClusterItem] {
    var items: [ClusterItem] = []
    for tile in Set(places.map { TileCoordinate(holding: $0, zoom: zoom) }) {
      pyramid.forEachItem(in: tile) { place, item in
        #expect((0..<4096).contains(place.x) && (0..<4096).contains(place.y))
        items.append(item)
      }
    }
    return items
  }

  @Test(arguments: 0..<12)
  func clustersAreThoseOfTheRuleAppliedWordByWord(seed: UInt64) {
    let given = Self.points(count: [1, 2, 30, 200][Int(seed % 4)], seed: seed)
    let rule = ClusterRule(greatestZoom: seed % 3 == 0 ? 4 : 14, radius: seed % 2 == 0 ? 50 : 40)
    let points = ClusterPoints(given, kindCount: 4, rule: rule)
    let pyramid = ClusterPyramid(points)
    let naive = NaiveClusters(rule: rule, ids: given.map(\.id)).levels(given.map { WorldPoint($0.position) })
    for zoom in 0...rule.greatestZoom + 2 {
      let expected = naive[min(zoom, naive.count - 1)]
      let items = Self.items(pyramid, zoom: zoom, near: expected.map(\.place))
      #expect(
        items.count == expected.count && pyramid.itemCount(zoom: zoom) == expected.count, "seed \(seed), zoom \(zoom)")
      let singles = Set(expected.filter { $0.members.count == 1 }.flatMap(\.members))
      let clusters = expected.filter { $0.members.count > 1 }.map { item in
        Self.cluster(item, of: given, zooms: naive)
      }
      #expect(Set(items.compactMap { item in Self.point(item, points) }) == singles, "seed \(seed), zoom \(zoom)")
      let differing = Set(items.compactMap(Self.cluster)).symmetricDifference(clusters)
      #expect(differing.isEmpty, "seed \(seed), zoom \(zoom)")
    }
  }

  @Test(arguments: 0..<6)
  func aSubsetIsAPyramidOfItsOwn(seed: UInt64) {
    let given = Self.points(count: 150, seed: seed)
    let points = ClusterPoints(given, kindCount: 4)
    var random = SplitMix64(seed: seed)
    let subset = (0..<Int32(given.count)).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    let part = ClusterPyramid(points, subset: subset)
    let own = ClusterPoints(subset.map { given[Int(points.order[Int($0)])] }, kindCount: 4)
    let whole = ClusterPyramid(own)
    #expect(part.count == subset.count)
    for zoom in 0...15 {
      let places = given.map { WorldPoint($0.position) }
      let ofPart = Self.items(part, zoom: zoom, near: places)
      let ofWhole = Self.items(whole, zoom: zoom, near: places)
      let clusters = Set(ofPart.compactMap(Self.cluster))
      #expect(clusters.symmetricDifference(ofWhole.compactMap(Self.cluster)).isEmpty, "seed \(seed), zoom \(zoom)")
      let singles = Set(ofPart.compactMap { Self.number($0).map { points.id($0) } })
      #expect(
        singles.symmetricDifference(ofWhole.compactMap { Self.number($0).map { own.id($0) } }).isEmpty,
        "seed \(seed), zoom \(zoom)")
    }
  }

  @Test func nothingMakesAnEmptyPyramid() throws {
    let pyramid = ClusterPyramid(ClusterPoints([]))
    let world = try #require(TileCoordinate(z: 0, x: 0, y: 0))
    pyramid.forEachItem(in: world) { _, _ in Issue.record("there is something") }
    #expect(pyramid.count == 0 && pyramid.itemCount(zoom: 20) == 0)
  }

  @Test func aBufferShowsWhatIsAroundATileAndBeyondTheMeridian() throws {
    let given = [179.9, -179.9, 0.05, -0.05].enumerated().map { number, longitude in
      ClusterPoints.Point(position: Position(longitude: longitude, latitude: 10), id: UInt64(number))
    }
    let points = ClusterPoints(given)
    let pyramid = ClusterPyramid(points)
    let west = try #require(TileCoordinate(z: 2, x: 0, y: 1))
    func shown(buffer: Int) -> [Int: Int32] {
      var shown: [Int: Int32] = [:]
      pyramid.forEachItem(in: west, buffer: buffer) { place, item in
        if case .point(let number) = item { shown[Int(points.order[number])] = place.x }
      }
      return shown
    }
    #expect(shown(buffer: 0) == [1: 4])
    #expect(shown(buffer: 64) == [1: 4, 0: -5])
  }

  // MARK: What is compared

  static func point(_ item: ClusterItem, _ points: ClusterPoints) -> Int? { number(item).map { Int(points.order[$0]) } }

  static func number(_ item: ClusterItem) -> Int? {
    guard case .point(let number) = item else { return nil }
    return number
  }

  static func cluster(_ item: ClusterItem) -> Cluster? {
    guard case .cluster(let cluster) = item else { return nil }
    return cluster
  }

  static func cluster(
    _ item: NaiveClusters.Item, of given: [ClusterPoints.Point], zooms: [[NaiveClusters.Item]]
  ) -> Cluster {
    let members = item.members.map { given[$0] }
    func steps(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
    let longitudes = members.map { steps($0.position.longitude) }
    let latitudes = members.map { steps($0.position.latitude) }
    let weights = members.compactMap(\.weight).map(Int64.init)
    let counts = (0..<4).map { kind in members.filter { $0.kind == kind }.count }
    let isStack = Set(members.map { WorldPoint($0.position) }).count == 1
    let last = zooms.lastIndex { $0.contains { Set($0.members) == Set(item.members) } } ?? 0
    return Cluster(
      id: members.map(\.id).min() ?? 0, place: item.place, count: members.count,
      weight: weights.isEmpty ? nil : weights.reduce(0, +), coarseness: members.map(\.coarseness).max() ?? 0,
      kind: UInt8(counts.firstIndex(of: counts.max() ?? 0) ?? 0),
      box: BoundingBox(
        west: longitudes.min() ?? 0, south: latitudes.min() ?? 0, east: longitudes.max() ?? 0,
        north: latitudes.max() ?? 0),
      splitZoom: isStack ? nil : last + 1)
  }
}
