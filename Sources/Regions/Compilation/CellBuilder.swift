import GeoJSON
import SpatialIndex

/// Divides the Earth's surface into cells that lie wholly inside or outside each polygon, and small ones that do not.
///
/// Edges are followed from the whole down; a cell that no edge of a part touches is inside or outside as a whole, which one
/// question decides for all such neighbours together. Edges are taken to touch a little more than they do, so that
/// rounding can make a cell uncertain but never wrong.
struct CellBuilder {
  /// The divided cells, sixteen words each, from south-west eastwards.
  private(set) var nodes: [UInt32] = []
  /// Lists of parts: how many, then for each twice its number, and one more where the cell lies within it; in order.
  private(set) var lists: [UInt32] = []
  private var placesOfLists: [[UInt32]: Int] = [:]
  private let layout: RegionLayout
  /// The first corner of each edge in question, cell after cell: a stack.
  private var edges: [UInt32] = []
  /// Which of the sixteen each edge touches, in step with `edges`.
  private var masks: [UInt16] = []

  /// A part in a cell: with the edges that touch it, or none where the cell lies within the part.
  private struct Member {
    var part: Int
    var edges: Range<Int>
  }

  init(_ layout: RegionLayout) {
    self.layout = layout
  }

  /// Divides the whole for the parts of one stratum.
  mutating func build(_ parts: Range<Int>) -> CellWord {
    edges.removeAll(keepingCapacity: true)
    var members: [Member] = []
    for part in parts {
      let start = edges.count
      for ring in layout.rings(of: layout.parts[part]) where ring.vertexCount > 1 {
        edges.append(contentsOf: ring.firstVertex..<ring.firstVertex + ring.vertexCount - 1)
      }
      members.append(Member(part: part, edges: start..<edges.count))
    }
    masks = Array(repeating: 0, count: edges.count)
    return word(for: members, x: 0, y: 0, depth: 0)
  }

  /// What a cell holds; x and y are counted in cells of its depth.
  private mutating func word(for members: [Member], x: Int, y: Int, depth: Int) -> CellWord {
    if members.isEmpty { return .empty }
    let isWhole = members.allSatisfy { $0.edges.isEmpty }
    if isWhole, members.count == 1 { return .inside(part: members[0].part) }
    if isWhole || depth == CellWord.maximumDepth { return list(members) }
    let size = 360 / Double(1 << (2 * depth + 2))
    let (west, south) = (Double(4 * x) * size - 180, Double(4 * y) * size - 90)
    let raster = CellRaster(west: west, south: south, size: size)
    var inside: [UInt16] = []
    for member in members {
      guard !member.edges.isEmpty else {
        inside.append(0xFFFF)
        continue
      }
      var touched: UInt16 = 0
      for place in member.edges {
        let vertex = Int(edges[place])
        masks[place] = raster.cells(from: layout.vertices[vertex], to: layout.vertices[vertex + 1])
        touched |= masks[place]
      }
      inside.append(
        raster.components(of: ~touched).reduce(0) { cells, component in
          let position = raster.center(of: component.trailingZeroBitCount)
          let isInside =
            raster.holds(component, within: layout.parts[member.part].box)
            && layout.contains((position.longitude, position.latitude), part: member.part)
          return isInside ? cells | component : cells
        })
    }
    let place = nodes.count
    nodes.append(contentsOf: repeatElement(0, count: 16))
    for cell in 0..<16 {
      let bit = UInt16(1) << UInt16(cell)
      let mark = edges.count
      var children: [Member] = []
      for (index, member) in members.enumerated() {
        if inside[index] & bit != 0 {
          children.append(Member(part: member.part, edges: mark..<mark))
          continue
        }
        let start = edges.count
        for place in member.edges where masks[place] & bit != 0 {
          edges.append(edges[place])
          masks.append(0)
        }
        if edges.count > start { children.append(Member(part: member.part, edges: start..<edges.count)) }
      }
      nodes[place + cell] = word(for: children, x: 4 * x + cell & 3, y: 4 * y + cell >> 2, depth: depth + 1).bits
      edges.removeLast(edges.count - mark)
      masks.removeLast(masks.count - mark)
    }
    return .node(place)
  }

  private mutating func list(_ members: [Member]) -> CellWord {
    // Parts are numbered in the order of their regions.
    let entries = members.map { UInt32($0.part) << 1 | ($0.edges.isEmpty ? 1 : 0) }
    if let place = placesOfLists[entries] { return .list(place) }
    let place = lists.count
    lists.append(UInt32(entries.count))
    lists.append(contentsOf: entries)
    placesOfLists[entries] = place
    return .list(place)
  }
}
