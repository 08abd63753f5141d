/// How often each line of a table of corrections was applied.
public struct CorrectionUsage: Hashable, Sendable {
  /// The lines that could be applied, in the order of the file.
  public let lines: [Correction]
  /// How often each was, in the same order.
  public private(set) var counts: [Int]
  private let positions: [Int: Int]

  /// Starts with none applied.
  public init(of corrections: Corrections) {
    lines = corrections.lines
    counts = [Int](repeating: 0, count: lines.count)
    positions = Dictionary(
      lines.enumerated().map { ($0.element.line, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Counts the names that a line decided.
  ///
  /// The order of documents does not matter.
  public mutating func add(_ toponyms: [ResolvedToponym]) {
    for case let correction? in toponyms.map(\.correction) { add(correction) }
  }

  /// Counts a name that a line decided.
  public mutating func add(_ correction: Correction) {
    if let position = positions[correction.line] { counts[position] += 1 }
  }

  /// How often lines were applied in all.
  public var total: Int { counts.reduce(0, +) }
  /// The lines that were never applied, in the order of the file.
  public var stale: [Correction] { lines.indices.filter { counts[$0] == 0 }.map { lines[$0] } }
}
