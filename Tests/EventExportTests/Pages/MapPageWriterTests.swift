import Events
import GeoJSON
import Testing
import VectorTiles

@testable import EventExport

@Suite struct MapPageWriterTests {
  private static let files = [
    "index.html": """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <link rel="icon" href="page/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="page/maplibre-gl.css">
    <link rel="stylesheet" href="page/style.css">
    <script src="page/maplibre-gl.js" defer></script>
    <script src="page/app.js" type="module"></script>
    </head>
    <body>
    <p>Page</p>
    </body>
    </html>
    """,
    "app.js": "start();", "style.css": "p { color: red }", "icon.svg": "<svg/>",
  ]

  private static func page(_ events: [Event], baseMap: MapPageWriter.BaseMap? = nil) throws -> String {
    try ExportFixtures.text { sink in
      var writer = MapPageWriter(
        title: "Events </script>", attribution: "A & B", files: files,
        library: .init(script: "library();", styleSheet: ".map {}", licence: "Copyright -- all > rights"),
        baseMap: baseMap,
        sink: sink)
      for event in events { try writer.write(event, explanation: ["evidence": [["quote": .string(event.notes)]]]) }
      #expect(writer.count == events.count)
      try writer.finish()
    }
  }

  /// What stands between the tags of the data of a name.
  private static func data(_ name: String, in page: String) throws -> Substring {
    let tag = "id=\"\(name)\">"
    let start = try #require(page.firstRange(of: tag)).upperBound
    return page[start..<(try #require(page[start...].firstRange(of: "</script>")).lowerBound)]
  }

  @Test func theDocumentNeedsNothingElse() throws {
    let page = try Self.page([])
    #expect(page.hasPrefix("<!doctype html>\n<!--\nCopyright - all > rights\n-->\n<html"))
    #expect(
      page.contains("<style>.map {}</style>\n<style>p { color: red }</style>\n<script>library();</script>\n</head>"))
    #expect(page.hasSuffix("</html>") && !page.contains("page/") && !page.contains("http:") && !page.contains("https:"))
    // printf 'library();' | openssl dgst -sha256 -binary | base64, and so for the others.
    #expect(page.contains("script-src 'sha256-\(Base64.text(SHA256.digest("library();".utf8)))' 'sha256-"))
    #expect(page.contains("style-src 'sha256-\(Base64.text(SHA256.digest(".map {}".utf8)))' 'sha256-"))
    #expect(page.contains("default-src 'none'") && !page.contains("unsafe"))
  }

  @Test func eventsAreTwoLinesEachAndCannotEndTheData() throws {
    var events = ExportFixtures.events
    events[1].notes = "</script><script>alert(1)</script>"
    let page = try Self.page(events)
    let lines = try Self.data("data-events", in: page).split(separator: "\n")
    #expect(lines.count == 2 * events.count)
    for (number, event) in events.enumerated() {
      let feature = try JSONValue(parsing: lines[2 * number].utf8).object
      let properties = try #require(feature?["properties"]?.object)
      #expect(properties["event_id"]?.string == event.id && properties["title"]?.string == event.title)
      #expect(properties.members.allSatisfy { !$0.value.isNull })
      #expect((feature?["geometry"]?.isNull ?? true) == (event.place.position == nil))
      let record = try JSONValue(parsing: lines[2 * number + 1].utf8).object
      #expect(record == ["evidence": [["quote": .string(event.notes)]]])
    }
    #expect(
      try JSONValue(parsing: Self.data("data-about", in: page).utf8).object == [
        "title": "Events </script>", "attribution": "A & B",
      ])
    #expect(!page.contains("alert(1)</script>"))
  }

  @Test func tilesAreThoseAroundTheEvents() throws {
    let map = MapPageWriter.BaseMap(deepestZoom: 4) { tile in
      // A sea without land.
      tile.z == 4 && tile.y == 6 ? [] : [UInt8(tile.z), UInt8(tile.x), UInt8(tile.y)]
    }
    let page = try Self.page([ExportFixtures.events[0]], baseMap: map)
    let base = try JSONValue(parsing: Self.data("data-base-map", in: page).utf8).object
    let tiles = try #require(base?["tiles"]?.object)
    // Makhachkala lies in 4/10/5; a row further north and one further south go along.
    #expect(base?["maxzoom"] == 4 && tiles.members.count == 85 + 6)
    #expect(tiles["4/10/5"] == .string(Base64.text([4, 10, 5])) && tiles["4/10/6"] == nil && tiles["0/0/0"] == "AAAA")
  }

  @Test func withoutABaseMapThereIsNone() throws {
    #expect(try Self.data("data-base-map", in: try Self.page([])) == "{}")
  }
}
