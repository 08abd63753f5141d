import Events
import GeoJSON

/// Rows of GDELT's event table, 1.0 and 2.0.
///
/// The files have no names of columns, so these are given here. Countries are FIPS codes in them, which stand for other
/// countries in ISO 3166; what is read is the country's name at the end of the place's full name.
struct GDELTRows: RowLayout {
  static let needed = ["globaleventid", "sqldate", "eventcode", "actiongeo_type"]
  private let columns: TableColumns

  let read: Set<String> = [
    "globaleventid", "sqldate", "actor1name", "actor1type1code", "actor2name", "actor2type1code", "eventcode",
    "numsources", "actiongeo_type", "actiongeo_fullname", "actiongeo_lat", "actiongeo_long", "sourceurl",
    // These follow from others.
    "monthyear", "year", "eventbasecode", "eventrootcode", "quadclass", "fractiondate",
  ]

  init(_ columns: TableColumns) { self.columns = columns }

  /// The columns of version 1.0 (57 and, with the source's address, 58) and 2.0 (61), by how many there are.
  static func columns(count: Int) -> [String]? {
    let action = ["Type", "FullName", "CountryCode", "ADM1Code"]
    func places(_ hasADM2: Bool) -> [String] {
      ["Actor1Geo", "Actor2Geo", "ActionGeo"].flatMap { geo in
        (action + (hasADM2 ? ["ADM2Code"] : []) + ["Lat", "Long", "FeatureID"]).map { "\(geo)_\($0)" }
      }
    }
    switch count {
    case 57: return head + places(false) + ["DATEADDED"]
    case 58: return head + places(false) + ["DATEADDED", "SOURCEURL"]
    case 61: return head + places(true) + ["DATEADDED", "SOURCEURL"]
    default: return nil
    }
  }

  private static let head =
    ["GlobalEventID", "SQLDATE", "MonthYear", "Year", "FractionDate"]
    + ["Actor1", "Actor2"].flatMap { actor in
      [
        "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
        "Type2Code", "Type3Code",
      ].map { actor + $0 }
    } + [
      "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions",
      "NumSources", "NumArticles", "AvgTone",
    ]

  func event(of row: TableRow) throws(RowFault) -> RowEvent {
    let cells = TableCells(row: row, columns: columns)
    guard let id = cells.text("globaleventid") else {
      throw RowFault(code: .missingID, message: "GlobalEventID is empty")
    }
    guard let stated = try cells.day("sqldate") else {
      throw RowFault(code: .invalidDate, message: "SQLDATE is empty")
    }
    guard var code = cells.text("eventcode"), let number = Int(code) else {
      throw RowFault(code: .invalidValue, message: "EventCode is \"\(cells.text("eventcode") ?? "")\", no CAMEO code")
    }
    // Programs that take codes for numbers drop the zero before them.
    if number < 100, code.utf8.count == 2 || number < 10 && code.utf8.count == 1 { code = "0" + code }
    let place = try place(cells)
    let (subType, isExact) = CAMEO.subType(of: code)
    let crosswalk = TypeCrosswalk.of(subType)
    let root = Int(code.prefix(2)) ?? 0
    var event = Event(
      id: EventID.make(["gdelt", id]), title: "",
      eventClass: subType == .otherStrategic && root < 14 ? .diplomacy : crosswalk?.eventClass ?? .other,
      type: crosswalk?.type ?? .other, subType: subType,
      date: EventDate(start: stated.day, precision: .exact, basis: .publication), place: EventPlace(place),
      actor1: cells.text("actor1name").map { [$0] } ?? [], actor2: cells.text("actor2name").map { [$0] } ?? [],
      actor1Kind: CAMEO.kind(of: cells.text("actor1type1code")),
      actor2Kind: CAMEO.kind(of: cells.text("actor2type1code")),
      actor1Role: cells.text("actor1name") == nil ? .unknown : .initiator,
      actor2Role: cells.text("actor2name") == nil ? .unknown : .target)
    let address = cells.text("sourceurl")
    event.reports = [Report(id: "gdelt:\(id)", publisher: address.flatMap { GDELTRows.host(of: $0) }, url: address)]
    event.independentReports = try cells.count("numsources")
    event.tags = ["CAMEO \(code)"]
    var result = RowEvent(event: event, place: place)
    if !isExact {
      result.lose(
        .guess, "sub_event_type", "\(subType.rawValue) is the nearest to CAMEO \(code), which stays as a tag.")
    }
    return result
  }

  private func place(_ cells: TableCells) throws(RowFault) -> TablePlace {
    let name = cells.text("actiongeo_fullname") ?? ""
    let parts = name.split(separator: ",").map { String($0.drop { $0 == " " }) }
    var place = TablePlace(words: name)
    place.country = parts.last ?? ""
    place.name = parts.first ?? ""
    if parts.count > 2 { place.admin1 = parts[1] }
    switch try cells.whole("actiongeo_type") {
    case 1: place.precision = .country
    case 2, 5:
      place.precision = .adm1
      place.admin1 = place.name
    case 3, 4: place.precision = .settlement
    case nil, 0: place.precision = nil
    case let code?: throw RowFault(code: .invalidValue, message: "ActionGeo_Type is \(code), not 0 to 5")
    }
    place.position = try cells.position(longitude: "actiongeo_long", latitude: "actiongeo_lat")
    return place
  }

  /// The host of an address, without `www.`.
  static func host(of address: String) -> String? {
    let parts = address.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count > 2, parts[0].hasSuffix(":") else { return nil }
    let host = parts[2].prefix { $0 != ":" && $0 != "?" }
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }
}
