import Testing

@testable import SpatialAnalysis
