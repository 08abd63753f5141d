import ArgumentParser
import Gazetteers

/// Names within two edits, one thread.
struct Similar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar", abstract: "Names within two edits of misspelt ones.")

  @Option(help: "The folder with the gazetteer's tables.")
  var gazetteer: String?
  @Option(help: "An index file in place of the tables.")
  var index: String?
  @Argument(help: "The folder with misspelt.txt.")
  var folder: String

  func run() throws {
    let gazetteer = try openGazetteer(tables: gazetteer, index: index)
    let asked = try lines(of: "\(folder)/misspelt.txt")
    var found = 0
    let each = asked.map { name in
      timed(runs: 1) { found += gazetteer.similarNames(to: name, withinDistance: 2, limit: 10).count }.seconds[0]
    }
    print(
      """
      {"queries": \(asked.count), "names": \(gazetteer.info.nameCount), "found": \(found), \
      "seconds_each": \(each.reduce(0, +) / Double(asked.count)), "seconds_most": \(each.max() ?? 0)}
      """)
  }
}
