import ArgumentParser
import GeoJSON

/// Features of a kind: `property=value`, with other values after `|`, or `property!=value`.
struct FeatureFilter: ExpressibleByArgument, Hashable {
  var property: String
  /// In small letters.
  var values: [String]
  var isNegated: Bool

  /// Nil for a text without `=` or without a name before it.
  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    var name = argument[..<equals]
    isNegated = name.last == "!"
    if isNegated { name.removeLast() }
    guard !name.isEmpty else { return nil }
    property = String(name).trimmed
    values = argument[argument.index(after: equals)...].split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmed.lowercased()
    }
  }

  /// Whether the feature's property is one of the values; letter case does not count, and null is the empty text.
  func admits(_ feature: Feature) -> Bool {
    let value: String
    switch feature[property] {
    case .string(let text)?: value = text
    case nil, .null?: value = ""
    case let other?: value = (try? other.jsonText) ?? ""
    }
    return values.contains(value.lowercased()) != isNegated
  }
}

extension [FeatureFilter] {
  /// Whether all of them admit the feature.
  func admit(_ feature: Feature) -> Bool { allSatisfy { $0.admits(feature) } }
}
