import GeoJSON

/// Events in the columns of UCDP GED.
enum UCDPCoding {
  static let columns = [
    "id", "relid", "year", "code_status", "type_of_violence", "side_a", "side_b", "number_of_sources", "source_article",
    "source_headline", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude",
    "longitude",
    "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start",
    "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
  ]

  static func code(_ event: Event) -> CodedEvent {
    var sheet = CodingSheet(event)
    guard event.eventClass == .conflict || event.killed.best ?? 0 > 0, event.type != .disaster, event.type != .accident,
      event.type != .strategicDevelopments
    else { return sheet.refused("event_class", "UCDP codes organised violence alone.") }
    guard let best = event.killed.best ?? event.killed.low, event.killed.high ?? best > 0 else {
      return sheet.refused("killed_best", "UCDP codes events with at least one death.")
    }
    guard let date = event.date, let start = date.start, let end = date.end, let precision = date.precision.ucdpCode
    else { return sheet.refused("event_date", "No day is known.") }
    let properties = event.properties
    let crosswalk = TypeCrosswalk.of(event.subType)
    let violence =
      crosswalk?.ucdpViolence ?? TypeCrosswalk.ucdpViolence(actor1: event.actor1Kind, actor2: event.actor2Kind)
    sheet["id"] = .string(event.id)
    sheet["relid"] = .string(event.id)
    sheet["year"] = sheet.year
    sheet["code_status"] = .string(event.status.rawValue)
    sheet["type_of_violence"] = .whole(violence)
    if violence == nil { sheet.lose(.missing, "interaction", "The sides do not tell the type of violence.") }
    sheet["side_a"] = properties["actor1"]
    sheet["side_b"] = properties["actor2"]
    if event.actor1.isEmpty { sheet.lose(.missing, "actor1", "No side is named; UCDP needs one.") }
    sheet["number_of_sources"] = .integer(Int64(event.independentReports ?? event.reports.count))
    sheet["source_article"] = properties["source_url"]
    sheet["source_headline"] = .text(event.reports.compactMap(\.title).first)
    sheet["where_prec"] = .whole(event.place.precision.ucdpCode)
    sheet["where_coordinates"] = properties["location"]
    sheet["where_description"] = properties["location_raw"]
    sheet["adm_1"] = properties["admin1"]
    sheet["adm_2"] = properties["admin2"]
    for column in ["latitude", "longitude", "priogrid_gid", "country", "region"] { sheet[column] = properties[column] }
    if let position = event.place.position {
      sheet["geom_wkt"] = .string("POINT (\(position.longitude) \(position.latitude))")
    } else {
      sheet.lose(.missing, "latitude", "No position; UCDP needs one.")
    }
    sheet.lose(.missing, "iso3", "country_id is Gleditsch and Ward's number, which is not known here.")
    sheet["event_clarity"] = .integer(start == end && event.place.precision.ucdpCode ?? 7 <= 3 ? 1 : 2)
    sheet["date_prec"] = .integer(Int64(precision))
    sheet["date_start"] = .string(start.description)
    sheet["date_end"] = .string(end.description)
    let sides = event.killedBySide
    if sides.isEmpty || sides.total != best {
      sheet["deaths_unknown"] = .integer(Int64(best))
      sheet.lose(.guess, "killed_side_a", "Deaths are not told by side; all are unknown.")
    } else {
      sheet["deaths_a"] = .integer(Int64(sides.sideA ?? 0))
      sheet["deaths_b"] = .integer(Int64(sides.sideB ?? 0))
      sheet["deaths_civilians"] = .integer(Int64(sides.civilians ?? 0))
      sheet["deaths_unknown"] = .integer(Int64(sides.unknown ?? 0))
    }
    sheet["best"] = .integer(Int64(best))
    sheet["high"] = .integer(Int64(event.killed.high ?? best))
    sheet["low"] = .integer(Int64(event.killed.low ?? best))
    if event.killed.high == nil { sheet.lose(.range, "killed_high", "The highest figure is open; best stands for it.") }
    sheet.loseAssertion()
    sheet.loseTolls(["injured", "missing", "detained", "displaced"])
    return sheet.coded(columns)
  }
}
