import ArgumentParser
import Gazetteers
import GeoJSON

extension GazetteerCommand {
  /// `dateline gazetteer info`.
  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Tell what the gazetteer holds, its layers, sources and their licences.")

    @OptionGroup var gazetteer: GazetteerOptions
    @Flag(help: "Write one JSON object in place of the text.")
    var json = false
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let stack = try Session.opened(gazetteer, messages: messages)
      let output = try OutputFile(path: nil)
      for line in json ? [try jsonLine(stack)] : lines(stack) { try output.write(line: line) }
      try output.finish()
    }

    private func jsonLine(_ stack: GazetteerStack) throws -> String {
      func counts(_ counts: [GazetteerInfo.Count]) -> JSONValue {
        .object(JSONObject(counts.map { ($0.item, .integer(Int64($0.count))) }))
      }
      let info = stack.gazetteer.info
      let object: JSONObject = [
        "tables_hash": .string(info.tablesHash), "format_version": .integer(Int64(info.formatVersion)),
        "index": info.indexPath.map { .string($0) } ?? .null, "index_bytes": .integer(Int64(info.indexSize)),
        "places": .integer(Int64(info.placeCount)), "names": .integer(Int64(info.nameCount)),
        "codes": .integer(Int64(info.codeCount)), "countries": .integer(Int64(info.countryCount)),
        "sources": counts(info.sources), "feature_classes": counts(info.featureClasses),
        "feature_codes": counts(info.featureCodes), "name_kinds": counts(info.nameKinds),
        "worldview": .string(info.worldview), "layers": .array(entries(stack).map(\.json)),
        "attribution": .string(info.attribution),
      ]
      return try JSONValue.object(object).jsonText
    }

    private func lines(_ stack: GazetteerStack) -> [String] {
      func list(_ counts: [GazetteerInfo.Count]) -> String {
        counts.map { "\($0.item) \($0.count)" }.joined(separator: ", ")
      }
      let info = stack.gazetteer.info
      let base = stack.base.gazetteer.info
      return [
        "\(info.placeCount) places, \(info.nameCount) names, \(info.codeCount) codes, \(info.countryCount) countries",
        "by source: \(list(info.sources))", "by feature class: \(list(info.featureClasses))",
        "by kind of name: \(list(info.nameKinds))",
        "tables \(base.tablesHash), index format \(base.formatVersion), \(base.indexSize) bytes in "
          + (base.indexPath ?? "memory"),
        "worldview \(info.worldview)",
      ] + (stack.layers.isEmpty ? [] : [""] + table(entries(stack)).lines) + ["", info.attribution]
    }

    /// One layer as it is told.
    private struct Entry {
      var layer: GazetteerLayer
      var info: GazetteerInfo
      var overridden: Int
      var hash: String
      var hasRegions: Bool

      var json: JSONValue {
        [
          "name": .string(layer.name), "order": .integer(Int64(layer.order)), "title": .string(layer.title),
          "date": .string(layer.date), "licence": .string(layer.licence), "places": .integer(Int64(info.placeCount)),
          "overridden": .integer(Int64(overridden)), "names": .integer(Int64(info.nameCount)),
          "polygons": .bool(hasRegions), "hash": .string(hash), "index_bytes": .integer(Int64(info.indexSize)),
          "path": info.indexPath.map { .string($0) } ?? .null,
          "sources": .array(layer.sources.map { .string($0) }),
          "command": layer.commandLine.map { .string($0) } ?? .null,
        ]
      }
    }

    /// The layers, bottom first; the shipped tables are the first.
    private func entries(_ stack: GazetteerStack) -> [Entry] {
      let shipped = GazetteerLayer(
        name: GazetteerCommand.shippedLayer, title: "the tables in \(stack.tables.folder)",
        licence: "see the attribution", sources: [stack.tables.folder])
      return zip([shipped] + stack.layers, stack.gazetteer.layers).enumerated().map { number, pair in
        Entry(
          layer: pair.0, info: pair.1.info, overridden: stack.gazetteer.overriddenCount(ofLayer: number),
          hash: pair.1.contentHashText, hasRegions: pair.1.hasRegions)
      }
    }

    private func table(_ entries: [Entry]) -> TextTable {
      var table = TextTable(columns: [
        .init(title: "order", alignsRight: true), .init(title: "layer"), .init(title: "places", alignsRight: true),
        .init(title: "overridden", alignsRight: true), .init(title: "names", alignsRight: true),
        .init(title: "MB", alignsRight: true), .init(title: "date"), .init(title: "title"),
        .init(title: "licence", maximumWidth: 60),
      ])
      // What counts most comes first: a later layer overrides those below it.
      table.rows = entries.reversed().map { entry in
        [
          String(entry.layer.order), entry.layer.name, String(entry.info.placeCount), String(entry.overridden),
          String(entry.info.nameCount), fixed(Double(entry.info.indexSize) / 1e6, decimals: 1), entry.layer.date,
          entry.layer.title, entry.layer.licence,
        ]
      }
      return table
    }
  }
}
