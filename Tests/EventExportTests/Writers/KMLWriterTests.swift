import Events
import Testing

@testable import EventExport

@Suite struct KMLWriterTests {
  @Test func placemarksHaveTimesStylesAndEscapes() throws {
    let text = try ExportFixtures.text { sink in
      var writer = KMLWriter(
        title: "A & B", columns: ["event_id", "notes"].compactMap { ExportColumn($0) }, sink: sink)
      for event in ExportFixtures.events { try writer.write(FlatEvent(event)) }
      try writer.finish()
    }
    let marks = text.split(separator: "\n").filter { $0.hasPrefix("<Placemark") || $0.hasPrefix("then") }
    #expect(text.contains("<name>A &amp; B</name>") && text.hasSuffix("</Document>\n</kml>\n"))
    #expect(marks.count == 6)
    #expect(text.contains("<name>Clash at the &quot;gate&quot;, at dawn</name>"))
    #expect(text.contains("then\ttwo &lt;men&gt; &amp; a dog fled.  "))
    #expect(text.contains("<TimeStamp><when>2024-06-23</when></TimeStamp><styleUrl>#type-0</styleUrl>"))
    #expect(text.contains("<TimeSpan><begin>2024-02-28</begin><end>2024-03-02</end></TimeSpan>"))
    #expect(text.contains("<Point><coordinates>47.5,42.98</coordinates></Point></Placemark>"))
    // Alpha, blue, green, red.
    #expect(text.contains("<Style id=\"type-0\"><IconStyle><color>ff1e26a6</color>"))
    #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 })
  }
}
