/// Which gazetteer a place comes from, and its identifier there: `geonames:566532`.
public struct PlaceID: Hashable, Sendable {
  /// The gazetteer's short name: `geonames`, `naturalearth`, `airports`, `dateline`, or a user's layer.
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
  /// Orders by source, then by identifier, numbers by value.
  public static func < (left: PlaceID, right: PlaceID) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if let a = Int(left.identifier), let b = Int(right.identifier) { return a < b }
    return left.identifier < right.identifier
  }
}
