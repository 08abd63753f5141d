import EventExport
import Events
import Gazetteers
import MapService

/// The map page with events in it, in one file.
final class MapPageSink: ExportSink {
  private let output: OutputFile
  private var writer: MapPageWriter
  /// Beyond this zoom the page enlarges its base map.
  private static let deepestZoom = 7

  /// - Throws: ``CommandFailure`` where the map library, or the gazetteer for the base map, is missing.
  init(path: String?, title: String, gazetteer options: GazetteerOptions, messages: MessageOptions) throws {
    guard let library = try MapLibraryFolder.find()?.library() else {
      throw CommandFailure.environment("the map library is not installed; run Scripts/install-map-library")
    }
    let opened = try Session.opened(options, messages: messages)
    let land = BaseMap(regions: try Session.regions(of: opened, messages: messages), gazetteer: opened.gazetteer)
    let output = try OutputFile(path: path)
    self.output = output
    let files = PageFile.compiled.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    writer = MapPageWriter(
      title: title, attribution: opened.attribution, files: Dictionary(uniqueKeysWithValues: files), library: library,
      baseMap: MapPageWriter.BaseMap(deepestZoom: min(Self.deepestZoom, BaseMap.greatestZoom)) {
        land.tile($0, layers: Set(BaseMap.Layer.allCases))
      }, sink: output.write)
  }

  func write(_ event: FlatEvent) throws {
    let event = try Event(feature: event.feature())
    try writer.write(event, explanation: event.explanation)
  }

  func finish() throws {
    try writer.finish()
    try output.finish()
  }
}
