import GeoJSON

/// Events in the columns of GDELT 2.0's event table, those of tone and Goldstein's scale left out.
enum GDELTCoding {
  static let columns = [
    "GlobalEventID", "SQLDATE", "MonthYear", "Year", "Actor1Name", "Actor1Type1Code", "Actor2Name", "Actor2Type1Code",
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "NumMentions", "NumSources",
    "NumArticles",
    "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code",
    "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID", "SOURCEURL",
  ]

  static func code(_ event: Event) -> CodedEvent {
    var sheet = CodingSheet(event)
    guard let crosswalk = TypeCrosswalk.of(event.subType), let cameo = crosswalk.cameo else {
      return sheet.refused("sub_event_type", "CAMEO has no code for \(event.subType.rawValue.lowercased()).")
    }
    guard let day = event.date?.midpoint else { return sheet.refused("event_date", "No day is known.") }
    let properties = event.properties
    let (year, month, date) = day.components
    sheet["GlobalEventID"] = .string(event.id)
    sheet["SQLDATE"] = .integer(Int64(year * 10_000 + month * 100 + date))
    sheet["MonthYear"] = .integer(Int64(year * 100 + month))
    sheet["Year"] = .integer(Int64(year))
    sheet["Actor1Name"] = .text(event.actor1.first?.uppercased())
    sheet["Actor2Name"] = .text(event.actor2.first?.uppercased())
    sheet["Actor1Type1Code"] = .text(event.actor1Kind.flatMap(type))
    sheet["Actor2Type1Code"] = .text(event.actor2Kind.flatMap(type))
    sheet["IsRootEvent"] = 1
    sheet["EventCode"] = .string(cameo)
    sheet["EventBaseCode"] = .string(String(cameo.prefix(3)))
    sheet["EventRootCode"] = .string(String(cameo.prefix(2)))
    sheet["QuadClass"] = .whole(crosswalk.quadClass)
    sheet["NumMentions"] = .integer(Int64(event.reports.count))
    sheet["NumSources"] = properties["n_sources"]
    sheet["NumArticles"] = .integer(Int64(event.reports.count))
    let place = event.place
    sheet["ActionGeo_Type"] = .whole(place.precision.gdeltCode(isUnitedStates: place.countryCode == "US"))
    let name = [place.name, place.admin1, place.country].filter { !$0.isEmpty }
    sheet["ActionGeo_FullName"] = .string(name.joined(separator: ", "))
    sheet["ActionGeo_Lat"] = properties["latitude"]
    sheet["ActionGeo_Long"] = properties["longitude"]
    sheet["ActionGeo_FeatureID"] = properties["place_id"]
    sheet["SOURCEURL"] = .text(event.reports.compactMap(\.url).first)
    if crosswalk.isApproximate { sheet.lose(.guess, "sub_event_type", "CAMEO \(cameo) is the nearest code, a guess.") }
    if !place.countryCode.isEmpty {
      sheet.lose(.missing, "iso3", "GDELT's FIPS codes of country and divisions are not known here.")
    }
    sheet.lose(.guess, "place_id", "ActionGeo_FeatureID holds our identifier, not one of GNS or GNIS.")
    if let span = event.date, span.start != span.end {
      sheet.lose(.range, "date_end", "A span of days became its middle.")
    }
    if event.reports.compactMap(\.url).count > 1 { sheet.lose(.range, "source_url", "One address of several is kept.") }
    sheet.loseAssertion()
    sheet.loseTolls(["killed", "injured", "missing", "detained", "displaced"])
    return sheet.coded(columns)
  }

  /// CAMEO's generic role of a kind of actor.
  private static func type(_ kind: ActorKind) -> String? {
    switch kind {
    case .state: "MIL"
    case .rebel: "REB"
    case .politicalMilitia, .identityMilitia: "UAF"
    case .rioters, .protesters: "OPP"
    case .civilians: "CVL"
    default: nil
    }
  }
}
