import ArgumentParser
import CQL2
import Events

/// What the features of a file or a store must meet to be taken.
struct FeatureConditions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only features whose property is one of the values, such as event_type=Protests|Riots, or is none of them with !=; several must all hold.",
      valueName: "property=value"))
  var kinds: [FeatureFilter] = []
  @OptionGroup var filter: FilterOption

  /// The conditions of both options together.
  /// - Parameter path: what they are asked of; a store's properties are known, a file may have any.
  func condition(for path: String) throws -> FeatureCondition {
    let properties = StoreAddress(path).isStore ? EventQueryables.properties : FilterProperties.open
    return FeatureCondition(kinds, filter: try filter.expression(properties))
  }
}
