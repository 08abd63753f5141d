extension GeoJSONError.Code {
  // MARK: The text

  /// There is nothing but white space.
  public static let inputEmpty = Self("input-empty")
  /// The text ends in the middle of a value.
  public static let inputTruncated = Self("input-truncated")
  /// Something follows the end of the document.
  public static let inputTrailing = Self("input-trailing")
  /// The text is UTF-16 or UTF-32 (or binary); GeoJSON is UTF-8 (RFC 8259, section 8.1).
  public static let encodingUnsupported = Self("encoding-unsupported")
  /// A string holds bytes that are not UTF-8.
  public static let utf8Invalid = Self("utf8-invalid")
  /// The text is not JSON.
  public static let jsonSyntax = Self("json-syntax")
  /// Arrays and objects are nested deeper than the limit.
  public static let nestingTooDeep = Self("nesting-too-deep")
  /// A feature of a stream is longer than the limit.
  public static let textTooLong = Self("text-too-long")
  /// A number breaks JSON's grammar: `01`, `.5`, `+1`.
  public static let numberInvalid = Self("number-invalid")
  /// `NaN`, `Infinity`, or a number too large for a double, where a finite number must stand.
  public static let numberNotFinite = Self("number-not-finite")
  /// A string holds a raw control character or an unknown escape.
  public static let stringInvalid = Self("string-invalid")
  /// A string holds half of a surrogate pair: `\ud83d` alone.
  public static let surrogateUnpaired = Self("surrogate-unpaired")
  /// A name occurs twice in one object.
  public static let nameDuplicate = Self("name-duplicate")

  // MARK: The objects

  /// A GeoJSON object was expected and something else stands there.
  public static let objectExpected = Self("object-expected")
  /// An object has no `type`.
  public static let typeMissing = Self("type-missing")
  /// A `type` is none of the nine of RFC 7946, section 1.4.
  public static let typeUnknown = Self("type-unknown")
  /// A `type` is one that may not stand in this place.
  public static let typeUnexpected = Self("type-unexpected")
  /// A member that the type requires is missing.
  public static let memberMissing = Self("member-missing")
  /// A member has a value of the wrong kind.
  public static let memberInvalid = Self("member-invalid")
  /// A member that defines another type stands in this one (RFC 7946, section 7.1).
  public static let memberMisplaced = Self("member-misplaced")
  /// An `id` is neither a string nor a number.
  public static let idInvalid = Self("id-invalid")
  /// A `bbox` is not 4 or 6 ordered numbers.
  public static let bboxInvalid = Self("bbox-invalid")
  /// A `crs` names another reference system than WGS 84 longitude and latitude.
  public static let crsUnsupported = Self("crs-unsupported")

  // MARK: The coordinates

  /// `coordinates` are nested wrongly for the type, or hold something that is not a number.
  public static let coordinatesInvalid = Self("coordinates-invalid")
  /// A position has less than two numbers, or more than three.
  public static let positionLength = Self("position-length")
  /// A position is off the globe: latitude beyond ±90, longitude beyond ±360.
  public static let positionRange = Self("position-range")
  /// A longitude lies beyond ±180 and within ±360.
  public static let longitudeRange = Self("longitude-range")
  /// A line has less than two positions, a ring less than four, a point none.
  public static let positionsTooFew = Self("positions-too-few")
  /// A linear ring does not end where it starts.
  public static let ringOpen = Self("ring-open")
}
