import ArgumentParser
import Events
import Gazetteers
import GeoJSON

/// Writes features as a GeoJSON file, a feature a line.
enum EventFile {
  /// Writes events in their order; the collection's member `dateline` tells program, gazetteer, worldview and attribution,
  /// and how often which corrections were applied.
  static func write(
    _ events: [Event], gazetteer: GazetteerInfo, corrections: CorrectionFile? = nil, to output: OutputFile
  ) throws {
    var metadata = metadata(of: gazetteer)
    if let corrections { metadata["corrections"] = .object(corrections.metadata) }
    try write(features: events.map(\.feature), metadata: metadata, to: output)
  }

  /// The member `dateline` of a collection whose regions are a gazetteer's.
  static func metadata(of gazetteer: GazetteerInfo) -> JSONObject {
    let attribution = gazetteer.attribution.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [
      "program": .string("dateline \(DatelineCommand.configuration.version)"),
      "gazetteer": .string(gazetteer.tablesHash), "worldview": .string(gazetteer.worldview),
      "attribution": .string(attribution),
    ]
  }

  /// Writes features in their order, with a bbox.
  static func write(features: [Feature], metadata: JSONObject? = nil, to output: OutputFile) throws {
    var options = GeoJSONWritingOptions()
    options.boundingBoxes = .collection
    var collection = FeatureCollection(features)
    if let metadata { collection.foreignMembers = ["dateline": .object(metadata)] }
    do {
      try output.write(GeoJSONDocument.featureCollection(collection).bytes(options: options))
    } catch let error as GeoJSONError {
      throw CommandFailure(message: "the result is no valid GeoJSON: \(error)", exitCode: .internalFault)
    }
  }
}
