public import GeoJSON

/// What a geoparser said of a document.
public struct PredictedDocument: Sendable {
  /// The identifier of the labelled document.
  public var id: String
  /// The names in any order; of those with equal spans the first counts.
  public var toponyms: [PredictedToponym]

  /// Makes a prediction.
  public init(id: String, toponyms: [PredictedToponym]) {
    self.id = id
    self.toponyms = toponyms
  }

  /// Reads a line that `dateline parse` or another program wrote: `id` and `toponyms`.
  ///
  /// - Throws: ``EvaluationError`` where these are not there, or a span is not one.
  public init(record: JSONObject) throws(EvaluationError) {
    id = try record.identifier()
    toponyms = []
    for value in try record.list("toponyms") { toponyms.append(try PredictedToponym(record: value)) }
  }
}

/// A name with the place that a geoparser gave it.
public struct PredictedToponym: Sendable {
  /// Offsets in Unicode scalars, end-exclusive.
  public var span: Range<Int>
  /// The place, or nil without an answer.
  public var position: Position?
  /// The GeoNames number as text, or nil.
  public var geonamesID: String?
  /// The place's name, or nil.
  public var name: String?
  /// What the name stands for, in the geoparser's words, or nil.
  public var kind: String?
  /// How sure the geoparser is, 0…1, or nil where it does not say.
  public var confidence: Double?

  /// Makes a name.
  public init(
    span: Range<Int>, position: Position? = nil, geonamesID: String? = nil, name: String? = nil, kind: String? = nil,
    confidence: Double? = nil
  ) {
    self.span = span
    self.position = position
    self.geonamesID = geonamesID
    self.name = name
    self.kind = kind
    self.confidence = confidence
  }

  init(record value: JSONValue) throws(EvaluationError) {
    guard let record = value.object else { throw .noObject }
    self.init(
      span: try record.span(), position: record.position(), geonamesID: record.geonamesID(),
      name: record["name"]?.string, kind: record["kind"]?.string, confidence: record["confidence"]?.number)
  }
}
