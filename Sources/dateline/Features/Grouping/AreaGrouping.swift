import GeoJSON
import Regions

/// Groups events by polygons of a user's file; where they overlap the first in the file has the event.
struct AreaGrouping: FeatureGrouping {
  private let areas: [Feature]
  private let index: RegionIndex
  private let path: String
  private let population: String?
  let metadata: JSONObject? = nil
  let noun = "area"
  let columns: [TextTable.Column] = [.init(title: "area")]

  /// Reads the polygons; every other feature of the file is left out and told.
  ///
  /// - Parameter population: the property with the number of inhabitants; nil for none.
  init(path: String, population: String?, messages: MessageOptions) throws {
    let file = try FeatureFile(path: path)
    areas = file.features.filter { feature in
      switch feature.geometry {
      case .polygon(let rings, _)?: rings.first?.isEmpty == false
      case .multiPolygon(let parts, _)?: parts.contains { $0.first?.isEmpty == false }
      default: false
      }
    }
    guard !areas.isEmpty else { throw CommandFailure.environment("\(path) holds no polygon") }
    if areas.count < file.count {
      messages.note("\(path): \(counted(file.count - areas.count, "feature")) without a polygon left out")
    }
    if let population, !areas.contains(where: { $0.number(population) != nil }) {
      throw CommandFailure.environment("no polygon of \(path) has a number as its property '\(population)'")
    }
    self.path = path
    self.population = population
    index = RegionIndex(
      areas.enumerated().compactMap { number, feature in
        feature.geometry.map { geometry in
          // A polygon across the antimeridian may run on beyond it.
          RegionPolygon(
            region: Region(countryCode: "XX", admin1Code: "\(number)", name: ""),
            geometry: geometry.cutAtAntimeridian() ?? geometry)
        }
      })
    try file.checkRejected()
  }

  var standing: [Int] { Array(areas.indices) }

  /// By the point; an event of which only an area is known is imprecise.
  func group(of feature: Feature) -> (key: Int, isImprecise: Bool)? {
    guard let position = feature.position,
      let number = index.region(at: position, withinMeters: 0).flatMap({ Int($0.region.admin1Code) })
    else { return nil }
    return (number, !feature.hasOwnPoint)
  }

  func describe(_ number: Int) -> GroupDescription {
    let area = areas[number]
    let name =
      ["name", "NAME", "Name", "title"].lazy.compactMap { area.text($0) }.first { !$0.isEmpty }
      ?? area.id?.description ?? "area \(number + 1)"
    // What the polygon says of itself stays; the totals come behind it.
    var properties = area.properties ?? [:]
    if properties["name"] == nil { properties["name"] = .string(name) }
    return GroupDescription(
      id: area.id?.description ?? "area_\(number + 1)", geometry: area.geometry, properties: properties, cells: [name],
      population: population.flatMap { property in
        area.number(property).map { Population(count: $0, source: "\(property) of \(path)") }
      })
  }
}
