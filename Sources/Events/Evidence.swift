/// The words that a field of an event rests on.
public struct Evidence: Hashable, Sendable {
  /// The property it supports, by its name in the output: `killed_best`, `location`, … .
  public var field: String
  /// The value it supports, as text.
  public var value: String
  /// The report.
  public var documentID: String
  /// Index of the sentence in the report, from 0; nil for a header field.
  public var sentence: Int?
  /// Offsets in Unicode scalars in the report's text, end-exclusive; nil for a header field.
  public var range: Range<Int>?
  /// The words, exactly as in the text.
  public var quote: String
  /// The stable code of the rule or model that read them.
  public var rule: String

  /// Makes evidence.
  public init(
    field: String, value: String, documentID: String, sentence: Int?, range: Range<Int>?, quote: String, rule: String
  ) {
    self.field = field
    self.value = value
    self.documentID = documentID
    self.sentence = sentence
    self.range = range
    self.quote = quote
    self.rule = rule
  }
}

/// One term of the score of a place, by name.
public struct ScoreTerm: Hashable, Sendable {
  /// A stable code: `population`, `country_evidence`, … .
  public var name: String
  /// What it adds to the score.
  public var value: Double

  /// Makes a term.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A place that was considered for an event.
public struct ConsideredPlace: Hashable, Sendable {
  /// `source:identifier`.
  public var placeID: String
  /// The place's name.
  public var name: String
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// GeoNames feature code.
  public var featureCode: String
  /// Inhabitants, or nil.
  public var population: Int?
  /// ISO 3166-1 alpha-2, or empty.
  public var countryCode: String
  /// Name of the first-level division, or empty.
  public var admin1: String
  /// The score.
  public var score: Double
  /// The share of belief, 0…1.
  public var probability: Double
  /// The score's terms by name, in a fixed order.
  public var parts: [ScoreTerm]

  /// Makes a considered place.
  public init(
    placeID: String, name: String, latitude: Double, longitude: Double, featureCode: String, population: Int?,
    countryCode: String, admin1: String, score: Double, probability: Double, parts: [ScoreTerm]
  ) {
    self.placeID = placeID
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.featureCode = featureCode
    self.population = population
    self.countryCode = countryCode
    self.admin1 = admin1
    self.score = score
    self.probability = probability
    self.parts = parts
  }

  /// Makes a considered place from the terms as pairs.
  public init(
    placeID: String, name: String, latitude: Double, longitude: Double, featureCode: String, population: Int?,
    countryCode: String, admin1: String, score: Double, probability: Double, parts: [(name: String, value: Double)]
  ) {
    self.init(
      placeID: placeID, name: name, latitude: latitude, longitude: longitude, featureCode: featureCode,
      population: population, countryCode: countryCode, admin1: admin1, score: score, probability: probability,
      parts: parts.map { ScoreTerm(name: $0.name, value: $0.value) })
  }
}

/// A name in a report that had a say in where an event lies, with what was decided about it.
public struct PlaceMention: Hashable, Sendable {
  /// The report.
  public var documentID: String
  /// The name as written.
  public var text: String
  /// Offsets in Unicode scalars in the report's text, end-exclusive.
  public var range: Range<Int>
  /// What the name stands for: `place`, `demonym`, … .
  public var kind: String
  /// The chosen place, or nil.
  public var chosen: String?
  /// Why it was chosen, or why nothing was, as a plain sentence or a stable code; nil when not recorded.
  public var reason: String?
  /// Score of the chosen one less that of the runner-up; nil without a runner-up.
  public var margin: Double?
  /// The candidates, best first.
  public var candidates: [ConsideredPlace]

  /// Makes a mention.
  public init(
    documentID: String, text: String, range: Range<Int>, kind: String, chosen: String?, reason: String? = nil,
    margin: Double?, candidates: [ConsideredPlace]
  ) {
    self.documentID = documentID
    self.text = text
    self.range = range
    self.kind = kind
    self.chosen = chosen
    self.reason = reason
    self.margin = margin
    self.candidates = candidates
  }
}
