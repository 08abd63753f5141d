import Testing

@testable import SpatialIndex
