/// What is done about neighbours beyond the edge of the region, which nobody could have seen.
public enum EdgeCorrection: String, Hashable, Sendable, CaseIterable {
  /// A pair counts for as many as the share of the circle through the second point around the first that lies within the region
  /// (B. D. Ripley, 1976, doi:10.2307/3212829; the circle is cut exactly, on the sphere).
  case isotropic
  /// Only points at least as far from the edge as the radius are looked from: quick, and rough where few are.
  case border
  /// Nothing: what lies beyond the edge is missing.
  case none
}
