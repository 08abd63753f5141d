/// How GeoJSON is written. The defaults keep every rule of RFC 7946; ``verbatim`` keeps the values as they are.
///
/// Members are always written in the order `type`, `id`, `bbox`, `geometry` or `coordinates` or `geometries`,
/// `properties`, foreign members in their order, `features`. The same values and options give the same bytes.
public struct GeoJSONWritingOptions: Hashable, Sendable {
  /// Decimal places of longitudes and latitudes, 0…15; nil for as many as read back as the same double.
  ///
  /// Six places are 0.11 m on the equator, about as fine as RFC 7946, section 11.2, deems useful.
  public var coordinateDecimals: Int? = 6
  /// Decimal places of altitudes, 0…15; nil for as many as read back as the same double.
  public var altitudeDecimals: Int? = 2
  /// Which way linear rings are turned.
  public var winding: Winding = .rightHand
  /// Whether lines and polygons that cross the antimeridian are cut there into their Multi types, and longitudes beyond
  /// ±180 brought back into range (RFC 7946, section 3.1.9).
  ///
  /// An edge that spans more than 180° of longitude is taken to go the short way, across the antimeridian; one that
  /// spans exactly 360° is left alone. So an area that is truly wider than 180° needs positions in between.
  public var cutsAtAntimeridian = true
  /// Which objects get a `bbox` worked out from their positions.
  ///
  /// A box that a value already carries is written otherwise; it is replaced here.
  public var boundingBoxes: BoundingBoxes = []
  /// Whether missing properties are written as `{}`, which more map programs read, rather than as `null`.
  public var propertiesAreAlwaysObjects = true
  /// Whether values that RFC 7946 forbids throw: positions off the globe, open rings, rings and lines that are too
  /// short, foreign members named as defined ones.
  ///
  /// Numbers that are not finite always throw.
  public var validates = true
  /// Where lines are broken.
  public var layout: Layout = .featurePerLine

  /// Makes the default options.
  public init() {}

  /// Keeps everything as it is: full precision, winding, longitudes, null properties, nothing checked but numbers.
  public static let verbatim: GeoJSONWritingOptions = {
    var options = GeoJSONWritingOptions()
    options.coordinateDecimals = nil
    options.altitudeDecimals = nil
    options.winding = .asGiven
    options.cutsAtAntimeridian = false
    options.propertiesAreAlwaysObjects = false
    options.validates = false
    return options
  }()

  /// Which way linear rings are turned.
  public enum Winding: Hashable, Sendable {
    /// Exterior rings counterclockwise, holes clockwise (RFC 7946, section 3.1.6).
    case rightHand
    /// Exterior rings clockwise, holes counterclockwise, as D3 wants them.
    case clockwise
    /// As they are; those of a polygon that is cut follow the right-hand rule.
    case asGiven
  }

  /// Where lines are broken.
  public enum Layout: Hashable, Sendable {
    /// Nowhere.
    case compact
    /// After each feature of a collection, and at the end.
    case featurePerLine
    /// Before each member, indented by so many spaces a level; coordinates stay on one line.
    case indented(Int)
  }

  /// A choice of objects that get a `bbox`.
  public struct BoundingBoxes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a choice from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Each feature with a geometry.
    public static let features = BoundingBoxes(rawValue: 1)
    /// The collection, unless it holds no position.
    public static let collection = BoundingBoxes(rawValue: 2)
  }
}
