import GeoJSON
import SpatialIndex

/// Divides the Earth's surface into cells that lie wholly inside or outside each polygon, and small ones that do not.
///
/// Edges are followed from the whole down; a cell that no edge of a part touches is inside or outside as a whole, which one
/// question decides for all such neighbours together. Edges are taken to touch a little more than they do, so that
/// rounding can make a cell uncertain but never wrong. A cell with few edges is not divided further: to look at them costs
/// less than to read one more level.
struct CellBuilder {
  /// The divided cells, sixteen words each, from south-west eastwards.
  private(set) var nodes: [UInt32] = []
  /// Lists of parts: how many, then for each twice its number, and one more where the cell lies within it; in order.
  private(set) var lists: [UInt32] = []
  /// Places of lists by the hash of what they hold, the last of each hash.
  private var recentLists = [Int](repeating: -1, count: 1 << 12)
  private let layout: RegionLayout
  /// The first corner of each edge in question, and which of the sixteen it touches; cell after cell: a stack.
  private var edges = Stack<UInt32>()
  private var masks = Stack<UInt16>()
  /// The parts in question, cell after cell.
  private var members = Stack<Member>()

  /// So many edges in a cell, of all its parts together, are looked at one by one.
  private static let fewEdges = 24

  /// A part in a cell: with the edges that touch it, or none where the cell lies within the part.
  private struct Member: BitwiseCopyable {
    var part: Int32
    var firstEdge: Int32
    var lastEdge: Int32
    var inside: UInt16 = 0
    var edges: Range<Int> { Int(firstEdge)..<Int(lastEdge) }
    var isWhole: Bool { firstEdge == lastEdge }
  }

  init(_ layout: RegionLayout) { self.layout = layout }

  /// Divides the whole for the parts of one stratum.
  mutating func build(_ parts: Range<Int>) -> CellWord {
    edges.count = 0
    members.count = 0
    for part in parts {
      let start = edges.count
      for ring in layout.rings(of: layout.parts[part]) where ring.vertexCount > 1 {
        for vertex in ring.firstVertex..<ring.firstVertex + ring.vertexCount - 1 { edges.append(vertex) }
      }
      members.append(Member(part: Int32(part), firstEdge: Int32(start), lastEdge: Int32(edges.count)))
    }
    return layout.vertices.withUnsafeBufferPointer { vertices in
      layout.stripes.stripes.withUnsafeBufferPointer { stripes in
        layout.stripes.edges.withUnsafeBufferPointer { stripeEdges in
          let locator = PartLocator(vertices: vertices, stripes: stripes, edges: stripeEdges)
          return word(for: 0..<members.count, locator, x: 0, y: 0, depth: 0)
        }
      }
    }
  }

