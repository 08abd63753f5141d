import Events
import GeoJSON

/// Rows of UCDP's Georeferenced Event Dataset.
struct UCDPRows: RowLayout {
  static let needed = ["id", "type_of_violence", "where_prec", "date_prec", "date_start"]
  private let columns: TableColumns

  let read: Set<String> = [
    "id", "type_of_violence", "conflict_name", "dyad_name", "side_a", "side_b", "number_of_sources", "source_article",
    "source_office", "source_headline", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "country", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
    "deaths_civilians", "deaths_unknown", "best", "high", "low", "code_status",
    // These follow from others.
    "geom_wkt", "priogrid_gid", "region", "year",
  ]

  init(_ columns: TableColumns) { self.columns = columns }

  func event(of row: TableRow) throws(RowFault) -> RowEvent {
    let cells = TableCells(row: row, columns: columns)
    guard let text = cells.text("id") else { throw RowFault(code: .missingID, message: "id is empty") }
    let id = Double(text).flatMap { Int(exactly: $0) }.map { String($0) } ?? text
    guard let violence = try cells.whole("type_of_violence"), (1...3).contains(violence) else {
      throw RowFault(
        code: .invalidValue, message: "type_of_violence is \"\(cells.text("type_of_violence") ?? "")\", not 1, 2 or 3")
    }
    var place = TablePlace(
      name: cells.text("where_coordinates") ?? "", words: cells.text("where_description") ?? "",
      admin1: cells.text("adm_1") ?? "", admin2: cells.text("adm_2") ?? "", country: cells.text("country") ?? "",
      position: try cells.position(longitude: "longitude", latitude: "latitude"))
    place.precision = try precision(cells)
    let killed = Toll(low: try cells.count("low"), best: try cells.count("best"), high: try cells.count("high"))
    let sides = (cells.text("side_a"), cells.text("side_b"))
    let subType: SubEventType = violence == 3 ? .attack : .armedClash
    let crosswalk = TypeCrosswalk.of(subType)
    var event = Event(
      id: EventID.make(["ucdp", id]), title: "", eventClass: crosswalk?.eventClass ?? .conflict,
      type: crosswalk?.type ?? .battles, subType: subType, civilianTargeting: violence == 3, date: try date(cells),
      place: EventPlace(place), actor1: sides.0.map { [$0] } ?? [], actor2: sides.1.map { [$0] } ?? [],
      actor1Kind: kind(sides.0, isArmed: true), actor2Kind: kind(sides.1, isArmed: violence != 3),
      actor1Role: violence == 3 ? .initiator : .participant, actor2Role: violence == 3 ? .target : .participant,
      killed: killed, casualtyStatus: killed.isEmpty ? .notStated : killed.high == 0 ? .noneStated : .stated)
    event.killedBySide = KilledBySide(
      sideA: try cells.count("deaths_a"), sideB: try cells.count("deaths_b"),
      civilians: try cells.count("deaths_civilians"), unknown: try cells.count("deaths_unknown"))
    event.reports = [
      Report(
        id: "ucdp:\(id)", title: cells.text("source_headline") ?? cells.text("source_article"),
        publisher: cells.text("source_office"))
    ]
    // -1 stands for "not counted".
    event.independentReports = try cells.whole("number_of_sources").flatMap { $0 > 0 ? $0 : nil }
    event.tags = ["conflict_name", "dyad_name"].compactMap { cells.text($0) }
    event.status = cells.text("code_status") == "Clear" ? .reviewed : .machine
    var result = RowEvent(event: event, place: place)
    result.lose(
      .guess, "sub_event_type",
      "UCDP does not tell the means; \(subType.rawValue) stands for type of violence \(violence).")
    if let high = killed.high, let low = killed.low, low > high {
      result.lose(.guess, "killed_high", "The highest figure is below the lowest; both are kept.")
    }
    return result
  }

  private func kind(_ side: String?, isArmed: Bool) -> ActorKind? {
    guard let side else { return nil }
    if side.hasPrefix("Government of") { return .state }
    if side == "Civilians" { return .civilians }
    return isArmed ? .rebel : nil
  }

  private func precision(_ cells: TableCells) throws(RowFault) -> PlacePrecision? {
    let codes: [PlacePrecision] = [
      .settlement, .nearSettlement, .adm2, .adm1, .lineOrRegion, .country, .marineOrAir,
    ]
    guard let code = try cells.whole("where_prec") else { return nil }
    guard codes.indices.contains(code - 1) else {
      throw RowFault(code: .invalidValue, message: "where_prec is \(code), not 1 to 7")
    }
    return codes[code - 1]
  }

  private func date(_ cells: TableCells) throws(RowFault) -> EventDate {
    guard let start = try cells.day("date_start") else {
      throw RowFault(code: .invalidDate, message: "date_start is empty")
    }
    let end = try cells.day("date_end") ?? start
    guard end.day >= start.day else {
      throw RowFault(code: .invalidDate, message: "date_end \(end.day) is before date_start \(start.day)")
    }
    let codes: [DatePrecision] = [.exact, .days, .week, .month, .year]
    let code = try cells.whole("date_prec") ?? 1
    guard codes.indices.contains(code - 1) else {
      throw RowFault(code: .invalidValue, message: "date_prec is \(code), not 1 to 5")
    }
    return EventDate(start: start.day, end: end.day, precision: codes[code - 1], basis: .table)
  }
}
