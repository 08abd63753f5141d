package import CQL2
package import GeoJSON

/// What databases say differently about the table `events`, whose columns are those of `EventColumns`.
///
/// A condition may find more than it is asked for where the database cannot decide; then the caller does, by the code that
/// evaluates queries in memory.
package protocol SQLDialect: Sendable {
  /// The place of a value in a statement, with its type where the database needs it.
  func placeholder(for value: SQLValue) -> String

  /// That a column of text holds one of the words.
  func holds(_ column: String, oneOf words: [String]) -> SQLCondition

  /// That the point lies in one of the boxes, by an index that may find more.
  func lies(in boxes: [SearchBoxes.Box]) -> SQLCondition

  /// That the point lies in the query's area, beyond its box; nil where the database cannot decide.
  var liesInArea: SQLCondition? { get }

  /// That the point is within a geodesic distance in metres, or a little farther where the database cannot decide.
  func lies(within radius: Double, of position: Position) -> SQLCondition

  /// That one of the region's keys is among those of the event.
  func holds(_ kind: RegionKind, oneOf keys: [String]) -> SQLCondition

  /// That each word of one of the lists begins a word of the event's actors, or of all its texts.
  func holds(_ words: [[String]], ofActors: Bool) -> SQLCondition

  /// That the event has changed at or after a time.
  func isChanged(since time: String) -> SQLCondition

  /// Whether the database decides a part of a filter exactly as it is decided in memory.
  func decides(_ part: FilterExpression) -> Bool

  /// A column as a number that is divided with a fraction.
  func real(_ column: String) -> String

  /// A column that holds times in UTC as text, in the form in which instants are compared.
  func instant(_ column: String) -> String

  /// The function of an operator that has no sign of its own in SQL; asked for only in parts that the database decides.
  func function(_ name: FilterOperator, _ operands: [String]) -> String

  /// Whether the point meets the spatial condition of the number; asked for only in parts that the database decides.
  func relates(_ number: Int) -> String
}

/// Which of an event's ``Events/RegionKeys`` are meant.
package enum RegionKind: Int, Hashable, Sendable {
  case country, admin1, any
}