  /// What a cell holds; x and y are counted in cells of its depth.
  private mutating func word(
    for range: Range<Int>, _ locator: PartLocator, x: Int, y: Int, depth: Int
  ) -> CellWord {
    if range.isEmpty { return .empty }
    let edgeCount = range.reduce(0) { $0 + members[$1].edges.count }
    if edgeCount == 0, range.count == 1 { return .inside(part: Int(members[range.lowerBound].part)) }
    if edgeCount <= Self.fewEdges || depth == CellWord.maximumDepth { return list(range) }
    let size = 360 / Double(1 << (2 * depth + 2))
    let raster = CellRaster(west: Double(4 * x) * size - 180, south: Double(4 * y) * size - 90, size: size)
    // How many edges each of the sixteen gets.
    var counts = SIMD16<Int32>()
    masks.reserve(edges.count)
    for index in range {
      if members[index].isWhole {
        members[index].inside = 0xFFFF
        continue
      }
      var touched: UInt16 = 0
      for place in members[index].edges {
        let vertex = Int(edges[place])
        let mask = raster.cells(from: locator.vertices[vertex], to: locator.vertices[vertex + 1])
        masks[place] = mask
        touched |= mask
        var rest = mask
        while rest != 0 {
          counts[rest.trailingZeroBitCount] += 1
          rest &= rest &- 1
        }
      }
      members[index].inside = inside(of: raster, touched: touched, part: Int(members[index].part), locator)
    }
    // Every cell gets a piece of both stacks.
    let (edgeMark, memberMark) = (edges.count, members.count)
    var ends = SIMD16<Int32>()
    var end = Int32(edgeMark)
    for cell in 0..<16 {
      ends[cell] = end
      end += counts[cell]
    }
    edges.grow(to: Int(end))
    members.grow(to: memberMark + 16 * range.count)
    var memberCounts = SIMD16<Int32>()
    func place(_ cell: Int) -> Int { memberMark + cell * range.count + Int(memberCounts[cell]) }
    for index in range {
      let member = members[index]
      let starts = ends
      for place in member.edges {
        let edge = edges[place]
        var rest = masks[place]
        while rest != 0 {
          let cell = rest.trailingZeroBitCount
          edges[Int(ends[cell])] = edge
          ends[cell] += 1
          rest &= rest &- 1
        }
      }
      for cell in 0..<16 {
        if ends[cell] > starts[cell] {
          members[place(cell)] = Member(part: member.part, firstEdge: starts[cell], lastEdge: ends[cell])
          memberCounts[cell] += 1
        } else if member.inside & (1 << UInt16(cell)) != 0 {
          members[place(cell)] = Member(part: member.part, firstEdge: ends[cell], lastEdge: ends[cell])
          memberCounts[cell] += 1
        }
      }
    }
    let node = nodes.count
    nodes.append(contentsOf: repeatElement(0, count: 16))
    for cell in 0..<16 where memberCounts[cell] > 0 {
      let first = memberMark + cell * range.count
      let word = word(
        for: first..<first + Int(memberCounts[cell]), locator, x: 4 * x + cell & 3, y: 4 * y + cell >> 2,
        depth: depth + 1)
      nodes[node + cell] = word.bits
    }
    edges.count = edgeMark
    members.count = memberMark
    return .node(node)
  }

  /// Which of the sixteen that no edge touches lie within the part.
  private func inside(of raster: CellRaster, touched: UInt16, part: Int, _ locator: PartLocator) -> UInt16 {
    var rest = ~touched
    var inside: UInt16 = 0
    let record = layout.parts[part]
    while rest != 0 {
      let component = raster.component(of: rest)
      rest &= ~component
      guard raster.holds(component, within: record.box) else { continue }
      let center = raster.center(of: component.trailingZeroBitCount)
      if locator.contains(center.longitude, center.latitude, part: record) { inside |= component }
    }
    return inside
  }

  private mutating func list(_ range: Range<Int>) -> CellWord {
    // Parts are numbered in the order of their regions.
    func entry(_ index: Int) -> UInt32 { UInt32(members[index].part) << 1 | (members[index].isWhole ? 1 : 0) }
    let hash = range.reduce(UInt32(17)) { ($0 ^ entry($1)) &* 0x9E37_79B1 }
    let slot = Int(hash >> 20)
    let known = recentLists[slot]
    if known >= 0, lists[known] == range.count,
      range.allSatisfy({ lists[known + 1 + $0 - range.lowerBound] == entry($0) })
    {
      return .list(known)
    }
    let place = lists.count
    lists.append(UInt32(range.count))
    for index in range { lists.append(entry(index)) }
    recentLists[slot] = place
    return .list(place)
  }
}

/// Memory that grows, without checks: indices are the builder's own.
private final class Stack<Element: BitwiseCopyable> {
  private var memory: UnsafeMutablePointer<Element>
  private var capacity: Int
  var count = 0

  init() {
    capacity = 1024
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  subscript(index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  func append(_ element: Element) {
    grow(to: count + 1)
    memory[count - 1] = element
  }

  /// Makes room for elements that are to be set.
  func grow(to count: Int) {
    reserve(count)
    self.count = count
  }

  func reserve(_ count: Int) {
    guard count > capacity else { return }
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * count)
    larger.moveUpdate(from: memory, count: self.count)
    memory.deallocate()
    (memory, capacity) = (larger, 2 * count)
  }
}
