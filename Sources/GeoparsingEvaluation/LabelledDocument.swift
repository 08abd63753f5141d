public import GeoJSON

/// A document whose names were labelled by people.
public struct LabelledDocument: Sendable {
  /// The identifier, by which predictions are matched; a number is written out.
  public var id: String
  /// The text that offsets count in, empty where it is not given.
  public var text: String
  /// The names in the order of the file.
  public var toponyms: [LabelledToponym]
  /// Spans that are neither names nor mistakes: a prediction that hits only these does not count.
  public var expressions: [Range<Int>]

  /// Makes a document.
  public init(id: String, text: String = "", toponyms: [LabelledToponym], expressions: [Range<Int>] = []) {
    self.id = id
    self.text = text
    self.toponyms = toponyms
    self.expressions = expressions
  }

  /// Reads a document: `id`, `text`, `toponyms`, `expressions`.
  ///
  /// - Throws: ``EvaluationError`` where `id` or `toponyms` are not there, or a span is not one.
  public init(record: JSONObject) throws(EvaluationError) {
    id = try record.identifier()
    text = record["text"]?.string ?? ""
    toponyms = []
    for value in try record.list("toponyms") { toponyms.append(try LabelledToponym(record: value)) }
    expressions = []
    for value in record["expressions"]?.array ?? [] {
      guard let expression = value.object else { throw .noObject }
      expressions.append(try expression.span())
    }
  }

  /// Moves names to the expressions, so that they are neither right nor wrong.
  public mutating func ignore(_ isIgnored: (LabelledToponym) -> Bool) {
    expressions += toponyms.filter(isIgnored).map(\.span)
    toponyms.removeAll(where: isIgnored)
  }
}

/// A name with the place that people say it means.
public struct LabelledToponym: Sendable {
  /// Offsets in Unicode scalars, end-exclusive.
  public var span: Range<Int>
  /// The name, or empty.
  public var name: String
  /// The place, or nil where people gave none.
  public var position: Position?
  /// Another point that is as good, or nil.
  public var otherPosition: Position?
  /// The GeoNames number as text, or nil.
  public var geonamesID: String?
  /// The corpus' own word for the sort of place or mention, or nil.
  public var type: String?
  /// Whether it is the adjective or people of a place.
  public var isDemonym: Bool

  /// Makes a name.
  public init(
    span: Range<Int>, name: String = "", position: Position? = nil, otherPosition: Position? = nil,
    geonamesID: String? = nil, type: String? = nil, isDemonym: Bool = false
  ) {
    self.span = span
    self.name = name
    self.position = position
    self.otherPosition = otherPosition
    self.geonamesID = geonamesID
    self.type = type
    self.isDemonym = isDemonym
  }

  init(record value: JSONValue) throws(EvaluationError) {
    guard let record = value.object else { throw .noObject }
    var other: Position?
    if let pair = record["alt"]?.array, pair.count >= 2, let latitude = pair[0].number, let longitude = pair[1].number {
      other = Position(longitude: longitude, latitude: latitude)
    }
    self.init(
      span: try record.span(), name: record["name"]?.string ?? "", position: record.position(), otherPosition: other,
      geonamesID: record.geonamesID(), type: record["type"]?.string, isDemonym: record["demonym"]?.bool ?? false)
  }
}
