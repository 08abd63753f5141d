import Testing

@testable import Regions
