extension ResolverWeights {
  /// The weights this library ships.
  public static let trained: ResolverWeights = handMade
}
