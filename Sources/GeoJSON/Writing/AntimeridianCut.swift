extension Geometry {
  func cutAtAntimeridian() -> Geometry? { nil }
}
