/// How well the place of an event is known.
public struct PlacePrecision: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Coordinates, or a named site.
  public static let exact = PlacePrecision(rawValue: "exact")
  /// A town or village.
  public static let settlement = PlacePrecision(rawValue: "settlement")
  /// Near a town, or a stated way off.
  public static let nearSettlement = PlacePrecision(rawValue: "near_settlement")
  /// A third-level division.
  public static let adm3 = PlacePrecision(rawValue: "adm3")
  /// A second-level division.
  public static let adm2 = PlacePrecision(rawValue: "adm2")
  /// A first-level division.
  public static let adm1 = PlacePrecision(rawValue: "adm1")
  /// A road, river or border, or an area larger than a first-level division.
  public static let lineOrRegion = PlacePrecision(rawValue: "line_or_region")
  /// Only the country.
  public static let country = PlacePrecision(rawValue: "country")
  /// At sea or in the air.
  public static let marineOrAir = PlacePrecision(rawValue: "marine_or_air")
  /// Not known: no geometry.
  public static let unknown = PlacePrecision(rawValue: "unknown")
}

/// How an event lies to the place that is named.
public struct PlaceRelation: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// At the place.
  public static let at = PlaceRelation(rawValue: "at")
  /// Near it.
  public static let near = PlaceRelation(rawValue: "near")
  /// Between two places.
  public static let between = PlaceRelation(rawValue: "between")
  /// Along a road, river or border.
  public static let along = PlaceRelation(rawValue: "along")
  /// A stated distance and direction away.
  public static let offset = PlaceRelation(rawValue: "offset")
  /// Somewhere in the area.
  public static let inside = PlaceRelation(rawValue: "in")
  /// Not stated.
  public static let unknown = PlaceRelation(rawValue: "unknown")
}

/// What the geometry of an event stands for.
public struct GeometryKind: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A point.
  public static let point = GeometryKind(rawValue: "point")
  /// An area of which the point is only the centre.
  public static let area = GeometryKind(rawValue: "area")
  /// A line.
  public static let line = GeometryKind(rawValue: "line")
  /// No geometry.
  public static let none = GeometryKind(rawValue: "none")
}
