import Testing

@testable import Geoparsing
