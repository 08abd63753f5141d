extension Geometry {
  public var computedBoundingBox: BoundingBox? { nil }
}
extension FeatureCollection {
  public var computedBoundingBox: BoundingBox? { nil }
}
