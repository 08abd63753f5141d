/// What a cell of the Earth's surface holds, in 32 bits.
///
/// The cells are a tree: the root covers longitudes −180…180 and latitudes −90…270, so that it is square in degrees, and
/// every cell that is divided has sixteen, four by four. A cell without any edge of a polygon lies wholly within each polygon
/// or wholly outside, so that it answers for all its positions at once.
struct CellWord: Hashable, BitwiseCopyable {
  var bits: UInt32

  /// How often a cell is divided at most: the smallest are 360/4⁶ degrees wide, some ten kilometres.
  static let maximumDepth = 6
  static let cellsPerSide = 1 << (2 * maximumDepth)

  static let empty = CellWord(bits: 0)

  /// A cell within one part and touched by no other.
  static func inside(part: Int) -> CellWord { CellWord(bits: 1 << 30 | UInt32(part)) }
  /// A cell with a list of parts, by its place among the lists.
  static func list(_ place: Int) -> CellWord { CellWord(bits: 2 << 30 | UInt32(place)) }
  /// A divided cell, by the place of its sixteen among the nodes.
  static func node(_ place: Int) -> CellWord { CellWord(bits: 3 << 30 | UInt32(place)) }

  enum Content {
    case empty
    case inside(part: Int)
    case list(Int)
    case node(Int)
  }

  var content: Content {
    let value = Int(bits & 0x3FFF_FFFF)
    switch bits >> 30 {
    case 1: return .inside(part: value)
    case 2: return .list(value)
    case 3: return .node(value)
    default: return .empty
    }
  }

  /// Whether the cell is a divided one, ``value`` being the place of its sixteen.
  var isNode: Bool { bits >= 3 << 30 }
  /// The number beside the kind.
  var value: Int { Int(bits & 0x3FFF_FFFF) }

  /// The greatest number that fits.
  static let limit = 1 << 30

  /// The smallest cell of a position, from west and from south.
  @inline(__always)
  static func cell(longitude: Double, latitude: Double) -> (x: Int, y: Int) {
    func index(_ degrees: Double) -> Int {
      min(max(Int(degrees * (Double(cellsPerSide) / 360)), 0), cellsPerSide - 1)
    }
    return (index(longitude + 180), index(latitude + 90))
  }
}
