import ArgumentParser
import Events
import Gazetteers
import GeoJSON

/// Writes features as a GeoJSON file, a feature a line.
enum EventFile {
  /// Writes events in their order; the collection's member `dateline` tells program, gazetteer and attribution, and how
  /// often which corrections were applied.
  static func write(
    _ events: [Event], gazetteer: GazetteerInfo, corrections: CorrectionFile? = nil, to output: OutputFile
  ) throws {
    let attribution = gazetteer.attribution.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var metadata: JSONObject = [
      "program": .string("dateline \(DatelineCommand.configuration.version)"),
      "gazetteer": .string(gazetteer.tablesHash), "attribution": .string(attribution),
    ]
    if let corrections { metadata["corrections"] = .object(corrections.metadata) }
    try write(features: events.map(\.feature), metadata: metadata, to: output)
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
