import Events
import GeoJSON
import Testing

@testable import EventExport

@Suite struct EventFeatureWriterTests {
  /// The bytes are those of the codec, record and box included.
  @Test(arguments: [GeoJSONFormat.document, .textSequence, .newlineDelimited])
  func writesAsTheCodecDoes(_ format: GeoJSONFormat) throws {
    let expected = try ExportFixtures.text { sink in
      var options = GeoJSONWritingOptions()
      options.boundingBoxes = .collection
      if format != .document { options.layout = .compact }
      var writer = FeatureWriter(format: format, options: options, members: ["about": "all"], sink: sink)
      for event in ExportFixtures.events { try writer.write(event.feature) }
      try writer.finish()
    }
    let written = try ExportFixtures.text { sink in
      var writer = try EventFeatureWriter(
        format: format, withRecords: true, members: ["about": "all"], sink: sink)
      for event in ExportFixtures.events { try writer.write(FlatEvent(event, withRecord: true)) }
      try writer.finish()
    }
    #expect(written == expected)
  }

  @Test func nothingIsACollectionToo() throws {
    let written = try ExportFixtures.text { sink in
      var writer = try EventFeatureWriter(sink: sink)
      try writer.finish()
    }
    #expect(written == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
  }

  /// RFC 8142 begins each text with a record separator, U+001E; a plain feature a line has none.
  @Test func separatorsAreThoseOfTheFormat() throws {
    let sequence = try ExportFixtures.features(.plain, format: .textSequence)
    #expect(sequence.hasPrefix("\u{1E}{") && sequence.hasSuffix("}\n"))
    #expect(sequence.split(separator: "\n").allSatisfy { $0.hasPrefix("\u{1E}") })
    let lines = try ExportFixtures.features(.plain, format: .newlineDelimited)
    #expect(!lines.contains("\u{1E}") && lines.split(separator: "\n").count == ExportFixtures.events.count)
  }

  @Test func numbersForIdentifiersFitADouble() {
    var numbers: Set<Int64> = []
    for index in 0..<2000 {
      let number = Array("ev_\(index)".utf8).withUnsafeBufferPointer { FeatureLayout.number(of: $0) }
      #expect((0...9_007_199_254_740_991).contains(number))
      numbers.insert(number)
    }
    #expect(numbers.count == 2000)
  }
}
