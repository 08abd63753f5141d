import Events
import GeoJSON

/// Rows of ACLED's export.
struct ACLEDRows: RowLayout {
  static let needed = ["event_id_cnty", "event_date", "sub_event_type"]
  private let columns: TableColumns

  let read: Set<String> = [
    "event_id_cnty", "event_date", "time_precision", "event_type", "sub_event_type", "actor1", "assoc_actor_1",
    "inter1",
    "actor2", "assoc_actor_2", "inter2", "civilian_targeting", "country", "iso", "admin1", "admin2", "location",
    "latitude", "longitude", "geo_precision", "source", "notes", "fatalities", "tags",
    // These follow from others.
    "year", "disorder_type", "interaction", "region", "iso3", "data_id", "event_id_no_cnty",
  ]

  init(_ columns: TableColumns) { self.columns = columns }

  func event(of row: TableRow) throws(RowFault) -> RowEvent {
    let cells = TableCells(row: row, columns: columns)
    guard let id = cells.text("event_id_cnty") else {
      throw RowFault(code: .missingID, message: "event_id_cnty is empty")
    }
    let (subType, known) = subType(cells)
    var place = TablePlace(
      name: cells.text("location") ?? "", admin1: cells.text("admin1") ?? "", admin2: cells.text("admin2") ?? "",
      country: cells.text("country") ?? cells.text("iso") ?? "",
      position: try cells.position(longitude: "longitude", latitude: "latitude"))
    place.precision = try precision(cells)
    let killed = try cells.count("fatalities")
    let crosswalk = TypeCrosswalk.of(subType)
    var event = Event(
      id: EventID.make(["acled", id]), title: "", notes: cells.text("notes") ?? "",
      eventClass: crosswalk?.eventClass ?? .other, type: crosswalk?.type ?? .other, subType: subType,
      civilianTargeting: columns.index(of: "civilian_targeting") == nil ? nil : cells.text("civilian_targeting") != nil,
      date: try date(cells), place: EventPlace(place), actor1: actors(cells, "actor1", "assoc_actor_1"),
      actor2: actors(cells, "actor2", "assoc_actor_2"), actor1Kind: try kind(cells, "inter1"),
      actor2Kind: try kind(cells, "inter2"), actor1Role: .participant, actor2Role: .participant,
      killed: Toll(low: killed, best: killed, high: killed),
      casualtyStatus: killed.map { $0 > 0 ? .stated : .noneStated } ?? .notStated)
    if event.actor1.isEmpty { event.actor1Role = .unknown }
    if event.actor2.isEmpty { event.actor2Role = .unknown }
    let sources = cells.text("source")
    event.reports = [Report(id: "acled:\(id)", publisher: sources)]
    event.independentReports = sources.map { $0.split(separator: ";").count }
    event.tags = cells.text("tags").map { TableLists.parts($0) } ?? []
    var result = RowEvent(event: event, place: place)
    if !known {
      result.lose(
        .guess, "sub_event_type",
        "\"\(cells.text("sub_event_type") ?? "")\" is no sub-type of ACLED's list; \(subType.rawValue) stands for it.")
    }
    return result
  }

  private func subType(_ cells: TableCells) -> (SubEventType, isKnown: Bool) {
    let subType = SubEventType(rawValue: cells.text("sub_event_type") ?? "")
    if TypeCrosswalk.of(subType) != nil { return (subType, true) }
    let type = EventType(rawValue: cells.text("event_type") ?? "")
    return (TypeCrosswalk.all.first { $0.type == type }?.subType ?? .otherStrategic, false)
  }

  private func precision(_ cells: TableCells) throws(RowFault) -> PlacePrecision? {
    switch try cells.whole("geo_precision") {
    case nil: return nil
    case 1: return .settlement
    case 2: return .nearSettlement
    case 3: return .adm1
    case let code?: throw RowFault(code: .invalidValue, message: "geo_precision is \(code), not 1, 2 or 3")
    }
  }

  /// The stated day stays in the middle of the span.
  private func date(_ cells: TableCells) throws(RowFault) -> EventDate {
    guard let stated = try cells.day("event_date") else {
      throw RowFault(code: .invalidDate, message: "event_date is empty")
    }
    switch try cells.whole("time_precision") {
    case nil, 1: return EventDate(start: stated.day, precision: .exact, basis: .table)
    case 2: return EventDate.around(stated.day, days: 3, precision: .week)
    case 3: return EventDate.around(stated.day, days: 15, precision: .month)
    case let code?: throw RowFault(code: .invalidValue, message: "time_precision is \(code), not 1, 2 or 3")
    }
  }

  private func actors(_ cells: TableCells, _ first: String, _ others: String) -> [String] {
    (cells.text(first).map { [$0] } ?? []) + (cells.text(others).map { TableLists.parts($0) } ?? [])
  }

  /// `inter` codes come as numbers or, since 2024, as words.
  private func kind(_ cells: TableCells, _ name: String) throws(RowFault) -> ActorKind? {
    guard let text = cells.text(name), text != "0" else { return nil }
    if let code = Int(text), (1...8).contains(code) { return ActorKind(rawValue: code) }
    let word = text.lowercased().filter { $0.isLetter }
    let known = ActorKind.all.first { kind in
      let name = (kind.acledName ?? "").lowercased().filter { $0.isLetter }
      return name == word || name.hasPrefix(word) || word.hasPrefix(name)
    }
    if let known { return known }
    throw RowFault(code: .invalidValue, message: "\(name) is \"\(text)\", no code of ACLED's")
  }
}

extension EventDate {
  /// So many days before and behind a day.
  static func around(_ day: CalendarDate, days: Int, precision: DatePrecision) -> EventDate {
    EventDate(start: day.adding(days: -days), end: day.adding(days: days), precision: precision, basis: .table)
  }
}

/// Lists in one field.
enum TableLists {
  /// The parts between semicolons.
  static func parts(_ text: String) -> [String] {
    text.split(separator: ";").map { part in
      let start = part.drop { $0.isWhitespace }
      return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
    }.filter { !$0.isEmpty }
  }
}
