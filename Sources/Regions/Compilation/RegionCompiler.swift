import Gazetteers
import GeoJSON
import SpatialIndex

/// Lays polygons out as a region file holds them.
struct RegionCompiler {
  private var strings: [UInt8] = [0, 0, 0, 0]
  private var offsets: [String: UInt32] = ["": 0]
  private var layout = RegionLayout()

  /// How many edges stand together under a box when distances are measured.
  private static let chunkSize = 16

  /// Compiles polygons; of those of a level that hold the same position, the one given first has it.
  ///
  /// - Complexity: O(*n* log *n*) in the number of edges.
  static func compile(_ polygons: [RegionPolygon]) -> RegionLayout {
    var compiler = RegionCompiler()
    compiler.add(polygons)
    return compiler.layout
  }

  private mutating func add(_ polygons: [RegionPolygon]) {
    let levels = Set(polygons.map { $0.region.level }).sorted { left, right in
      let (a, b) = (left.depth ?? .max, right.depth ?? .max)
      return a != b ? a < b : left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
    var countries: [String: (number: UInt32, corners: Int)] = [:]
    for level in levels {
      let first = layout.regions.count
      let firstPart = layout.parts.count
      for polygon in polygons where polygon.region.level == level {
        if level == .country {
          let corners = polygon.parts.reduce(0) { $0 + ($1.first?.count ?? 0) }
          if corners > countries[polygon.region.countryCode]?.corners ?? -1 {
            countries[polygon.region.countryCode] = (UInt32(layout.regions.count), corners)
          }
        }
        add(polygon, country: countries[polygon.region.countryCode]?.number ?? RegionRecord.none)
      }
      let firstChunk = layout.chunks.count
      let firstBox = layout.boxes.count
      addChunks(ofParts: firstPart..<layout.parts.count)
      layout.strata.append(
        StratumRecord(
          level: offset(of: level.rawValue), firstRegion: UInt32(first),
          regionCount: UInt32(layout.regions.count - first), firstChunk: UInt32(firstChunk),
          chunkCount: UInt32(layout.chunks.count - firstChunk), firstBox: UInt32(firstBox),
          boxCount: UInt32(layout.boxes.count - firstBox), cell: 0))
    }
    layout.strings = strings
    var cells = CellBuilder(layout)
    for (index, stratum) in layout.strata.enumerated() {
      layout.strata[index].cell = cells.build(layout.partRange(of: stratum)).bits
    }
    layout.nodes = cells.nodes
    layout.lists = cells.lists
  }

  private mutating func add(_ polygon: RegionPolygon, country: UInt32) {
    let region = polygon.region
    let number = UInt32(layout.regions.count)
    let firstPart = layout.parts.count
    for part in polygon.parts {
      guard let box = Self.box(of: part) else { continue }
      let firstRing = layout.rings.count
      for ring in part {
        layout.rings.append(
          RingRecord(firstVertex: UInt32(layout.vertices.count), vertexCount: UInt32(ring.count)))
        for position in ring {
          layout.vertices.append(Vertex(longitude: position.longitude, latitude: position.latitude))
        }
      }
      let firstStripe = layout.stripes.add(layout.rings[firstRing...], in: box, of: layout.vertices)
      layout.parts.append(
        PartRecord(
          box: box, region: number, firstRing: UInt32(firstRing), ringCount: UInt32(part.count),
          firstStripe: firstStripe))
    }
    layout.regions.append(
      RegionRecord(
        countryCode: offset(of: region.countryCode), admin1Code: offset(of: region.admin1Code),
        admin2Code: offset(of: region.admin2Code), code: offset(of: region.code), name: offset(of: region.name),
        place: offset(of: region.place?.description ?? ""), level: offset(of: region.level.rawValue),
        firstPart: UInt32(firstPart), partCount: UInt32(layout.parts.count - firstPart), country: country))
  }

  /// Where the text stands in the strings: a UInt32 with its length, then its UTF-8. Each text stands there once.
  private mutating func offset(of text: String) -> UInt32 {
    if let known = offsets[text] { return known }
    let offset = UInt32(strings.count)
    let bytes = Array(text.utf8)
    withUnsafeBytes(of: UInt32(bytes.count).littleEndian) { strings.append(contentsOf: $0) }
    strings.append(contentsOf: bytes)
    offsets[text] = offset
    return offset
  }

  private mutating func addChunks(ofParts parts: Range<Int>) {
    var boxes: [StaticPackedIndex.Box] = []
    for part in layout.parts[parts] {
      for ring in layout.rings[Int(part.firstRing)..<Int(part.firstRing + part.ringCount)] {
        let last = Int(ring.vertexCount) - 1
        for first in stride(from: 0, to: last, by: Self.chunkSize) {
          let edges = min(Self.chunkSize, last - first)
          let start = Int(ring.firstVertex) + first
          boxes.append(Self.box(of: layout.vertices[start...start + edges]))
          layout.chunks.append(
            ChunkRecord(region: part.region, firstVertex: UInt32(start), edgeCount: UInt32(edges)))
        }
      }
    }
    StaticPackedIndex(boxes: boxes).withUnsafeTree { tree in
      layout.boxes += tree.boxBytes.bindMemory(to: PackedBoxTree.Box.self)
      layout.targets += tree.targetBytes.bindMemory(to: Int32.self)
    }
  }

  private static func box(of vertices: ArraySlice<Vertex>) -> PackedBoxTree.Box {
    var box = PackedBoxTree.Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
    for vertex in vertices {
      (box.minX, box.maxX) = (min(box.minX, vertex.longitude), max(box.maxX, vertex.longitude))
      (box.minY, box.maxY) = (min(box.minY, vertex.latitude), max(box.maxY, vertex.latitude))
    }
    return box
  }

  /// The box around a part; nil for one that no question can be put to: empty, or with a number that is not finite.
  private static func box(of part: [[Position]]) -> PackedBoxTree.Box? {
    guard let exterior = part.first, !exterior.isEmpty,
      part.allSatisfy({ $0.allSatisfy { $0.longitude.isFinite && $0.latitude.isFinite } })
    else { return nil }
    return box(of: exterior.map { Vertex(longitude: $0.longitude, latitude: $0.latitude) }[...])
  }
}
