/// A value that is bound to a statement.
package enum SQLValue: Hashable, Sendable {
  case integer(Int64)
  case double(Double)
  case text(String)
  /// A day, which some databases have a type for.
  case day(String)
  /// Several texts, as one argument.
  case texts([String])
}
