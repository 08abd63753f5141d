import ArgumentParser
import Gazetteers
import GeoJSON

/// `dateline gazetteer`: the place names the program knows.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Look at the gazetteer, or prepare it.",
    subcommands: [Info.self, Build.self])

  struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info", abstract: "What the gazetteer holds, its sources and their licences.")

    @OptionGroup var gazetteer: GazetteerOptions
    @Flag(help: "One JSON object in place of the text.")
    var json = false

    func run() throws {
      let info = try Session.gazetteer(gazetteer).info
      guard json else {
        for line in lines(info) { print(line) }
        return
      }
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
        "attribution": .string(info.attribution),
      ]
      print(try JSONValue.object(object).jsonText)
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
        "", info.attribution,
      ]
    }
  }

  struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "build",
      abstract: "Prepare the gazetteer's index now, in place of at first use.",
      discussion: """
        The index is kept in $DATELINE_CACHE, else $XDG_CACHE_HOME/dateline, else ~/.cache/dateline, under a hash of the \
        tables; where it is there already, nothing is done.
        """)

    @OptionGroup var gazetteer: GazetteerOptions

    func run() throws {
      let opened = try Session.opened(gazetteer)
      if let issues = opened.compilation {
        for issue in issues.first { Messages.plain("left out: \(issue)") }
      }
      print(opened.gazetteer.info.indexPath ?? "the index could not be kept; see above")
    }
  }
}
