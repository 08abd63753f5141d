import CPostgreSQL

/// The rows that a statement gave, in the text form; freed with the value.
final class Rows {
  private let result: OpaquePointer

  /// Takes over a result of libpq.
  init(_ result: OpaquePointer) { self.result = result }

  deinit { PQclear(result) }

  var count: Int { Int(PQntuples(result)) }

  subscript(row: Int) -> Row { Row(result: result, row: Int32(row), owner: self) }
}

/// One of them.
struct Row {
  fileprivate let result: OpaquePointer
  fileprivate let row: Int32
  fileprivate let owner: Rows

  /// The bytes of a column; nil for null. Good for as long as the row is.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
    let column = Int32(column)
    guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
    let count = Int(PQgetlength(result, row, column))
    return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
  }

  func text(_ column: Int) -> String? { bytes(column).map { String(decoding: $0, as: UTF8.self) } }

  func integer(_ column: Int) -> Int64? {
    guard let bytes = bytes(column) else { return nil }
    var digits = bytes[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var number: Int64 = 0
    for digit in digits { number = number &* 10 &- Int64(digit &- 48) }
    return isNegative ? number : -number
  }

  func double(_ column: Int) -> Double? { text(column).flatMap { Double($0) } }

  func boolean(_ column: Int) -> Bool? { bytes(column).map { $0.first == UInt8(ascii: "t") } }
}

extension Rows: Sequence {
  func makeIterator() -> AnyIterator<Row> {
    var next = 0
    return AnyIterator {
      guard next < self.count else { return nil }
      next += 1
      return self[next - 1]
    }
  }
}
