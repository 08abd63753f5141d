import ArgumentParser
import CQL2
import Events

/// `--filter`: a filter in CQL2.
struct FilterOption: ParsableArguments {
  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      "Only events of which this is true, in CQL2, such as \"event_type = 'Battles' AND killed_best > 5\".",
      valueName: "cql2"))
  var text: String?

  /// The filter over the properties, or nil without one.
  /// - Throws: a usage failure that says where it is wrong and what to write.
  func expression(_ properties: FilterProperties) throws -> FilterExpression? {
    guard let text else { return nil }
    do {
      return try FilterExpression(text: text, properties: properties)
    } catch {
      throw CommandFailure.usage("--filter: \(error)")
    }
  }
}
