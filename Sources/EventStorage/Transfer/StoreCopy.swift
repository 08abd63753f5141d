/// Copies everything from one store to another: events, what they were, reports, what they tell, and the runs behind it all.
///
/// Each batch is a transaction of its own. A copy that was cut short goes on behind the last record that is there.
public struct StoreCopy: Sendable {
  private let source: any StoreTransfer
  private let target: any StoreTransfer
  private static let batch = 500

  /// Makes a copy.
  /// - Parameters:
  ///   - source: Where from; nobody should write to it meanwhile.
  ///   - target: Where to: an empty store, or one in which a copy of the same store was begun.
  public init(from source: any StoreTransfer, to target: any StoreTransfer) {
    (self.source, self.target) = (source, target)
  }

  /// How many rows there are to copy and to compare, as far as the numbers of the last ones tell.
  /// - Throws: a ``StoreFailure``.
  public func extent() throws -> Int {
    try StoreRecord.Kind.allCases.reduce(0) { sum, kind in
      try sum + 3 * Int(source.lastRow(of: kind) ?? 0) - Int(target.lastRow(of: kind) ?? 0)
    }
  }

  /// Copies what is not there yet.
  /// - Parameter progress: Gets the number of records that were copied since it was called last.
  /// - Returns: How many records were copied.
  /// - Throws: ``StoreCopyError`` where the target holds something else; a ``StoreFailure`` of either store.
  public func run(progress: (Int) -> Void = { _ in }) throws -> Int {
    var reached: [StoreRecord.Kind: Int64] = [:]
    for kind in StoreRecord.Kind.allCases { reached[kind] = try place(in: kind) }
    var copied = 0
    for kind in StoreRecord.Kind.allCases {
      var row = reached[kind] ?? 0
      while true {
        let records = try source.records(of: kind, after: row, limit: Self.batch)
        guard let last = records.last else { break }
        try target.insert(records)
        row = last.row
        copied += records.count
        progress(records.count)
      }
    }
    try target.finishTransfer(isPublished: try !source.hasUnpublishedReports())
    return copied
  }

  /// The last row of a kind that the target has, 0 for none, where the source has the same record there.
  private func place(in kind: StoreRecord.Kind) throws -> Int64 {
    guard let last = try target.lastRow(of: kind) else { return 0 }
    func record(_ store: any StoreTransfer) throws -> String? {
      guard let found = try store.records(of: kind, after: last - 1, limit: 1).first, found.row == last else {
        return nil
      }
      return try found.canonicalText
    }
    guard let there = try record(target), try record(source) == there else {
      throw StoreCopyError(kind: kind, name: target.name)
    }
    return last
  }

  /// The sums over both stores, kind by kind; equal where they hold the same.
  /// - Parameter progress: Gets the number of records that were read since it was called last.
  /// - Throws: a ``StoreFailure`` of either store.
  public func checksums(
    progress: (Int) -> Void = { _ in }
  ) throws -> [(source: StoreChecksum, target: StoreChecksum)] {
    try StoreRecord.Kind.allCases.map { kind in
      (try source.checksum(of: kind, progress: progress), try target.checksum(of: kind, progress: progress))
    }
  }
}

extension StoreTransfer {
  /// The sum over all records of a kind.
  /// - Parameter progress: Gets the number of records that were read since it was called last.
  /// - Throws: a ``StoreFailure``.
  /// - Complexity: O(*n*), in bounded memory.
  public func checksum(of kind: StoreRecord.Kind, progress: (Int) -> Void = { _ in }) throws -> StoreChecksum {
    var sum = StoreChecksum(of: kind)
    var row: Int64 = 0
    while true {
      let records = try records(of: kind, after: row, limit: 1000)
      guard let last = records.last else { return sum }
      for record in records { try sum.add(record) }
      row = last.row
      progress(records.count)
    }
  }
}

/// Why a store cannot be copied into another one.
public struct StoreCopyError: StoreFailure, Hashable {
  /// A stable code.
  public enum Code: String, Hashable, Sendable {
    /// The target holds records that the source does not have there.
    case otherContent = "other_content"
  }

  /// The stable code.
  public var code: Code { .otherContent }
  /// Of which kind the records are.
  public var kind: StoreRecord.Kind
  /// The store.
  public var name: String

  /// Makes an error.
  public init(kind: StoreRecord.Kind, name: String) { (self.kind, self.name) = (kind, name) }

  /// The word of the code.
  public var codeText: String { code.rawValue }
  /// The store, what is wrong, and the code.
  public var description: String {
    "\(name): the store holds other \(kind.rawValue) already; copy into a new one (\(codeText))"
  }
}
