import GeoJSON

/// What the columns of a table of no known layout hold.
///
/// Written down, it is a JSON object of which every member may be left out:
///
///     {"name": "border-incidents",
///      "columns": {"event_id": "Nr", "date_start": "Tag", "event_type": "Art", "location": "Ort"},
///      "words": {"event_type": {"Beschuss": "Shelling/artillery/missile attack"}},
///      "set": {"country": "Ukraine"},
///      "dates": "day-first"}
public struct TableMapping: Hashable, Sendable {
  /// The data set, which is part of the identifiers of its events; nil for the name of the file without its ending.
  public var name: String?
  /// The column of the table that each of ``fields`` is read from.
  public var columns: [String: String] = [:]
  /// What a word of the table means, by field.
  public var words: [String: [String: String]] = [:]
  /// What holds for every row, by field.
  public var constants: [String: String] = [:]
  /// Whether dates such as 03/04/2024 begin with the day; nil refuses those that can be read both ways.
  public var beginsWithDay: Bool?

  /// Nothing is said; columns are told by their usual names.
  public init() {}

  /// The fields of an event that can be read from a column, by their names in the output.
  public static let fields: [String] =
    [
      "event_id", "date_start", "date_end", "event_time", "title", "notes", "event_type", "sub_event_type", "assertion",
      "location", "location_raw", "admin1", "admin2", "country", "latitude", "longitude", "place_precision", "radius_m",
      "actor1", "actor2", "assoc_actor_1", "assoc_actor_2", "target", "weapon", "claimed_by",
    ]
    + ["killed", "injured", "missing", "detained", "displaced"].flatMap { ["\($0)_low", "\($0)_best", "\($0)_high"] }
    + ["source", "source_url", "tags", "event_confidence"]

  /// Reads a mapping that was written down.
  /// - Throws: ``TableIssue`` with code `invalid_mapping`.
  public init(parsing bytes: [UInt8], source: String) throws(TableIssue) {
    func issue(_ message: String, line: Int? = nil) -> TableIssue {
      TableIssue(code: .invalidMapping, message: message, source: source, line: line)
    }
    let value: JSONValue
    do throws(GeoJSONError) { value = try JSONValue(parsing: bytes[...]) } catch {
      throw issue("is not JSON: \(error.message)", line: error.line)
    }
    guard case .object(let object) = value else { throw issue("is not a JSON object") }
    func texts(_ value: JSONValue, _ name: String) throws(TableIssue) -> [String: String] {
      guard case .object(let members) = value else { throw issue("\"\(name)\" is not an object") }
      var texts: [String: String] = [:]
      for member in members {
        guard let text = member.value.string else { throw issue("\"\(member.name)\" in \"\(name)\" is not a string") }
        texts[member.name] = text
      }
      return texts
    }
    for member in object {
      switch member.name {
      case "name":
        guard let text = member.value.string, !text.isEmpty else { throw issue("\"name\" is not a string") }
        name = text
      case "columns": columns = try texts(member.value, "columns")
      case "set": constants = try texts(member.value, "set")
      case "words":
        guard case .object(let fields) = member.value else { throw issue("\"words\" is not an object") }
        for field in fields { words[field.name] = try texts(field.value, field.name) }
      case "dates":
        guard let order = member.value.string.flatMap({ TableDay.Order(rawValue: $0) }), order != .unknown else {
          throw issue("\"dates\" is \"day-first\" or \"month-first\"")
        }
        beginsWithDay = order == .dayFirst
      default: throw issue("has \"\(member.name)\"; a mapping has name, columns, words, set and dates")
      }
    }
    for field in [columns.keys, constants.keys].joined().sorted() + words.keys.sorted() {
      if let fault = TableMapping.fault(ofField: field) { throw issue(fault) }
    }
  }

  /// Why a field cannot be mapped; nil where it can.
  public static func fault(ofField field: String) -> String? {
    fields.contains(field)
      ? nil
      : "\"\(field)\" is no field of an event that a column can be read for; there are \(fields.joined(separator: ", "))"
  }

  /// The usual names of columns, by field; the first that is there is taken.
  static let usualNames: [String: [String]] = [
    "event_id": ["event_id", "id", "uid", "uuid", "event id", "eventid"],
    "date_start": ["date_start", "start_date", "event_date", "date", "time", "datetime", "timestamp", "day", "start"],
    "date_end": ["date_end", "end_date", "end"],
    "title": ["title", "headline", "name"],
    "notes": ["notes", "description", "summary", "text", "comment"],
    "event_type": ["event_type", "type", "category", "kind"],
    "location": ["location", "place", "place_name", "city", "town"],
    "admin1": ["admin1", "province", "region", "state"],
    "admin2": ["admin2", "district", "county"],
    "country": ["country", "country_code", "iso3", "iso2"],
    "latitude": ["latitude", "lat", "y"],
    "longitude": ["longitude", "lon", "lng", "long", "x"],
    "radius_m": ["radius_m", "accuracy_m", "accuracy"],
    "actor1": ["actor1", "actor", "perpetrator", "side_a"],
    "actor2": ["actor2", "recipient", "victim", "side_b"],
    "killed_best": ["killed_best", "killed", "deaths", "fatalities", "dead"],
    "injured_best": ["injured_best", "injured", "wounded"],
    "source": ["source", "publisher", "outlet"],
    "source_url": ["source_url", "url", "link"],
    "event_confidence": ["event_confidence", "confidence"],
  ]

  /// Where each field is read; columns that the mapping names must be there.
  func places(in table: TableColumns, source: String) throws(TableIssue) -> [String: Int] {
    var places: [String: Int] = [:]
    for (field, column) in columns.sorted(by: { $0.key < $1.key }) {
      guard let index = table.index(of: column.lowercased()) else {
        throw TableIssue(
          code: .invalidMapping,
          message: "has no column \"\(column)\" for \(field); it has \(table.names.prefix(40).joined(separator: ", "))",
          source: source)
      }
      places[field] = index
    }
    let taken = Set(places.values)
    for field in TableMapping.fields where places[field] == nil && constants[field] == nil {
      let index = (TableMapping.usualNames[field] ?? [field]).lazy.compactMap { table.index(of: $0) }.first
      if let index, !taken.contains(index) { places[field] = index }
    }
    return places
  }
}
