import Testing

@testable import EventPipeline
