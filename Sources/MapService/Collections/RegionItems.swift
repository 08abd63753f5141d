import EventStorage
import Events
import GeoJSON
import Hummingbird
import Regions

/// Countries or first-level divisions with the events in them, counted by the codes of the events' places.
struct RegionItems {
  let request: ServiceRequest

  static let parameters = [
    RouteParameter(
      "level", "Of the collection regions: countries, or first-level divisions.",
      ["type": "string", "enum": ["country", "admin1"], "default": "country"]),
    RouteParameter(
      "skipGeometry", "Of the collection regions: whether outlines are left out.",
      ["type": "boolean", "default": false]),
  ]

  func answer() async throws -> Response {
    let level: Region.Level
    switch request.parameters["level"] ?? "country" {
    case "country", "": level = .country
    case "admin1": level = .admin1
    default: throw ServiceProblem(.invalidParameter, "country or admin1", parameter: "level")
    }
    let withOutlines: Bool
    switch request.parameters["skipGeometry"] ?? "false" {
    case "false", "": withOutlines = true
    case "true": withOutlines = false
    default: throw ServiceProblem(.invalidParameter, "true or false", parameter: "skipGeometry")
    }
    let limit = try request.listLimit()
    let list = try await list(level, try request.listedEvents())
    return try (withOutlines ? list : list.withoutGeometry).answer(request, limit: limit)
  }

  /// The region of a code: of a division with the country before it, `RU.17`.
  func feature(_ code: String) async throws -> Feature? {
    try await list(code.contains(".") ? .admin1 : .country, EventQuery(sort: .id)).feature(code)
  }

  private func list(_ level: Region.Level, _ query: EventQuery) async throws -> FeatureList {
    let store = request.service.store
    let outline = request.service.tools.outline
    return try await store.lists.answer(ListQuestion(kind: .regions(level), query: query), version: store.version) {
      Self.list(level, try await store.read { try $0.regionCounts(matching: query) }, outline: outline)
    }
  }

  private static func list(
    _ level: Region.Level, _ counts: [RegionCount], outline: @escaping @Sendable (RegionCodes) -> Geometry?
  ) -> FeatureList {
    var regions: [RegionCodes: RegionCount] = [:]
    for count in counts where !count.countryCode.isEmpty {
      let codes = RegionCodes(countryCode: count.countryCode, admin1Code: count.admin1Code).at(level)
      if level == .admin1, codes.admin1Code.isEmpty { continue }
      regions[codes, default: RegionCount(like: count)].add(count)
    }
    return FeatureList(
      regions.map { codes, count in
        let code = codes.admin1Code.isEmpty ? codes.countryCode : "\(codes.countryCode).\(codes.admin1Code)"
        let name = level == .country ? count.country : count.admin1
        return FeatureList.Item(id: code, geometry: { outline(codes) }) {
          [
            "code": .string(code), "name": .string(name), "country": .string(count.country),
            "count": .integer(Int64(count.count)), "killed": count.killed.map { .integer(Int64($0)) } ?? .null,
          ]
        }
      })
  }
}
