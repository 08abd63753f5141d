import ArgumentParser
import CQL2

/// Features of a kind: `property=value`, with other values after `|`, or `property!=value`.
struct FeatureFilter: ExpressibleByArgument, Hashable {
  var property: String
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
      String($0).trimmed
    }
  }

  /// The filter that it stands for: letter case does not count, null is the empty text, and numbers are also compared as such.
  var expression: FilterExpression {
    let value = FilterExpression.property(property)
    var parts: [FilterExpression] = [
      .call(.in, [.call(.casei, [value])] + values.map { .call(.casei, [.value(.text($0))]) })
    ]
    let numbers = values.compactMap { Double($0) }.filter(\.isFinite)
    if !numbers.isEmpty { parts.append(.call(.in, [value] + numbers.map { .value(.number($0)) })) }
    let isMissing = FilterExpression.call(.isNull, [value])
    let holds: FilterExpression =
      values.contains("")
      ? .call(.or, parts + [isMissing])
      : .call(.and, [.call(.not, [isMissing]), parts.count > 1 ? .call(.or, parts) : parts[0]])
    return isNegated ? .call(.not, [holds]) : holds
  }
}
