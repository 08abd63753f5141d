/// What a reader tolerates.
///
/// The defaults are strict where RFC 7946 says MUST and lenient where it says SHOULD. Always accepted, with an issue:
/// longitudes from ±180 to ±360, a position's fourth and later numbers (dropped), a feature without `geometry` or
/// `properties`, `"bbox": null` and `"id": null` (absent), a point without coordinates (a feature without geometry), a
/// `crs` of another reference system (kept as a foreign member). Accepted without an issue: a byte order mark, rings of
/// either winding, empty `coordinates` arrays, nested geometry collections.
public struct GeoJSONReadingOptions: Hashable, Sendable {
  /// Closes linear rings that do not end where they start, rather than throwing `ring-open`.
  public var closesOpenRings = false
  /// Keeps lines of one position, rings of less than four and empty rings, rather than throwing `positions-too-few`.
  public var acceptsTooFewPositions = false
  /// Keeps positions off the globe, rather than throwing `position-range`.
  public var acceptsPositionsOutOfRange = false
  /// Keeps names that repeat in properties, foreign members and plain JSON, rather than throwing `name-duplicate`.
  ///
  /// Readers disagree on which of them counts; here it is the last one. Members that RFC 7946 defines may never repeat.
  public var acceptsDuplicateNames = false
  /// Keeps members that define another type (a `properties` in a collection) as foreign ones, rather than throwing
  /// `member-misplaced`.
  public var acceptsMisplacedMembers = false
  /// Reads half a surrogate pair as U+FFFD, rather than throwing `surrogate-unpaired`.
  public var replacesUnpairedSurrogates = false
  /// How deep arrays and objects may be nested, 1…512.
  ///
  /// The limit keeps the call stack bounded; a `coordinates` array needs at most 4 levels of its own.
  public var maximumDepth = 512 {
    didSet { precondition((1...512).contains(maximumDepth), "maximumDepth must be in 1…512") }
  }
  /// The most bytes that one feature of a stream may take; a longer one throws `text-too-long`.
  public var maximumFeatureLength = 256 << 20

  /// Makes the default options.
  public init() {}

  /// Everything that can be kept or repaired is.
  public static let lenient: GeoJSONReadingOptions = {
    var options = GeoJSONReadingOptions()
    options.closesOpenRings = true
    options.acceptsTooFewPositions = true
    options.acceptsPositionsOutOfRange = true
    options.acceptsDuplicateNames = true
    options.acceptsMisplacedMembers = true
    options.replacesUnpairedSurrogates = true
    return options
  }()
}
