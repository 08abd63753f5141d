import Events

/// How many records of a kind a store holds, and a sum over their hashes, which does not depend on the order in which they are read.
public struct StoreChecksum: Hashable, Sendable {
  /// The kind.
  public let kind: StoreRecord.Kind
  /// How many there are.
  public private(set) var count = 0
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// The sum of no record.
  public init(of kind: StoreRecord.Kind) { self.kind = kind }

  /// Adds a record: the first 128 bits of the SHA-256 of its row and content, modulo 2^64 in either half.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  public mutating func add(_ record: StoreRecord) throws {
    let digest = SHA256.digest(try record.canonicalText.utf8)
    func word(_ start: Int) -> UInt64 { digest[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    count += 1
    high &+= word(0)
    low &+= word(8)
  }

  /// The sum as 32 hexadecimal digits.
  public var text: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
