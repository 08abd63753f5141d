import ArgumentParser
import GeoJSON

/// Where features go, and where the table for a reader: the table is left out where GeoJSON is asked for in its place.
struct FeatureOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write GeoJSON to this file, beside the table; - is standard output, without the table.", valueName: "file"))
  var output: String?
  @Flag(help: "Write GeoJSON in place of the table; the same as --output -.")
  var json = false

  func validate() throws {
    if json, let output, output != "-" { throw ValidationError("give either --json or --output FILE") }
  }

  /// Writes the features as asked for, and the table unless standard output is theirs.
  func write(
    features: @autoclosure () -> [Feature], metadata: JSONObject? = nil, table: @autoclosure () -> TextTable
  ) throws {
    if json || output != nil {
      let file = try OutputFile(path: output)
      try EventFile.write(features: features(), metadata: metadata, to: file)
      try file.finish()
    }
    guard !json, output != "-" else { return }
    let table = table()
    guard !table.rows.isEmpty else { return }
    let terminal = try OutputFile(path: nil)
    for line in table.lines { try terminal.write(line: line) }
    try terminal.finish()
  }
}
