import GeoJSON

/// Events in the columns of ACLED's export.
enum ACLEDCoding {
  static let columns = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region",
    "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
  ]

  static func code(_ event: Event) -> CodedEvent {
    var sheet = CodingSheet(event)
    guard let crosswalk = TypeCrosswalk.of(event.subType), let disorder = crosswalk.acledDisorder else {
      return sheet.refused("sub_event_type", "ACLED codes no \(event.subType.rawValue.lowercased()).")
    }
    guard let day = event.date?.midpoint, let timePrecision = event.date?.precision.acledCode else {
      return sheet.refused("event_date", "No day, or a year alone; ACLED needs a month.")
    }
    guard event.place.position != nil, event.place.precision.acledCode != nil else {
      return sheet.refused("place_precision", "A place known as \(event.place.precision.rawValue) alone is not coded.")
    }
    let properties = event.properties
    for column in columns { sheet[column] = properties[column] }
    sheet["event_id_cnty"] = .string(event.id)
    sheet["event_date"] = .string(day.description)
    sheet["year"] = sheet.year
    sheet["time_precision"] = .integer(Int64(timePrecision))
    sheet["disorder_type"] = .string(disorder)
    if event.subType == .arson {
      sheet["sub_event_type"] = .string(SubEventType.attack.rawValue)
      sheet.lose(.guess, "sub_event_type", "Arson attack has no code; Attack is the nearest.")
    }
    sheet["civilian_targeting"] = event.civilianTargeting == true ? .string("Civilian targeting") : .null
    sheet["fatalities"] = .integer(Int64(event.killed.low ?? 0))
    if event.killed.isEmpty {
      sheet.lose(.missing, "killed_low", "No toll is stated; ACLED writes 0.")
    } else if event.killed.low != event.killed.high {
      let high = event.killed.high.map { "\($0)" } ?? "more"
      sheet.lose(.range, "killed_high", "\(event.killed.low ?? 0) to \(high) killed became the lowest figure.")
    }
    if let date = event.date, date.start != date.end {
      sheet.lose(.range, "date_end", "A span of days became its middle; ACLED splits it by day.")
    }
    if event.actor1.isEmpty { sheet.lose(.missing, "actor1", "No actor is named; ACLED needs one.") }
    if event.actor1Kind == nil { sheet.lose(.missing, "inter1", "The kind of the first actor is not known.") }
    sheet.loseAssertion()
    sheet.loseTolls(["injured", "missing", "detained", "displaced"])
    return sheet.coded(columns)
  }
}
