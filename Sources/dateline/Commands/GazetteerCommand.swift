import ArgumentParser
import Gazetteers
import GeoJSON

/// `dateline gazetteer`: the place names the program knows.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Tell what the gazetteer holds, or prepare it.",
    subcommands: [Info.self, Build.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "Tell what the gazetteer holds, its sources and their licences.")

    @OptionGroup var gazetteer: GazetteerOptions
    @Flag(help: "Write one JSON object in place of the text.")
    var json = false
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let info = try Session.gazetteer(gazetteer, messages: messages).info
      let output = try OutputFile(path: nil)
      for line in json ? [try jsonLine(info)] : lines(info) { try output.write(line: line) }
      try output.finish()
    }

    private func jsonLine(_ info: GazetteerInfo) throws -> String {
      func counts(_ counts: [GazetteerInfo.Count]) -> JSONValue {
        .object(JSONObject(counts.map { ($0.item, .integer(Int64($0.count))) }))
      }
      let object: JSONObject = [
        "tables_hash": .string(info.tablesHash), "format_version": .integer(Int64(info.formatVersion)),
        "index": info.indexPath.map { .string($0) } ?? .null, "index_bytes": .integer(Int64(info.indexSize)),
        "places": .integer(Int64(info.placeCount)), "names": .integer(Int64(info.nameCount)),
        "codes": .integer(Int64(info.codeCount)), "countries": .integer(Int64(info.countryCount)),
        "sources": counts(info.sources), "feature_classes": counts(info.featureClasses),
        "feature_codes": counts(info.featureCodes), "name_kinds": counts(info.nameKinds),
        "worldview": .string(info.worldview), "attribution": .string(info.attribution),
      ]
      return try JSONValue.object(object).jsonText
    }

    private func lines(_ info: GazetteerInfo) -> [String] {
      func list(_ counts: [GazetteerInfo.Count]) -> String {
        counts.map { "\($0.item) \($0.count)" }.joined(separator: ", ")
      }
      return [
        "\(info.placeCount) places, \(info.nameCount) names, \(info.codeCount) codes, \(info.countryCount) countries",
        "by source: \(list(info.sources))", "by feature class: \(list(info.featureClasses))",
        "by kind of name: \(list(info.nameKinds))",
        "tables \(info.tablesHash), index format \(info.formatVersion), \(info.indexSize) bytes in "
          + (info.indexPath ?? "memory"),
        "worldview \(info.worldview)",
        "", info.attribution,
      ]
    }
  }

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Prepare the gazetteer's index now rather than at first use, and tell where it is.",
      discussion: """
        The index is kept in $DATELINE_CACHE, else $XDG_CACHE_HOME/dateline, else ~/.cache/dateline, under a hash of the \
        tables; where it is there already, nothing is done.
        """)

    @OptionGroup var gazetteer: GazetteerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      let opened = try Session.opened(gazetteer, messages: messages)
      if let issues = opened.compilation {
        for issue in issues.first { Messages.plain("left out: \(issue)") }
      }
      guard let path = opened.gazetteer.info.indexPath else {
        throw CommandFailure.environment("the index could not be kept; see above")
      }
      let output = try OutputFile(path: nil)
      try output.write(line: path)
      try output.finish()
    }
  }
}
