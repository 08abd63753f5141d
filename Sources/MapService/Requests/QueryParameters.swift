/// The parameters of an address in the order in which they stand, decoded.
struct QueryParameters: Sendable {
  /// One parameter.
  struct Parameter: Hashable, Sendable {
    var name: String
    var value: String
  }

  private(set) var all: [Parameter] = []

  /// The longest query, in bytes.
  static let longestQuery = 16 << 10

  /// Reads the part of an address behind the question mark.
  /// - Throws: ``ServiceProblem`` with code `invalid_encoding`, `repeated_parameter` or `address_too_long`.
  init(query: String?) throws(ServiceProblem) {
    guard let query, !query.isEmpty else { return }
    guard query.utf8.count <= Self.longestQuery else {
      throw ServiceProblem(.addressTooLong, "the query is longer than \(Self.longestQuery) bytes")
    }
    for part in query.utf8.split(separator: UInt8(ascii: "&")) {
      let pieces = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(pieces[0], parameter: nil)
      let value = pieces.count > 1 ? try Self.decoded(pieces[1], parameter: name) : ""
      guard self[name] == nil else {
        throw ServiceProblem(
          .repeatedParameter, "the parameter is given twice; several values are joined by commas", parameter: name)
      }
      all.append(Parameter(name: name, value: value))
    }
  }

  /// The parameters but those of some names.
  func without(_ names: Set<String>) -> QueryParameters {
    var others = self
    others.all.removeAll { names.contains($0.name) }
    return others
  }

  /// The value of a parameter, or nil.
  subscript(name: String) -> String? { all.first { $0.name == name }?.value }

  /// Undoes the encoding of forms: `%41` is a byte, `+` a space.
  private static func decoded(_ text: Substring.UTF8View.SubSequence, parameter: String?) throws(ServiceProblem)
    -> String
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
          throw ServiceProblem(.invalidEncoding, "% is not followed by two hexadecimal digits", parameter: parameter)
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0), let decoded = String(validating: bytes, as: UTF8.self) else {
      throw ServiceProblem(.invalidEncoding, "the text is not UTF-8, or holds a null byte", parameter: parameter)
    }
    return decoded
  }
}

/// The value of a hexadecimal digit.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

extension String {
  /// With `%` and two digits as the byte they stand for; nil where that is no UTF-8.
  var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
