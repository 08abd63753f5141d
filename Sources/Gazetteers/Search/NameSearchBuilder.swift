/// Gathers what searches by prefix and by edit distance need of the names, while these are laid out.
struct NameSearchBuilder {
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
  ) {}

  /// The sections, numbered 20…29.
  mutating func finish() -> [IndexImage.Section] { [] }
}
