import ArgumentParser
import EventExport
import Events
import Gazetteers
import GeoJSON

/// Writes features as a GeoJSON file, a feature a line.
enum EventFile {
  /// Writes events in their order; the collection's member `dateline` tells program, gazetteer, layers, worldview and
  /// attribution, and how often which corrections were applied.
  static func write(
    _ events: [Event], gazetteer: GazetteerStack, corrections: CorrectionFile? = nil, to output: OutputFile
  ) throws {
    var metadata = metadata(of: gazetteer)
    if let corrections { metadata["corrections"] = .object(corrections.metadata) }
    // A feature at a time: all of them as values would take several times the memory of the events.
    var head = FeatureCollection([])
    head.boundingBox = BoundingBox(enclosing: events.lazy.compactMap(\.place.position))
    head.foreignMembers = ["dateline": .object(metadata)]
    var options = GeoJSONWritingOptions()
    do {
      let end = Array("]}\n".utf8)
      try output.write(GeoJSONDocument.featureCollection(head).bytes(options: options).dropLast(end.count))
      options.layout = .compact
      for (index, event) in events.enumerated() {
        try output.write((index == 0 ? "\n" : ",\n").utf8)
        try output.write(GeoJSONDocument.feature(event.feature).bytes(options: options))
      }
      if !events.isEmpty { try output.write("\n".utf8) }
      try output.write(end)
    } catch let error as GeoJSONError {
      throw CommandFailure(message: "the result is no valid GeoJSON: \(error)", exitCode: .internalFault)
    }
  }

  /// The member `dateline` of a collection whose places and regions are a gazetteer's.
  static func metadata(of gazetteer: GazetteerStack) -> JSONObject {
    let info = gazetteer.base.gazetteer.info
    var metadata: JSONObject = [
      "program": .string("dateline \(DatelineCommand.configuration.version)"), "gazetteer": .string(info.tablesHash),
    ]
    if !gazetteer.layers.isEmpty {
      metadata["layers"] = .array(
        zip(gazetteer.layers, gazetteer.gazetteer.layers.dropFirst()).map { layer, index in
          ["name": .string(layer.name), "hash": .string(index.contentHashText)]
        })
    }
    metadata["worldview"] = .string(gazetteer.gazetteer.worldviewName)
    metadata["attribution"] = .string(gazetteer.attribution)
    return metadata
  }

  /// Writes features in their order, with a bbox.
  ///
  /// - Parameter summary: the collection's member `summary`; nil for none.
  static func write(
    features: [Feature], metadata: JSONObject? = nil, summary: JSONObject? = nil, to output: OutputFile
  ) throws {
    var options = GeoJSONWritingOptions()
    options.boundingBoxes = .collection
    var collection = FeatureCollection(features)
    if let metadata { collection.foreignMembers["dateline"] = .object(metadata) }
    if let summary { collection.foreignMembers["summary"] = .object(summary) }
    do {
      try output.write(GeoJSONDocument.featureCollection(collection).bytes(options: options))
    } catch let error as GeoJSONError {
      throw CommandFailure(message: "the result is no valid GeoJSON: \(error)", exitCode: .internalFault)
    }
  }

  /// Writes features as a JSON array, a feature a line.
  static func write(array features: [Feature], to output: OutputFile) throws {
    var options = GeoJSONWritingOptions()
    options.layout = .compact
    do {
      try output.write("[".utf8)
      for (index, feature) in features.enumerated() {
        try output.write((index == 0 ? "\n" : ",\n").utf8)
        try output.write(GeoJSONDocument.feature(feature).bytes(options: options))
      }
      try output.write((features.isEmpty ? "]\n" : "\n]\n").utf8)
    } catch let error as GeoJSONError {
      throw CommandFailure(message: "the result is no valid GeoJSON: \(error)", exitCode: .internalFault)
    }
  }

  /// Writes identifiers, points and properties as comma-separated values, with a heading; the columns are all properties in the order in
  /// which they first occur.
  static func write(table features: [Feature], to output: OutputFile) throws {
    var columns: [String] = []
    var known: Set<String> = []
    for feature in features {
      for member in feature.properties ?? [:] where known.insert(member.name).inserted { columns.append(member.name) }
    }
    let hasPoints = features.contains { $0.position != nil }
    let own = (["id"] + (hasPoints ? ["longitude", "latitude"] : [])).filter { !known.contains($0) }
    try output.write(line: DelimitedLine.text((own + columns).map(JSONValue.string)))
    for feature in features {
      let head = own.map { name -> JSONValue in
        switch name {
        case "id": .string(feature.identifier)
        case "longitude": feature.position.map { .double($0.longitude) } ?? .null
        default: feature.position.map { .double($0.latitude) } ?? .null
        }
      }
      try output.write(line: DelimitedLine.text(head + columns.map { feature[$0] ?? .null }))
    }
  }
}

extension GazetteerStack {
  /// Whom its data are owed to, on one line.
  var attribution: String {
    let credits = [base.gazetteer.info.attribution] + layers.map(\.licence)
    return credits.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }
}
