public import CQL2
public import GeoJSON

/// What a filter may ask of events: the flat columns and the point (OGC API – Features, part 3: queryables).
///
///     let filter = try FilterExpression(text: "killed_best > 5", properties: EventQueryables.properties)
public enum EventQueryables {
  /// One property.
  public struct Queryable: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The type of its values.
    public var type: FilterType
    /// What it says, in a sentence without full stop.
    public var description: String
    /// The words or codes that the program itself uses; empty where there is no list.
    public var values: [JSONValue]
    /// Whether all numbers are whole.
    public var isWhole: Bool
  }

  /// The name of the point.
  public static let geometry = "geometry"

  /// All of them: the columns in their order, then the point.
  public static let all: [Queryable] =
    EventColumns.all.map { name in
      Queryable(
        name: name, type: type(of: name), description: EventColumns.description(of: name) ?? "",
        values: values[name] ?? [], isWhole: EventColumns.kind(of: name) == .integer)
    } + [
      Queryable(
        name: geometry, type: .geometry,
        description: "The point that stands for the place; none where no place is known",
        values: [], isWhole: false)
    ]

  /// Their names and types, to read filters by.
  public static let properties = FilterProperties(Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.type) }))

  /// A JSON Schema of them, for the resource `queryables`.
  /// - Parameters:
  ///   - id: The address of the resource.
  ///   - title: The title of the collection.
  public static func jsonSchema(id: String, title: String) -> JSONObject {
    let members = all.map { ($0.name, JSONValue.object($0.jsonSchema)) }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": .string(id), "type": "object",
      "title": .string(title), "properties": .object(JSONObject(members)), "additionalProperties": false,
    ]
  }

  /// The value of a column for filters: of columns of days and times an instant, where the text is one.
  package static func value(_ json: JSONValue, of column: String) -> FilterValue {
    if case .string(let text) = json, EventColumns.kind(of: column) == .date || timestamps.contains(column),
      let instant = FilterInstant(text)
    {
      return .instant(instant)
    }
    return FilterValue(json)
  }

  /// Columns of text that hold times in UTC.
  private static let timestamps: Set<String> = ["updated_at", "deleted_at"]

  private static func type(of column: String) -> FilterType {
    if timestamps.contains(column) { return .timestamp }
    return switch EventColumns.kind(of: column) {
    case .text: .text
    case .integer, .double: .number
    case .date: .date
    case .bool: .boolean
    }
  }

  private static let values: [String: [JSONValue]] = {
    func words<Word: RawRepresentable>(_ words: [Word]) -> [JSONValue] where Word.RawValue == String {
      var seen: Set<String> = []
      return words.map(\.rawValue).filter { seen.insert($0).inserted }.map(JSONValue.string)
    }
    let roles: [ActorRole] = [.initiator, .target, .participant, .unknown]
    let classes: [EventClass] = [
      .conflict, .protest, .strategic, .crime, .disaster, .accident, .health, .displacement, .diplomacy, .other,
    ]
    let assertions: [Assertion] = [.factual, .claimed, .denied, .planned, .hypothetical, .historical]
    let bases: [DateBasis] = [.stated, .relative, .publication, .table]
    let kinds: [GeometryKind] = [.point, .area, .line, .none]
    let relations: [PlaceRelation] = [.at, .near, .between, .along, .offset, .inside, .unknown]
    let casualties: [CasualtyStatus] = [.stated, .noneStated, .notStated]
    let statuses: [ReviewStatus] = [.machine, .reviewed, .disputed, .rejected]
    let sides = ActorKind.all.map { JSONValue.integer(Int64($0.rawValue)) }
    return [
      "event_class": words(classes), "event_type": words(TypeCrosswalk.all.map(\.type) + [.other]),
      "sub_event_type": words(TypeCrosswalk.all.map(\.subType)), "assertion": words(assertions),
      "date_precision": words(DatePrecision.all), "date_basis": words(bases), "time_precision": [1, 2, 3],
      "place_precision": words(PlacePrecision.all), "geo_precision": [1, 2, 3], "geometry_kind": words(kinds),
      "place_relation": words(relations), "actor1_role": words(roles), "actor2_role": words(roles), "inter1": sides,
      "inter2": sides, "casualty_status": words(casualties), "status": words(statuses),
    ]
  }()
}

extension EventQueryables.Queryable {
  /// The property as JSON Schema; geometries by the format that part 5 of OGC API – Features gives them.
  fileprivate var jsonSchema: JSONObject {
    var schema: JSONObject = ["title": .string(name), "description": .string(description)]
    switch type {
    case .geometry: schema["format"] = "geometry-point"
    case .boolean: schema["type"] = "boolean"
    case .number: schema["type"] = isWhole ? "integer" : "number"
    case .date, .timestamp:
      schema["type"] = "string"
      schema["format"] = type == .date ? "date" : "date-time"
    case .text, .interval, .any: schema["type"] = "string"
    }
    if !values.isEmpty { schema["enum"] = .array(values) }
    if type == .geometry { schema["x-ogc-role"] = "primary-geometry" }
    return schema
  }
}
