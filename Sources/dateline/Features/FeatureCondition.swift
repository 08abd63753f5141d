import CQL2
import Events
import GeoJSON

/// A filter over features of any file.
struct FeatureCondition {
  /// Nil for all features.
  private let filter: FilterExpression?

  /// All kinds, and the filter, together.
  init(_ kinds: [FeatureFilter], filter: FilterExpression? = nil) {
    let parts = kinds.map(\.expression) + [filter].compactMap { $0 }
    self.filter = parts.count > 1 ? .call(.and, parts) : parts.first
  }

  /// The names of the properties that the condition asks for.
  var propertyNames: Set<String> { filter?.propertyNames ?? [] }

  /// Whether the condition is true of the feature.
  func admits(_ feature: Feature) -> Bool {
    guard let filter else { return true }
    return filter.holds { name in
      if name == EventQueryables.geometry { return feature.geometry.map(FilterValue.geometry) ?? .null }
      return EventQueryables.value(feature[name] ?? .null, of: name)
    }
  }
}
