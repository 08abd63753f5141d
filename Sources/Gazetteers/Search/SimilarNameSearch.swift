/// One search for the names near a name.
struct SimilarNameSearch {
  private let folded: [UInt8]
  private let scalars: [UInt32]
  private let table: SimilarNameTable
  private let names: IndexNameList

  /// Prepares the search for a folded name, which is not empty.
  init(_ folded: [UInt8], in table: SimilarNameTable, names: IndexNameList) {
    self.folded = folded
    self.table = table
    self.names = names
    scalars = folded.withUnsafeBytes { Array(ScalarSequence($0)) }
  }

  /// The names at each distance from 0 to the limit: the ranks of their populations, descending, and their records.
  func names(within limit: Int) -> [[(rank: UInt8, record: UInt32)]] {
    var found = [[(rank: UInt8, record: UInt32)]](repeating: [], count: limit + 1)
    let isASCII = folded.count == scalars.count
    var decoded: [UInt32] = []
    folded.withUnsafeBufferPointer { bytes in
      scalars.withUnsafeBufferPointer { scalars in
        table.forEachCandidate(length: scalars.count, signature: NameSignature.of(scalars), distance: limit) { index in
          let record = table.record(index)
          guard let name = names.name(atRecord: record) else { return }
          let distance: Int?
          if isASCII, name.key.allSatisfy({ $0 < 0x80 }) {
            distance = EditDistance.between(bytes, name.key.assumingMemoryBound(to: UInt8.self), within: limit)
          } else {
            decoded.removeAll(keepingCapacity: true)
            decoded.append(contentsOf: ScalarSequence(name.key))
            distance = decoded.withUnsafeBufferPointer { EditDistance.between(scalars, $0, within: limit) }
          }
          if let distance { found[distance].append((table.rank(index), record)) }
        }
      }
    }
    for distance in found.indices { found[distance].sort { ($1.rank, $0.record) < ($0.rank, $1.record) } }
    return found
  }
}
