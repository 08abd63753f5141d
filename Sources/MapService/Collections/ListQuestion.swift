import Events
import Regions

/// Which list of regions or clusters is asked for, of which events.
struct ListQuestion: Hashable, Sendable {
  /// What the list consists of.
  enum Kind: Hashable {
    case regions(Region.Level)
    case clusters(epsilonMeters: Double, minimum: Int)
  }

  var kind: Kind
  var query: EventQuery
}
