import ArgumentParser
import Gazetteers

/// Writes the main names of a gazetteer, and queries for them: four of five are there, the fifth is a changed name.
struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Write the gazetteer's names and queries for them, a line each.")

  @Option(help: "The folder with the gazetteer's tables.")
  var gazetteer: String?
  @Option(help: "An index file in place of the tables.")
  var index: String?
  @Option(help: "How many queries.")
  var queries = 100_000
  @Option(help: "How many names; all when not given.")
  var limit: Int?
  @Flag(help: "Also write every distinct folded name, to all-folded.txt.")
  var all = false
  @Argument(help: "The folder to write names.tsv, queries.txt, folded.txt and misspelt.txt into.")
  var folder: String

  func run() throws {
    let gazetteer = try openGazetteer(tables: gazetteer, index: index)
    var random = SplitMix64(seed: 7)
    let names = try ByteFile(path: "\(folder)/names.tsv")
    let count = min(limit ?? .max, gazetteer.placeCount)
    for row in 0..<count {
      let place = gazetteer.place(atRow: UInt32(row))
      names.write(
        "\(place.name)\t\(place.id)\t\(place.position.latitude)\t\(place.position.longitude)\t\(place.population ?? 0)\n"
      )
    }
    try names.close()
    let queryFile = try ByteFile(path: "\(folder)/queries.txt")
    let folded = try ByteFile(path: "\(folder)/folded.txt")
    let misspelt = try ByteFile(path: "\(folder)/misspelt.txt")
    for index in 0..<queries {
      var name = Array(gazetteer.place(atRow: UInt32(random.below(gazetteer.placeCount))).name)
      if random.below(5) == 0 { name[random.below(name.count)] = "q" }
      queryFile.write(String(name) + "\n")
      folded.write(NameFolding.fold(String(name)) + "\n")
      guard index < 1000 else { continue }
      for _ in 0..<(1 + random.below(2)) { name[random.below(name.count)] = "e" }
      misspelt.write(NameFolding.fold(String(name)) + "\n")
    }
    for file in [queryFile, folded, misspelt] { try file.close() }
    if all { try writeAllFolded(gazetteer) }
    print("{\"names\": \(count), \"queries\": \(queries)}")
  }
}

extension Names {
  /// Every name that can be found by a misspelt one: codes and abbreviations cannot.
  private func writeAllFolded(_ gazetteer: MappedGazetteer) throws {
    var distinct: Set<String> = []
    for row in 0..<gazetteer.placeCount {
      for name in gazetteer.names(of: gazetteer.place(atRow: UInt32(row)).id)
      where name.kind != .code && name.kind != .abbreviation {
        distinct.insert(NameFolding.fold(name.text))
      }
    }
    let file = try ByteFile(path: "\(folder)/all-folded.txt")
    for name in distinct.sorted() where !name.isEmpty { file.write(name + "\n") }
    try file.close()
  }
}

/// The gazetteer of a folder of tables, or of one index file.
func openGazetteer(tables: String?, index: String?) throws -> MappedGazetteer {
  if let index { return try MappedGazetteer(path: index) }
  return try Gazetteer.open(tables: try GazetteerTables.find(explicit: tables)).gazetteer
}

/// The lines of a file.
func lines(of path: String) throws -> [String] {
  let bytes = try CompressedFile.read(path: path)
  return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
}
