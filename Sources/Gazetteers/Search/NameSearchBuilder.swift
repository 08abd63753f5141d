/// Gathers what searches by prefix and by edit distance need of the names, while these are laid out.
struct NameSearchBuilder {
  private var blocks: [UInt32] = []
  private var count = 0
  private var signatures: [UInt32] = []
  private var records: [UInt32] = []
  private var ranks: [UInt8] = []
  private var lengths: [UInt8] = []

  /// Starts empty.
  init() {}

  /// Takes a name; names come in ascending order of their bytes.
  ///
  /// - Parameters:
  ///   - record: the offset of the name's record divided by four.
  ///   - ordinal: the name's number in that order, from 0.
  ///   - population: the largest of its rows; −1 where none is known.
  ///   - hasProperName: whether some row has it otherwise than as an abbreviation.
  mutating func add(
    key: UnsafeRawBufferPointer, record: UInt32, ordinal: Int, population: Int64, hasProperName: Bool
  ) {
    if ordinal % PopulationBlocks.fanout == 0 { blocks.append(0) }
    count += 1
    guard hasProperName else { return }
    let value = PopulationBlocks.value(Int(population))
    blocks[blocks.count - 1] = max(blocks[blocks.count - 1], value)
    // One character a byte but the continuing ones.
    let length = key.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    lengths.append(UInt8(min(length, NameSearchFormat.longest)))
    signatures.append(NameSignature.of(ScalarSequence(key)))
    records.append(record)
    ranks.append(PopulationRank.of(Int(population)))
  }

  /// The sections, numbered 20…29.
  mutating func finish() -> [IndexImage.Section] {
    var starts = [UInt32](repeating: 0, count: NameSearchFormat.longest + 2)
    for length in lengths { starts[Int(length) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    return [
      .init(number: NameSearchFormat.populations, PopulationBlocks.levels(above: blocks).map(\.littleEndian)),
      .init(number: NameSearchFormat.lengths, starts.map(\.littleEndian)),
      .init(number: NameSearchFormat.signatures, byLength(signatures, starts: starts)),
      .init(number: NameSearchFormat.records, byLength(records, starts: starts)),
      .init(number: NameSearchFormat.ranks, byLength(ranks, starts: starts)),
    ]
  }

  /// The values in the order of the names' lengths, those of a length in the order they came.
  private func byLength<Value: FixedWidthInteger>(_ values: [Value], starts: [UInt32]) -> [Value] {
    var next = starts
    var sorted = [Value](repeating: 0, count: values.count)
    for (index, value) in values.enumerated() {
      let length = Int(lengths[index])
      sorted[Int(next[length])] = value.littleEndian
      next[length] += 1
    }
    return sorted
  }
}
