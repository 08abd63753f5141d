import CQL2
import Events
import GeoJSON
import Geodesy

/// Which events a request asks for, read once, alike for items, exports, tiles, clusters, regions and totals.
struct EventParameters: Sendable {
  /// The conditions, the order, and where the page begins. ``EventQuery/limit`` is that of the request, nil without one.
  var query: EventQuery

  /// The conditions of the parameter `filter` and of columns.
  private var conditions: [FilterExpression] = []

  /// Reads the parameters that choose events; others are left alone.
  /// - Parameter place: Finds the position of a named place.
  /// - Throws: ``ServiceProblem``, which names the parameter.
  init(_ parameters: QueryParameters, place: (String) throws -> Position?) throws {
    query = EventQuery()
    for parameter in parameters.all where !parameter.value.isEmpty {
      try read(parameter, all: parameters, place: place)
    }
    query.filter = FilterParameter.joined(conditions)
    guard query.near != nil || parameters["radius"] == nil else {
      throw ServiceProblem(.invalidParameter, "radius goes with near", parameter: "radius")
    }
    // Without another word the nearest come first.
    query.sort = try SortParameter.order(parameters["sortby"], isNear: query.near != nil)
    if let token = parameters["cursor"] { query.after = try Self.cursor(token, of: query) }
  }

  private mutating func read(
    _ parameter: QueryParameters.Parameter, all: QueryParameters, place: (String) throws -> Position?
  ) throws {
    let (name, value) = (parameter.name, parameter.value)
    switch name {
    case "bbox":
      query.boundingBox = try Self.reading(name) { () throws(EventsError) in try EventQuery.boundingBox(value) }
    case "datetime": query.span = try Self.reading(name) { () throws(EventsError) in try EventQuery.span(value) }
    case "near":
      let radius = try all["radius"].flatMap { $0.isEmpty ? nil : try Self.radius($0) }
      query.near = EventQuery.Near(try Self.position(value, place: place), radiusMeters: radius)
    case "q": query.text = value
    case "filter": conditions.append(try FilterParameter.expression(value, language: all["filter-lang"]))
    case "limit": query.limit = try Self.limit(value)
    case "ids": query.ids = Self.values(value)
    case "least_confidence": query.minimumConfidence = try Self.share(value, name)
    case "changed_since": query.changedSince = try TimeParameter.moment(value, parameter: name)
    case "event_class": query.eventClasses = Self.words(value)
    case "event_type": query.types = Self.words(value)
    case "sub_event_type": query.subTypes = Self.words(value)
    case "assertion": query.assertions = Self.words(value)
    case "status": query.statuses = Self.words(value)
    case "place_precision": query.precisions = Self.words(value)
    case "country": query.countries = Self.values(value)
    case "admin1": query.admin1s = Self.values(value)
    case "in_region": query.regions = Self.values(value)
    case "actor": query.actors = Self.values(value)
    default:
      guard FilterParameter.columns.contains(name) else { return }
      conditions.append(try FilterParameter.expression(column: name, isOneOf: value))
    }
  }

  /// What a library of the program reads of a parameter.
  private static func reading<Value>(_ name: String, _ read: () throws(EventsError) -> Value) throws -> Value {
    do {
      return try read()
    } catch {
      throw ServiceProblem(.invalidParameter, error.message, parameter: name)
    }
  }

  /// The values of a parameter that takes several.
  private static func values(_ text: String) -> Set<String> {
    Set(text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty })
  }

  private static func words<Word: RawRepresentable & Hashable>(_ text: String) -> Set<Word>
  where Word.RawValue == String {
    Set(values(text).compactMap { Word(rawValue: $0) })
  }

  private static func share(_ text: String, _ name: String) throws -> Double {
    guard let number = Double(text), (0...1).contains(number) else {
      throw ServiceProblem(.invalidParameter, "a number from 0 to 1", parameter: name)
    }
    return number
  }

  private static func radius(_ text: String) throws -> Double {
    do {
      let meters = try Distance(parsing: text).meters
      guard meters <= 20_100_000 else {
        throw ServiceProblem(.invalidParameter, "no place is farther than 20100km", parameter: "radius")
      }
      return meters
    } catch let error as GeodesyError {
      throw ServiceProblem(.invalidParameter, "\(error.message); write 50km or 800m", parameter: "radius")
    }
  }

  private static func limit(_ text: String) throws -> Int {
    guard let number = Int(text), number >= 1 else {
      throw ServiceProblem(.invalidParameter, "a whole number from 1", parameter: "limit")
    }
    return number
  }

  private static func position(_ text: String, place: (String) throws -> Position?) throws -> Position {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double(String($0).trimmed) }
    guard numbers.contains(where: { $0 != nil }) else {
      guard let position = try place(text) else {
        throw ServiceProblem(.unknownPlace, "no place of this name is known; give lon,lat", parameter: "near")
      }
      return position
    }
    let values = numbers.compactMap { $0 }
    guard values.count == 2, numbers.count == 2 else {
      throw ServiceProblem(.invalidParameter, "a position is lon,lat, such as 47.50,42.98", parameter: "near")
    }
    let position = Position(longitude: values[0], latitude: values[1])
    guard position.isValid else {
      throw ServiceProblem(
        .invalidParameter, "not on the Earth; the order is lon,lat, -180 to 180 and -90 to 90", parameter: "near")
    }
    return position
  }

  private static func cursor(_ token: String, of query: EventQuery) throws -> EventCursor {
    do {
      let cursor = try EventCursor(token: token)
      guard cursor.sort == query.sort else {
        throw ServiceProblem(.invalidCursor, "the page belongs to another order", parameter: "cursor")
      }
      return cursor
    } catch is EventsError {
      throw ServiceProblem(.invalidCursor, "this is no page token; follow the link next", parameter: "cursor")
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? "")
  }
}
