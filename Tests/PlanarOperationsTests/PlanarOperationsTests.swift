import Testing

@testable import PlanarOperations
