import Testing

@testable import GeoJSON

@Suite("Reading streams")
struct FeatureReaderTests {
  /// What a stream gives: features and faults in their order.
  private struct Outcome: Equatable {
    var features: [Feature] = []
    var faults: [String] = []
    var collection = FeatureCollection([])
    var format: GeoJSONFormat?
  }

  private func read(
    _ bytes: [UInt8], pieces: Int, format: GeoJSONFormat? = nil,
    options: GeoJSONReadingOptions = GeoJSONReadingOptions()
  ) throws -> Outcome {
    var outcome = Outcome()
    var reader = FeatureReader(format: format, options: options)
    var at = 0
    try reader.forEachFeature(
      from: {
        guard at < bytes.count else { return nil }
        defer { at += pieces }
        return Array(bytes[at..<min(at + pieces, bytes.count)])
      },
      onFault: {
        outcome.faults.append("\($0.line ?? 0):\($0.column ?? 0)@\($0.offset ?? -1) \($0.code.rawValue) \($0.path)")
      },
      { outcome.features.append($0) })
    outcome.collection = reader.collection
    outcome.format = reader.format
    return outcome
  }

  private func read(_ text: String, pieces: Int = 7, format: GeoJSONFormat? = nil) throws -> Outcome {
    try read(Array(text.utf8), pieces: pieces, format: format)
  }

  @Test(
    "A stream gives what the whole document gives, however it is cut", arguments: Fixture.canonical + Fixture.accepted)
  func whole(file: Fixture) throws {
    let document = try GeoJSONDocument(parsing: file.bytes)
    for pieces in Array(1...9) + [64, file.bytes.count] {
      let outcome = try read(file.bytes, pieces: pieces)
      #expect(outcome.features == document.features)
      #expect(outcome.faults == [])
      if case .featureCollection(var collection) = document {
        collection.features = []
        #expect(outcome.collection == collection)
      }
    }
  }

  @Test("An invalid file is a fault of the same code at the same place", arguments: Fixture.invalid)
  func invalid(file: Fixture) throws {
    let error = #expect(throws: GeoJSONError.self) { try GeoJSONDocument(parsing: file.bytes) }
    let first = try read(file.bytes, pieces: file.bytes.count + 1)
    for pieces in [1, 5, 1000] { #expect(try read(file.bytes, pieces: pieces) == first) }
    // A second line is legal in a stream.
    if file.name == "input-trailing.second-line.geojson" { return #expect(first.faults == []) }
    #expect(first.faults.first?.contains(" \(file.code) ") == true, "\(first.faults)")
    #expect(
      first.faults.first?.contains("@\(error?.offset ?? -1) ") == true, "\(first.faults) \(String(describing: error))")
  }

  @Test("No prefix hangs or crashes", arguments: Fixture.canonical) func prefixes(file: Fixture) throws {
    for format in [nil, GeoJSONFormat.document, .textSequence, .newlineDelimited] {
      for length in stride(from: 0, to: file.bytes.count - 2, by: format == nil ? 1 : 7) {
        let outcome = try read(Array(file.bytes[..<length]), pieces: 50, format: format)
        #expect(
          outcome.faults.count == 1 || (length == 0 && format != nil && format != .document)
            || format == .newlineDelimited)
      }
    }
  }

