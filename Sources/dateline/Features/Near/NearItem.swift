import GeoJSON
import Geodesy

/// A feature that is near something: how far, for certain or perhaps, and in which direction.
struct NearItem {
  var feature: Feature
  /// Its number in the file, which ties go by.
  var number: Int
  /// Metres to the feature's point, and the least and the greatest they may be.
  var meters: Double
  var least: Double
  var greatest: Double
  /// Whether it is within what was asked for; nil where nothing was.
  var certainty: Certainty?
  /// Further properties.
  var own: JSONObject = [:]

  /// - Parameter uncertainty: metres by which the distance may be less or more.
  init(_ feature: Feature, number: Int, meters: Double, uncertainty: Double, within limit: Double?) {
    self.init(
      feature, number: number, meters: meters,
      range: (least: max(0, meters - uncertainty), greatest: meters + uncertainty), within: limit)
  }

  /// - Parameter range: the least and the greatest that the distance may be.
  init(
    _ feature: Feature, number: Int, meters: Double, range: (least: Double, greatest: Double), within limit: Double?
  ) {
    self.feature = feature
    self.number = number
    self.meters = meters
    (least, greatest) = range
    certainty = limit.flatMap { Certainty.within($0, from: range.least, to: range.greatest) }
  }

  /// The feature with its distances, as properties and once more beside them for readers of JSON that know no features.
  var featureWithDistance: Feature {
    func rounded(_ meters: Double) -> JSONValue { .double(meters.rounded(toDecimals: 1)) }
    var feature = feature
    var properties = feature.properties ?? [:]
    properties["distance_m"] = rounded(meters)
    properties["distance_min_m"] = rounded(least)
    properties["distance_max_m"] = rounded(greatest)
    if let certainty { properties["certainty"] = .string(certainty.rawValue) }
    feature.properties = properties.with(own)
    return feature
  }

  /// The feature as ``featureWithDistance`` with `distance_m` also as a member of its own.
  var arrayElement: Feature {
    var feature = featureWithDistance
    feature.foreignMembers["distance_m"] = .double(meters.rounded(toDecimals: 1))
    return feature
  }
}

/// What was found near something, for output.
struct NearResult {
  var items: [NearItem] = []
  var table: TextTable
  var notes: [String] = []
  var files: [FeatureFile] = []

  /// How many features are within each of some distances, for certain and possibly.
  func bandTable(_ bands: [Distance]) -> TextTable {
    var table = TextTable(
      columns: ["within_m", "certain", "possible", "features"].map { .init(title: $0, alignsRight: true) })
    for band in bands {
      let within = items.map { Certainty.within(band.meters, from: $0.least, to: $0.greatest) }
      let features = Set(zip(items, within).compactMap { $1 == nil ? nil : $0.number })
      table.rows.append([
        fixed(band.meters, decimals: 0), String(within.count { $0 == .certain }),
        String(within.count { $0 == .possible }), String(features.count),
      ])
    }
    return table
  }
}

extension [NearItem] {
  /// By distance, then by place in the file.
  func sortedByDistance() -> [NearItem] { sorted { ($0.meters, $0.number) < ($1.meters, $1.number) } }
}
