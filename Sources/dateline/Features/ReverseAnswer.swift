import Gazetteers
import GeoJSON
import Geodesy
import Regions

/// What is at a position, for people and as JSON.
struct ReverseAnswer {
  /// A settlement and where the position lies from it.
  struct Settlement {
    var place: Place
    /// On the ellipsoid, to the settlement's point.
    var distance: Distance
    /// From the settlement to the position, degrees clockwise from north.
    var azimuth: Double
    /// The names of its first-level division and country; empty where the gazetteer does not know them.
    var region: String
    var country: String

    /// Whether the position is taken to lie in it.
    var holdsPosition: Bool { distance.meters <= place.assumedRadiusMeters }

    /// Where the position lies, as people say it: `in`, `12 km NW of`.
    var relation: String {
      holdsPosition ? "in" : "\(Self.rounded(distance)) \(CompassPoint(azimuth: azimuth).rawValue) of"
    }

    /// A distance as people say it: to 10 m below a kilometre, to 100 m below ten, else to a kilometre.
    static func rounded(_ distance: Distance) -> String {
      if distance.meters < 995 { return "\(fixed(distance.meters / 10, decimals: 0))0 m" }
      return "\(fixed(distance.kilometers, decimals: distance.kilometers < 9.95 ? 1 : 0)) km"
    }
  }

  var query: String
  /// Whether a name was asked for, and not a position.
  var isName = false
  var position: Position
  var chain: RegionChain
  /// Where no region holds the position or is near: the nearest one on the globe, and its country's name.
  var nearestRegion: RegionIndex.Match?
  var nearestCountry: String?
  var settlements: [Settlement]
  /// The nearest settlement, also where none is to be listed.
  var nearest: Settlement?
  var worldviewName: String

  /// Where the position is, in a line: `12 km NW of Derbent; Dagestan, Russia`.
  var summary: String {
    var parts: [String] = []
    if let nearest {
      let isAbroad = nearest.place.countryCode != chain.links.first?.region.countryCode
      let country = isAbroad && !nearest.country.isEmpty ? " (\(nearest.country))" : ""
      parts.append("\(nearest.relation) \(nearest.place.name)\(country)")
    }
    let region = [chain[.admin1], chain[.country]].compactMap { $0 }
    if !region.isEmpty {
      let names = region.map(\.region.name).filter { !$0.isEmpty }.joined(separator: ", ")
      let least = region.map(\.meters).min() ?? 0
      parts.append(
        least > 0 ? "outside every polygon, \(Settlement.rounded(.meters(least))) from \(names)" : names)
    } else if let nearestRegion {
      let names = [nearestRegion.region.level == .country ? nil : nearestRegion.region.name, nearestCountry]
      parts.append(
        "in no country: the nearest land is \(names.compactMap { $0 }.joined(separator: ", ")), "
          + "\(Settlement.rounded(.meters(nearestRegion.meters))) away")
    } else {
      parts.append("in no known country")
    }
    return parts.joined(separator: "; ")
  }

  /// The answer for a terminal: the position, the summary, a table of regions, one of settlements, an empty line.
  var lines: [String] {
    var regions = TextTable(columns: [
      .init(title: "level"), .init(title: "region"), .init(title: "code"), .init(title: "id"), .init(title: "where"),
    ])
    for link in chain.links {
      regions.rows.append([
        link.region.level.rawValue, link.region.name, code(of: link.region), link.region.place?.description ?? "",
        link.isApproximate
          ? "as the nearest settlement"
          : link.meters == 0 ? "inside" : "\(Settlement.rounded(.meters(link.meters))) off",
      ])
    }
    var places = TextTable(columns: [
      .init(title: "where", alignsRight: true), .init(title: "settlement"), .init(title: "region"),
      .init(title: "population", alignsRight: true), .init(title: "id"),
    ])
    for settlement in settlements {
      places.rows.append([
        settlement.relation, settlement.place.name,
        [settlement.region, settlement.country].filter { !$0.isEmpty }.joined(separator: ", "),
        settlement.place.population.map(String.init) ?? "", settlement.place.id.description,
      ])
    }
    let title = isName ? "\(query) at \(positionText(position))" : query
    return ["\(title): \(summary)".printable()]
      + [regions, places].filter { !$0.rows.isEmpty }.flatMap { table in
        table.lines.map { "  " + $0 }
      } + [""]
  }

  /// The code that a reader knows: the layer's own, else those of GeoNames with dots between them.
  private func code(of region: Region) -> String {
    if !region.code.isEmpty { return region.code }
    return [region.countryCode, region.admin1Code, region.admin2Code].filter { !$0.isEmpty }.joined(separator: ".")
  }
}

extension ReverseAnswer {
  /// The answer as one JSON object.
  func jsonLine() throws -> String {
    var object: JSONObject = [
      "query": .string(query), "longitude": .double(position.longitude), "latitude": .double(position.latitude),
      "worldview": .string(worldviewName), "summary": .string(summary),
      "regions": .array(chain.links.map { .object(self.object(for: $0)) }),
    ]
    if let nearestRegion {
      let link = RegionChain.Link(region: nearestRegion.region, meters: nearestRegion.meters)
      object["nearest_region"] = .object(self.object(for: link))
    }
    object["settlements"] = .array(settlements.map { .object(self.object(for: $0)) })
    return try JSONValue.object(object).jsonText
  }

  private func object(for link: RegionChain.Link) -> JSONObject {
    let region = link.region
    func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
    return [
      "level": .string(region.level.rawValue), "name": text(region.name),
      "place_id": region.place.map { .string($0.description) } ?? .null, "country_code": text(region.countryCode),
      "admin1_code": text(region.admin1Code), "admin2_code": text(region.admin2Code), "code": text(region.code),
      "distance_m": .double(link.meters.rounded(toDecimals: 0)), "approximate": .bool(link.isApproximate),
    ]
  }

  private func object(for settlement: Settlement) -> JSONObject {
    let place = settlement.place
    return [
      "name": .string(place.name), "place_id": .string(place.id.description),
      "longitude": .double(place.position.longitude), "latitude": .double(place.position.latitude),
      "feature_code": .string(place.featureCode), "population": place.population.map { .integer(Int64($0)) } ?? .null,
      "country": place.countryCode.isEmpty ? .null : .string(place.countryCode),
      "admin1": settlement.region.isEmpty ? .null : .string(settlement.region),
      "distance_m": .double(settlement.distance.meters.rounded(toDecimals: 1)),
      "azimuth": settlement.distance.meters == 0 ? .null : .double(settlement.azimuth.rounded(toDecimals: 1)),
      "inside": .bool(settlement.holdsPosition),
      "relation": .string("\(settlement.relation) \(place.name)"),
    ]
  }
}