  private let one = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}"#
  private let two = #"{"type":"Point","coordinates":[3,4]}"#
  private let bad = #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1,200]},"properties":{}}"#
  private var features: [Feature] {
    [
      Feature(geometry: .point(Position(longitude: 1, latitude: 2)), properties: [:]),
      Feature(geometry: .point(Position(longitude: 3, latitude: 4))),
    ]
  }

  @Test("Members around the features are kept, wherever the type stands") func members() throws {
    let text = #"""
      {"name":"features","a":{"features":[1]},"features":[\#(one) , {"properties":null,"geometry":\#(two),"type":"Feature"} ],
      "bbox":[1,2,3,4],"z":null,"type":"FeatureCollection"}
      """#
    for pieces in 1...20 {
      let outcome = try read(text, pieces: pieces)
      #expect(
        outcome
          == Outcome(
            features: [features[0], Feature(geometry: features[1].geometry, properties: nil)],
            collection: FeatureCollection(
              [], boundingBox: BoundingBox(west: 1, south: 2, east: 3, north: 4),
              foreignMembers: ["name": "features", "a": ["features": [1]], "z": nil])))
    }
  }

  @Test("A faulty feature of a collection is told and passed over") func faultyFeature() throws {
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\n\(one),\n  \(bad),\n\(one)]}"
    let outcome = try read(text)
    #expect(outcome.features == [features[0], features[0]])
    #expect(outcome.faults == ["3:62@186 position-range $.features[1].geometry.coordinates"])
  }

  @Test("A text sequence: RFC 8142, damaged texts passed over") func sequence() throws {
    let text = "\u{1E}\(one)\n\u{1E}\u{1E}\n\u{1E}{\"type\":\"Fea\n\u{1E}\(two)\n\u{1E}\(bad)\n\u{1E}\(one)"
    for pieces in [1, 2, 3, 10, 1000] {
      let outcome = try read(text, pieces: pieces)
      #expect(outcome.features == [features[0], features[1], features[0]])
      #expect(outcome.faults.map { $0.split(separator: " ")[1] } == ["input-truncated", "position-range"])
      #expect(outcome.format == .textSequence)
    }
    #expect(try read("x\u{1E}\(one)\n", format: .textSequence).faults == ["1:1@0 json-syntax $"])
    #expect(try read("x\u{1E}\(one)\n", format: .textSequence).features == [features[0]])
    #expect(try read("", format: .textSequence) == Outcome(format: .textSequence))
  }

  @Test("Lines, with blank ones, CR LF, a collection and damaged ones") func lines() throws {
    let collection =
      "{\"type\":\"FeatureCollection\",\"features\":[\(one),{\"type\":\"Feature\",\"geometry\":\(two),\"properties\":{}}]}"
    let text = "\(one)\r\n\n\(bad)\n{\"type\": \n\(collection)\nnonsense\n\(two)"
    for pieces in [1, 2, 3, 10, 1000] {
      let outcome = try read(text, pieces: pieces)
      #expect(outcome.features == [features[0], features[0], features[1], features[1]])
      #expect(
        outcome.faults == [
          "3:60@144 position-range $.geometry.coordinates", "4:9@178 input-truncated $.type",
          "6:1@388 object-expected $",
        ])
      #expect(outcome.format == .newlineDelimited)
    }
  }

  @Test("A first line that breaks off does not hide that these are lines") func brokenFirstLine() throws {
    for broken in [#"{"type":"Feature","geometry":{"type":"Po"#, #"{"type":"Feature","geometry":null"#] {
      let outcome = try read("\(broken)\n\(one)\n\(two)\n")
      #expect(outcome.features == features)
      #expect(outcome.faults.count == 1)
      #expect(outcome.format == .newlineDelimited)
    }
  }

  @Test("Broken collections end the stream") func broken() throws {
    let start = "{\"type\":\"FeatureCollection\",\"features\":["
    let cases = [
      (start + one, "input-truncated"), (start + one + one + "]}", "json-syntax"), (start + one + ",]}", "json-syntax"),
      (start + "," + one + "]}", "json-syntax"), (start + one + "]", "input-truncated"),
      (start + one + "]}x", "input-trailing"), (start + one + "]]", "json-syntax"),
      (start + one + "],\"type\":\"FeatureCollection\"}", "name-duplicate"), (start + one + "],\"x\":}", "json-syntax"),
      ("{\"features\":[\(one)]}", "type-missing"), ("{\"type\":\"Feature\",\"features\":[\(one)]}", "type-unexpected"),
    ]
    for (text, code) in cases {
      for pieces in [1, 4, 1000] {
        let outcome = try read(text, pieces: pieces)
        #expect(outcome.faults.map { $0.split(separator: " ")[1] } == [Substring(code)], "\(text)")
      }
    }
  }

  @Test("A feature beyond the limit is told; lines go on behind it") func tooLong() throws {
    var options = GeoJSONReadingOptions()
    options.maximumFeatureLength = 100
    let long =
      "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"a\":\"" + String(repeating: "x", count: 200) + "\"}}"
    for pieces in [1, 30, 1000] {
      let lines = try read(
        Array("\(one)\n\(long)\n\(two)\n".utf8), pieces: pieces, format: .newlineDelimited, options: options)
      #expect(lines.features == features)
      #expect(lines.faults == ["2:1@83 text-too-long $"])
    }
    let collection = try read(
      Array("{\"type\":\"FeatureCollection\",\"features\":[\(one),\(long)]}".utf8), pieces: 1, options: options)
    #expect(collection.features == [features[0]])
    #expect(collection.faults.count == 1)
  }

  @Test("Random collections come through in every format", arguments: 0..<40) func random(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    var list: [Feature] = []
    for _ in 0..<6 { list.append(random.feature()) }
    for format in [GeoJSONFormat.document, .textSequence, .newlineDelimited] {
      var bytes: [UInt8] = []
      do {
        var writer = FeatureWriter(format: format, options: .verbatim) { bytes += $0 }
        for feature in list { try writer.write(feature) }
        try writer.finish()
      }
      for pieces in [1, 13, 4096] {
        let outcome = try read(bytes, pieces: pieces, options: .lenient)
        #expect(outcome.features == list && outcome.faults == [], "seed \(seed), \(format), \(outcome.faults)")
      }
    }
  }
}
