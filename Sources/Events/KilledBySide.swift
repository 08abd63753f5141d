/// The dead of an event by who they were, as far as the reports say.
///
/// nil means not stated. `unknown` is what is left of the preferred figure; 0 where all of the dead are told apart.
public struct KilledBySide: Hashable, Sendable {
  /// Those of the side that acted.
  public var sideA: Int?
  /// Those of the side that was attacked or fought.
  public var sideB: Int?
  /// Civilians.
  public var civilians: Int?
  /// Those of whom the reports do not say.
  public var unknown: Int?

  /// Makes a value; by default nothing is stated.
  public init(sideA: Int? = nil, sideB: Int? = nil, civilians: Int? = nil, unknown: Int? = nil) {
    self.sideA = sideA
    self.sideB = sideB
    self.civilians = civilians
    self.unknown = unknown
  }

  /// Whether nothing is stated.
  public var isEmpty: Bool { sideA == nil && sideB == nil && civilians == nil && unknown == nil }

  /// All of them together.
  public var total: Int { (sideA ?? 0) + (sideB ?? 0) + (civilians ?? 0) + (unknown ?? 0) }
}
