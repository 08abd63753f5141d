/// Which gazetteer a place comes from, and its identifier there: `geonames:566532`.
public struct PlaceID: Hashable, Sendable {
  /// The gazetteer's short name: `geonames`, `naturalearth`, `airports`, `census`, `dateline`, or a user's layer.
  public var source: String
  /// The identifier within that source.
  public var identifier: String

  /// Makes an identifier from its parts.
  public init(source: String, identifier: String) {
    self.source = source
    self.identifier = identifier
  }

  /// Reads `source:identifier`; nil when either part is missing.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let source = text[..<colon]
    let identifier = text[text.index(after: colon)...]
    guard !source.isEmpty, !identifier.isEmpty else { return nil }
    self.init(source: String(source), identifier: String(identifier))
  }

  /// Makes the identifier of a GeoNames row.
  public static func geonames(_ number: Int) -> PlaceID {
    PlaceID(source: "geonames", identifier: String(number))
  }

  /// The GeoNames number, or nil for a place of another source.
  public var geonamesNumber: Int? { source == "geonames" ? Int(identifier) : nil }
}

extension PlaceID: CustomStringConvertible {
  /// `source:identifier`.
  public var description: String { "\(source):\(identifier)" }
}

extension PlaceID: Comparable {
  /// Orders by source, then by identifier: whole numbers first, by value, then all others by their UTF-8.
  ///
  /// A whole number has no leading zero; `007` is text.
  public static func < (left: PlaceID, right: PlaceID) -> Bool {
    if left.source != right.source { return left.source.utf8.lexicographicallyPrecedes(right.source.utf8) }
    switch (left.number, right.number) {
    case (let a?, let b?): return a < b
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return left.identifier.utf8.lexicographicallyPrecedes(right.identifier.utf8)
    }
  }

  /// The identifier as a number of at most 18 digits; nil where it is not one, or has a sign or leading zeros.
  var number: UInt64? {
    let digits = identifier.utf8
    guard let first = digits.first, digits.count <= 18, first != 48 || digits.count == 1 else { return nil }
    var value: UInt64 = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + UInt64(digit - 48)
    }
    return value
  }
}
