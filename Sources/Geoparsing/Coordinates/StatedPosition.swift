public import GeoJSON

/// A position that a text gives in figures or as a code, with what its last digit leaves open.
///
/// The radius reaches from the position to the corners of the cell that the notation names: half a unit of the last
/// digit each way, the square of a grid reference, the cell of a plus code. It says nothing of how well the writer knew
/// the place.
public struct StatedPosition: Hashable, Sendable {
  /// How a position is written.
  public struct Notation: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a notation from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `42.0678, 48.2899`, `42.0678° N 48.2899° E`.
    public static let decimalDegrees = Notation(rawValue: "decimal_degrees")
    /// `42° 04.07′ N 048° 17.4′ E`.
    public static let degreesMinutes = Notation(rawValue: "degrees_minutes")
    /// `42°04′04″N 48°17′24″E`.
    public static let degreesMinutesSeconds = Notation(rawValue: "degrees_minutes_seconds")
    /// A reference in the Military Grid Reference System: `38TQM1234567890`.
    public static let militaryGrid = Notation(rawValue: "mgrs")
    /// Zone, easting and northing of the Universal Transverse Mercator grid: `39T 275786 4660858`.
    public static let transverseMercator = Notation(rawValue: "utm")
    /// An open location code: `8HP632W8+4Q`.
    public static let plusCode = Notation(rawValue: "plus_code")
    /// A `geo:` address (RFC 5870).
    public static let geoURI = Notation(rawValue: "geo_uri")
    /// The address of an online map.
    public static let mapLink = Notation(rawValue: "map_link")
  }

  /// The middle of the cell.
  public var position: Position
  /// Metres from the position to the farthest corner of the cell; at least 1.
  public var radiusMeters: Double
  /// How the position is written.
  public var notation: Notation

  /// Makes a stated position; a radius under a metre becomes one.
  public init(position: Position, radiusMeters: Double, notation: Notation) {
    self.position = position
    self.radiusMeters = max(1, radiusMeters)
    self.notation = notation
  }

  /// A position whose cell has sides of so many degrees.
  init(latitude: Double, longitude: Double, latitudeUnit: Double, longitudeUnit: Double, notation: Notation) {
    self.init(
      position: Position(longitude: longitude, latitude: latitude),
      radiusMeters: MathLibrary.hypotenuse(
        latitudeUnit / 2 * Self.metersPerDegree,
        longitudeUnit / 2 * Self.metersPerDegree * MathLibrary.cosine(degrees: latitude)),
      notation: notation)
  }

  /// Of a great circle on the mean sphere.
  static let metersPerDegree = 111_195.08
}

/// Coordinates in a text.
public struct CoordinateMention: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, end-exclusive.
  public var range: Range<Int>
  /// What they say.
  public var stated: StatedPosition

  /// Makes a mention.
  public init(range: Range<Int>, stated: StatedPosition) {
    self.range = range
    self.stated = stated
  }
}
