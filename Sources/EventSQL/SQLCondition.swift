/// A condition in SQL, with the values of its `?` in order.
package struct SQLCondition: Hashable, Sendable {
  package var sql: String
  package var arguments: [SQLValue]

  package init(_ sql: String, _ arguments: [SQLValue] = []) {
    self.sql = sql
    self.arguments = arguments
  }
}
