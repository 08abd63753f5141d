public import GeoJSON

/// What a wire text tells of one event, as filled-in fields of words.
///
/// Places and actors are words of the text; nothing here is put on a map.
public struct EventTemplate: Hashable, Sendable {
  /// What happened.
  public var type: TemplateType
  /// The day as `1990-01-31`, a month as `1990-01`, a span as `1990-01-01/1990-01-07`; nil where none is sure enough.
  public var date: String?
  /// Names of the place below the country, the likeliest first; empty where none is sure enough.
  public var location: [String]
  /// The short English name of the country, or nil.
  public var country: String?
  /// How many people were killed, or nil.
  public var killed: Int?
  /// How many people were injured, or nil.
  public var injured: Int?
  /// Who did it: persons and organisations, as the text calls them.
  public var perpetrator: [String]
  /// What and who was hit, as the text calls them.
  public var target: [String]
  /// What it was done with.
  public var instrument: [String]
  /// How likely there is such an event, 0…1.
  public var confidence: Double

  /// Makes a template.
  public init(
    type: TemplateType, date: String? = nil, location: [String] = [], country: String? = nil, killed: Int? = nil,
    injured: Int? = nil, perpetrator: [String] = [], target: [String] = [], instrument: [String] = [],
    confidence: Double
  ) {
    self.type = type
    self.date = date
    self.location = location
    self.country = country
    self.killed = killed
    self.injured = injured
    self.perpetrator = perpetrator
    self.target = target
    self.instrument = instrument
    self.confidence = confidence
  }

  /// The template as a JSON object: `type`, `date`, `location`, `country`, `killed`, `injured`, `perpetrator`, `target`,
  /// `instrument`, `confidence`; what is not known is null, or an empty array of names.
  public var json: JSONValue {
    func names(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
    func number(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
    return .object([
      "type": .string(type.rawValue), "date": date.map { .string($0) } ?? .null, "location": names(location),
      "country": country.map { .string($0) } ?? .null, "killed": number(killed), "injured": number(injured),
      "perpetrator": names(perpetrator), "target": names(target), "instrument": names(instrument),
      "confidence": .double((confidence * 1000).rounded() / 1000),
    ])
  }
}
