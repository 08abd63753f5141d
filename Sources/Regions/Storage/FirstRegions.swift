/// The first region of a level that holds a position, for many positions: the tables at hand, without counting references.
///
/// Valid as long as its file lives.
struct FirstRegions {
  private let nodes: UnsafeBufferPointer<UInt32>
  private let lists: UnsafeBufferPointer<UInt32>
  private let parts: UnsafeBufferPointer<PartRecord>
  private let locator: PartLocator
  private let root: CellWord

  init(_ file: RegionFile, _ record: StratumRecord) {
    nodes = file.nodes
    lists = file.lists
    parts = file.parts
    locator = file.locator
    root = CellWord(bits: record.cell)
  }

  /// What the smallest cell around the position holds.
  @inline(__always)
  func cell(_ longitude: Double, _ latitude: Double) -> CellWord {
    let cell = CellWord.cell(longitude: longitude, latitude: latitude)
    var word = root
    var shift = 2 * CellWord.maximumDepth
    while word.isNode {
      shift -= 2
      let index = word.value + (cell.y >> shift & 3) << 2 + cell.x >> shift & 3
      // Damaged numbers must lead neither beyond the table nor around in it.
      guard shift >= 0, index < nodes.count else { return .empty }
      word = CellWord(bits: nodes[index])
    }
    return word
  }

  /// The number of the first region that holds the position, edges included; −1 where none does.
  @inline(__always)
  func region(_ longitude: Double, _ latitude: Double) -> Int32 {
    switch cell(longitude, latitude).content {
    case .inside(let part): return part < parts.count ? Int32(bitPattern: parts[part].region) : -1
    case .list(let place):
      guard place < lists.count else { return -1 }
      let end = min(place + 1 + Int(lists[place]), lists.count)
      var index = place + 1
      while index < end {
        let entry = lists[index]
        let part = Int(entry >> 1)
        guard part < parts.count else { return -1 }
        if entry & 1 == 1 || locator.contains(longitude, latitude, part: parts[part]) {
          return Int32(bitPattern: parts[part].region)
        }
        index += 1
      }
      return -1
    case .empty, .node: return -1
    }
  }
}
