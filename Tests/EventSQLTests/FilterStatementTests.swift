import CQL2
import Events
import GeoJSON
import Testing

@testable import EventSQL

@Suite struct FilterStatementTests {
  /// Texts are bound, never pasted; columns are those there are.
  @Test func statementsHoldNoTexts() throws {
    let filter = FilterExpression.call(
      .and,
      [
        .call(.equal, [.property("title"), .value(.text("'; DROP TABLE events; --"))]),
        .call(.isNull, [.property("title\" OR 1 --")]),
      ])
    let statement = FilterStatement(filter, PlainDialect())
    #expect(
      statement.conditions.map(\.statement) == [
        SQLCondition("(events.\"title\" = ?)", [.text("'; DROP TABLE events; --")]), SQLCondition("(NULL IS NULL)"),
      ])
  }
}

/// A dialect that says as little as it may.
struct PlainDialect: SQLDialect {
  func placeholder(for value: SQLValue) -> String { "?" }
  func holds(_ column: String, oneOf words: [String]) -> SQLCondition { SQLCondition("TRUE") }
  func lies(in boxes: [SearchBoxes.Box]) -> SQLCondition { SQLCondition("TRUE") }
  var liesInArea: SQLCondition? { nil }
  func lies(within radius: Double, of position: Position) -> SQLCondition { SQLCondition("TRUE") }
  func holds(_ kind: RegionKind, oneOf keys: [String]) -> SQLCondition { SQLCondition("TRUE") }
  func holds(_ words: [[String]], ofActors: Bool) -> SQLCondition { SQLCondition("TRUE") }
  func isChanged(since time: String) -> SQLCondition { SQLCondition("TRUE") }
  func decides(_ part: FilterExpression) -> Bool { true }
  func real(_ column: String) -> String { column }
  func instant(_ column: String) -> String { column }
  func function(_ name: FilterOperator, _ operands: [String]) -> String { "NULL" }
  func relates(_ number: Int) -> String { "NULL" }
}
