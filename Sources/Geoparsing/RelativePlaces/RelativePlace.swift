public import GeoJSON

/// A place that a text gives by its relation to named ones: `20 km north of Derbent`, `between Grozny and Gudermes`.
///
/// Point and radius follow from the anchors' places and the words; nothing else is known of it, and no gazetteer row
/// stands for it.
public struct RelativePlace: Hashable, Sendable {
  /// How it lies to its anchors.
  public struct Relation: RawRepresentable, Hashable, Sendable {
    /// The word written to output.
    public var rawValue: String

    /// Makes a relation from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A stated distance away, with or without a direction: `20 km north of X`, `20 km from X`.
    public static let offset = Relation(rawValue: "offset")
    /// In a direction, the distance not stated: `north of X`.
    public static let direction = Relation(rawValue: "direction")
    /// `near X`, `outside X`, `close to X`.
    public static let near = Relation(rawValue: "near")
    /// `on the outskirts of X`.
    public static let outskirts = Relation(rawValue: "outskirts")
    /// `between X and Y`.
    public static let between = Relation(rawValue: "between")
    /// `on the X–Y road`.
    public static let road = Relation(rawValue: "road")
    /// `near the border with X`, `the Syrian-Turkish border`.
    public static let border = Relation(rawValue: "border")
    /// `off the coast of X`.
    public static let offshore = Relation(rawValue: "offshore")
    /// A part of a region or town: `southern Dagestan`, `the north of X`.
    public static let part = Relation(rawValue: "part")
  }

  /// UTF-8 byte offsets of the words, the anchors' names included; end-exclusive.
  public var range: Range<Int>
  /// The words as written.
  public var text: String
  /// How it lies to its anchors.
  public var relation: Relation
  /// The indices of the names it is counted from in the text's toponyms, in text order; at least one.
  public var anchors: [Int]
  /// The distance that the words state, in metres.
  public var distanceMeters: Double?
  /// The direction that the words state, degrees clockwise from north, 0…360.
  public var azimuth: Double?
  /// The middle of where it may be.
  public var position: Position
  /// Metres around the position that hold it about nine times in ten, by judgement.
  public var radiusMeters: Double
  /// How likely all anchors were resolved right, 0…1.
  public var confidence: Double

  /// Makes a relative place.
  public init(
    range: Range<Int>, text: String, relation: Relation, anchors: [Int], distanceMeters: Double? = nil,
    azimuth: Double? = nil, position: Position, radiusMeters: Double, confidence: Double
  ) {
    self.range = range
    self.text = text
    self.relation = relation
    self.anchors = anchors
    self.distanceMeters = distanceMeters
    self.azimuth = azimuth
    self.position = position
    self.radiusMeters = radiusMeters
    self.confidence = confidence
  }
}
