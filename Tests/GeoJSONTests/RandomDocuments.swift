import GeoJSON
import TestSupport

/// Documents of every shape, the same for the same seed.
struct RandomDocuments {
  var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func document() -> GeoJSONDocument {
    switch int(0...3) {
    case 0: .geometry(geometry(depth: 3))
    case 1: .feature(feature())
    default:
      .featureCollection(
        FeatureCollection(
          list(0...5) { $0.feature() }, boundingBox: box(), foreignMembers: object(depth: 2, prefix: "c_")))
    }
  }

  mutating func feature() -> Feature {
    let ids: [Feature.ID?] = [
      nil, .string(string()), .number(.integer(Int64(bitPattern: generator.next()))), .number(.double(1.5)),
      .number(.decimal("123456789012345678901234567890")),
    ]
    return Feature(
      id: ids[int(0...4)], geometry: int(0...4) == 0 ? nil : geometry(depth: 3),
      properties: int(0...5) == 0 ? nil : object(depth: 3, prefix: ""), boundingBox: box(),
      foreignMembers: object(depth: 2, prefix: "f_"))
  }

  mutating func geometry(depth: Int) -> Geometry {
    let members = GeometryMembers(
      boundingBox: box(), foreign: int(0...3) == 0 ? object(depth: 1, prefix: "g_") : [:])
    switch int(0...(depth > 0 ? 6 : 5)) {
    case 0: return .point(position(), members)
    case 1: return .multiPoint(list(0...4) { $0.position() }, members)
    case 2: return .lineString(line(), members)
    case 3: return .multiLineString(list(0...3) { $0.line() }, members)
    case 4: return .polygon(list(0...3) { $0.ring() }, members)
    case 5: return .multiPolygon(list(0...2) { $0.list(0...2) { $0.ring() } }, members)
    default: return .geometryCollection(list(0...3) { $0.geometry(depth: depth - 1) }, members)
    }
  }

  mutating func position() -> Position {
    let decimals = [1.0, 1e2, 1e6, 1e9]
    func rounded(_ value: Double, _ scale: Double) -> Double { (value * scale).rounded() / scale }
    let longitude: Double = [180, -180, .random(in: -180...180, using: &generator), 0][int(0...3)]
    let latitude: Double = [
      90, -90, .random(in: -90...90, using: &generator), .random(in: -90...90, using: &generator),
    ][
      int(0...3)]
    let scale = decimals[int(0...3)]
    return Position(
      longitude: int(0...1) == 0 ? longitude : rounded(longitude, scale),
      latitude: int(0...1) == 0 ? latitude : rounded(latitude, scale),
      altitude: int(0...3) == 0 ? .random(in: -400...9000, using: &generator) : nil)
  }

  private mutating func line() -> [Position] {
    let count = int(2...5)
    return list(count...count) { $0.position() }
  }

  private mutating func ring() -> [Position] {
    let count = int(3...6)
    let open = list(count...count) { $0.position() }
    return open + [open[0]]
  }

  private mutating func box() -> BoundingBox? {
    guard int(0...4) == 0 else { return nil }
    var box = BoundingBox(west: Double(int(-180...180)), south: -5.25, east: Double(int(-180...180)), north: 12)
    if int(0...1) == 0 { (box.lowest, box.highest) = (-1, 2.5) }
    return box
  }

  mutating func object(depth: Int, prefix: String) -> JSONObject {
    var object = JSONObject()
    for number in 0..<int(0...4) { object[prefix + string() + "\(number)"] = value(depth: depth - 1) }
    return object
  }

  mutating func value(depth: Int) -> JSONValue {
    switch int(0...(depth > 0 ? 9 : 7)) {
    case 0: return .null
    case 1: return .bool(int(0...1) == 0)
    case 2: return .integer(Int64(bitPattern: generator.next()))
    case 3: return .integer(Int64(int(-100...100)))
    case 4:
      let double = Double(bitPattern: generator.next())
      return .double(double.isFinite ? double : 0.5)
    case 5: return .double(Double(int(-1_000_000...1_000_000)) / 1000)
    case 6, 7: return .string(string())
    case 8: return .array(list(0...3) { $0.value(depth: depth - 1) })
    default: return .object(object(depth: depth - 1, prefix: "o_"))
    }
  }

  private mutating func string() -> String {
    let pool: [Unicode.Scalar] = [
      "a", "Z", "9", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "ш", "中", "\u{2028}", "😀",
      "\u{10FFFF}",
    ]
    var string = String.UnicodeScalarView()
    for _ in 0..<int(0...20) { string.append(pool[int(0...pool.count - 1)]) }
    return String(string)
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }

  private mutating func list<Element>(
    _ range: ClosedRange<Int>, _ make: (inout RandomDocuments) -> Element
  ) -> [Element] {
    let count = int(range)
    var list: [Element] = []
    for _ in 0..<count { list.append(make(&self)) }
    return list
  }
}
