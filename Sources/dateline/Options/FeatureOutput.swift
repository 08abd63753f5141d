import ArgumentParser
import GeoJSON

/// Where features go, and where the table for a reader: the table is left out where GeoJSON is asked for in its place.
struct FeatureOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write GeoJSON to this file, beside the table; - is standard output, without the table.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Also write a table of all properties to this file, as CSV.", valueName: "file"))
  var csv: String?
  @Flag(help: "Write JSON in place of the table.")
  var json = false

  func validate() throws {
    if json, let output, output != "-" { throw ValidationError("give either --json or --output FILE") }
    if let csv, csv == output || csv == "-" && (json || output == "-") {
      throw ValidationError("--csv and --output each need a file of their own")
    }
  }

  /// Whether features are written, and not only the table.
  var writesFeatures: Bool { csv != nil || json || output != nil }

  /// What `--json` writes: `--output` always writes a collection.
  enum JSONForm {
    /// A feature collection.
    case collection
    /// An array of features.
    case array
  }

  /// Writes the features as asked for, and the table unless standard output is theirs.
  func write(
    features: @autoclosure () -> [Feature], metadata: JSONObject? = nil, summary: JSONObject? = nil,
    json form: JSONForm = .collection,
    table: @autoclosure () -> TextTable
  ) throws {
    let features = writesFeatures ? features() : []
    if let csv {
      let file = try OutputFile(path: csv)
      try EventFile.write(table: features, to: file)
      try file.finish()
    }
    if json || output != nil {
      let file = try OutputFile(path: output)
      if json, form == .array {
        try EventFile.write(array: features, to: file)
      } else {
        try EventFile.write(features: features, metadata: metadata, summary: summary, to: file)
      }
      try file.finish()
    }
    guard !json, output != "-", csv != "-" else { return }
    let table = table()
    guard !table.rows.isEmpty else { return }
    let terminal = try OutputFile(path: nil)
    for line in table.lines { try terminal.write(line: line) }
    try terminal.finish()
  }
}
