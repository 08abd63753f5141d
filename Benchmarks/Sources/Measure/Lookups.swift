import ArgumentParser
import Gazetteers

/// Exact look-ups on a memory-mapped index, one thread.
struct Lookups: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lookups", abstract: "Exact look-ups of names.")

  @Option(help: "The folder with the gazetteer's tables.")
  var gazetteer: String?
  @Option(help: "An index file in place of the tables.")
  var index: String?
  @Option(help: "How many runs over the queries.")
  var runs = 9
  @Argument(help: "The folder with queries.txt and folded.txt.")
  var folder: String

  func run() throws {
    let gazetteer = try openGazetteer(tables: gazetteer, index: index)
    let names = try lines(of: "\(folder)/queries.txt")
    let folded = try lines(of: "\(folder)/folded.txt").map { Array($0.utf8) }
    let raw = timed(runs: runs) {
      var found = 0
      var buffer: [UInt8] = []
      for name in names {
        NameFolding.fold(name, into: &buffer)
        buffer.withUnsafeBytes { gazetteer.forEachRow(foldedName: $0) { _, _ in found += 1 } }
      }
      return found
    }
    let exact = timed(runs: runs) {
      var found = 0
      for name in folded { name.withUnsafeBytes { gazetteer.forEachRow(foldedName: $0) { _, _ in found += 1 } } }
      return found
    }
    let batch = timed(runs: runs) {
      var found = 0
      gazetteer.forEachRow(named: names) { _, _, _ in found += 1 }
      return found
    }
    print(
      """
      {"queries": \(names.count), "rows": \(raw.result), "rows_folded": \(exact.result), \
      "raw_seconds": \(median(raw.seconds)), "folded_seconds": \(median(exact.seconds)), \
      "batch_seconds": \(median(batch.seconds)), "peak_mb": \(peakMegabytes())}
      """)
  }
}
