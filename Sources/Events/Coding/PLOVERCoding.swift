import Gazetteers
import GeoJSON

/// Events in PLOVER's fields, by its 2024 manual.
enum PLOVERCoding {
  static let columns = [
    "id", "date", "enddate", "time", "event", "mode", "context", "actor", "actor_sector", "recipient",
    "recipient_sector", "resolved_place", "extracted_place", "lat", "lon", "resolution", "geonameid", "feature_code",
    "country_code", "province", "district", "dead", "injured", "arrested", "text", "cite_info", "coded_date", "coder",
  ]

  static func code(_ event: Event) -> CodedEvent {
    var sheet = CodingSheet(event)
    guard let crosswalk = TypeCrosswalk.of(event.subType), let type = crosswalk.plover else {
      return sheet.refused("sub_event_type", "PLOVER has no code for \(event.subType.rawValue.lowercased()).")
    }
    guard let start = event.date?.start else { return sheet.refused("event_date", "No day is known.") }
    let properties = event.properties
    sheet["id"] = .string(event.id)
    sheet["date"] = .string(start.description)
    sheet["enddate"] = .text(event.date?.end?.description)
    sheet["time"] = .text(event.date?.time)
    sheet["event"] = .string(type)
    let isDrone = event.subType == .airDroneStrike && event.weapon.contains("drone")
    sheet["mode"] = .text(isDrone ? "drone" : crosswalk.ploverMode)
    sheet["context"] = .string(event.eventClass.rawValue)
    sheet["actor"] = sheet.joined(event.actor1)
    sheet["recipient"] = sheet.joined(event.actor2.isEmpty ? event.target : event.actor2)
    sheet["actor_sector"] = .text(event.actor1Kind?.ploverSector)
    sheet["recipient_sector"] = .text(event.actor2Kind?.ploverSector)
    sheet["resolved_place"] = properties["location"]
    sheet["extracted_place"] = properties["location_raw"]
    sheet["lat"] = properties["latitude"]
    sheet["lon"] = properties["longitude"]
    sheet["resolution"] = .whole(event.place.precision.ploverCode)
    sheet["geonameid"] = (event.place.placeID?.geonamesNumber).map { .integer(Int64($0)) } ?? .null
    sheet["feature_code"] = properties["feature_code"]
    sheet["country_code"] = properties["iso3"]
    sheet["province"] = properties["admin1"]
    sheet["district"] = properties["admin2"]
    sheet["dead"] = .whole(event.killed.best ?? event.killed.low)
    sheet["injured"] = .whole(event.injured.best ?? event.injured.low)
    sheet["arrested"] = .whole(event.detained.best ?? event.detained.low)
    sheet["text"] = .string(event.notes)
    sheet["cite_info"] = properties["source_url"]
    sheet["coder"] = .string("dateline")
    if crosswalk.isApproximate {
      let mode = crosswalk.ploverMode.map { " \($0)" } ?? ""
      sheet.lose(.guess, "sub_event_type", "\(type)\(mode) is the nearest code, a guess.")
    }
    for (stem, toll) in [("killed", event.killed), ("injured", event.injured), ("detained", event.detained)]
    where !toll.isEmpty && toll.low != toll.high {
      sheet.lose(.range, "\(stem)_high", "A range of people \(stem) became one figure.")
    }
    for (field, kind) in [("inter1", event.actor1Kind), ("inter2", event.actor2Kind)] {
      if let sector = kind?.ploverSector { sheet.lose(.guess, field, "The sector \(sector) is the nearest, a guess.") }
    }
    sheet.loseAssertion()
    sheet.loseTolls(["missing", "displaced"])
    return sheet.coded(columns)
  }
}
