import DelimitedText
import Events
import GeoJSON
import Testing

@testable import EventExport

@Suite struct EventTableWriterTests {
  private func table(_ columns: [ExportColumn], mark: Bool = false) throws -> String {
    try ExportFixtures.text { sink in
      var writer = EventTableWriter(columns: columns, hasByteOrderMark: mark, sink: sink)
      for event in ExportFixtures.events { try writer.write(FlatEvent(event)) }
      try writer.finish()
    }
  }

  /// A reader of RFC 4180 gives back every value.
  @Test func readsBack() throws {
    var reader = try DelimitedReader(source: "test", bytes: Array(table(ExportProfile.plain.columns).utf8))
    #expect(reader.columns == EventColumns.all)
    for event in ExportFixtures.events {
      let row = try #require(try reader.next())
      let expected = event.properties.members.map { member -> String in
        switch member.value {
        case .null: ""
        case .string(let text): text
        default: (try? member.value.jsonText) ?? ""
        }
      }
      #expect(row.fields == expected)
    }
    #expect(try reader.next() == nil)
  }

  @Test func wellKnownTextStandsFirst() throws {
    let columns = [.wellKnownText] + ["event_id", "civilian_targeting", "killed_best"].compactMap { ExportColumn($0) }
    #expect(
      try table(columns) == """
        WKT,event_id,civilian_targeting,killed_best
        POINT (47.5 42.98),ev_clash,false,5
        POINT (-180 -16.5),ev_flood,,
        ,ev_nowhere,,
        POINT (179.5 0),ev_undated,,

        """)
  }

  @Test func markComesFirst() throws {
    #expect(try Array(table([], mark: true).utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }
}
