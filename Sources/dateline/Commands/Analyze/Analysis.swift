import ArgumentParser
import EventExport
import GeoJSON
import SpatialStatistics

/// What a method found, ready for every form of output.
struct Analysis {
  var method: String
  /// What the method was told or chose.
  var parameters: JSONObject
  /// The figures.
  var results: JSONObject
  /// What they say, in one sentence.
  var reading: String
  /// What they do not say.
  var caveat: String
  var table: AnalysisTable
  var features: [Feature] = []
  /// A drawing in SVG.
  var plot: String?
  var notes: [String] = []
}

/// Rows of values with their names.
struct AnalysisTable {
  struct Column {
    var name: String
    /// How many decimals the terminal shows of numbers.
    var decimals = 0
  }
  var columns: [Column]
  var rows: [[JSONValue]] = []

  init(_ columns: [(String, Int)]) { self.columns = columns.map { Column(name: $0.0, decimals: $0.1) } }

  /// The first rows for a terminal.
  func text(rows limit: Int) -> TextTable {
    var table = TextTable(
      columns: columns.enumerated().map { place, column in
        .init(title: column.name, alignsRight: rows.contains { $0[place].number != nil })
      })
    table.rows = rows.prefix(limit).map { row in
      zip(row, columns).map { value, column in
        switch value {
        case .string(let text): text
        case .integer(let number): String(number)
        case .bool(let value): value ? "yes" : ""
        default: value.number.map { fixed($0, decimals: column.decimals) } ?? ""
        }
      }
    }
    return table
  }

  /// One object for each row.
  var json: JSONValue {
    .array(rows.map { row in .object(JSONObject(zip(columns, row).map { ($0.name, $1) })) })
  }
}

/// Where what was found goes.
struct AnalysisOutput: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write GeoJSON to this file; - is standard output.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Write the table as CSV to this file; - is standard output.", valueName: "file"))
  var csv: String?
  @Option(help: ArgumentHelp("Write a drawing as SVG to this file; - is standard output.", valueName: "file"))
  var svg: String?
  @Flag(help: "Write one JSON object with everything to standard output, in place of the text.")
  var json = false
  @Option(help: ArgumentHelp("How many rows of the table the text shows.", valueName: "n"))
  var rows = 30

  func validate() throws {
    let onStandardOutput = [output, csv, svg].count { $0 == "-" } + (json ? 1 : 0)
    if onStandardOutput > 1 {
      throw ValidationError("only one of --json, --output -, --csv - and --svg - can be given")
    }
    if rows < 0 { throw ValidationError("--rows is a number from 0") }
  }

  /// Writes everything asked for; the text where standard output is free.
  func write(_ analysis: Analysis, file: FeatureFile, region: StudyRegion? = nil, points: Int, messages: MessageOptions)
    throws
  {
    let object = object(analysis, region: region, points: points)
    if let output {
      let file = try OutputFile(path: output)
      try EventFile.write(features: analysis.features, metadata: object, to: file)
      try file.finish()
    }
    if let csv {
      let file = try OutputFile(path: csv)
      try file.write(line: analysis.table.columns.map(\.name).joined(separator: ","))
      for row in analysis.table.rows { try file.write(line: DelimitedLine.text(row)) }
      try file.finish()
    }
    if let svg {
      guard let plot = analysis.plot else { throw CommandFailure.usage("\(analysis.method) has no drawing") }
      let file = try OutputFile(path: svg)
      try file.write(plot.utf8)
      try file.finish()
    }
    if json {
      var whole = object
      whole["table"] = analysis.table.json
      let file = try OutputFile(path: nil)
      try file.write(line: JSONValue.object(whole).jsonText)
      try file.finish()
    } else if ![output, csv, svg].contains("-") {
      let file = try OutputFile(path: nil)
      try file.write(line: analysis.reading)
      try file.write(line: analysis.caveat)
      let table = analysis.table.text(rows: rows)
      if !table.rows.isEmpty {
        try file.write(line: "")
        for line in table.lines { try file.write(line: line) }
      }
      try file.finish()
      let hidden = analysis.table.rows.count - table.rows.count
      if hidden > 0 { messages.note("\(hidden) more rows: --csv has them all, --rows shows more") }
    }
    for note in analysis.notes { messages.note(note) }
    try file.checkRejected()
  }

  private func object(_ analysis: Analysis, region: StudyRegion?, points: Int) -> JSONObject {
    var object: JSONObject = [
      "method": .string(analysis.method), "points": .whole(points), "parameters": .object(analysis.parameters),
    ]
    if let region {
      object["region"] = .object([
        "kind": .string(region.kind.rawValue), "area_km2": .double((region.area / 1e6).rounded(toDecimals: 3)),
        "edge_km": .double((region.perimeter / 1000).rounded(toDecimals: 3)),
      ])
    }
    object["results"] = .object(analysis.results)
    object["reading"] = .string(analysis.reading)
    object["caveat"] = .string(analysis.caveat)
    object["notes"] = .array(analysis.notes.map { .string($0) })
    return object
  }
}

extension SimulatedP {
  /// The value with what stands behind it.
  var json: JSONValue {
    .object([
      "value": .double(value), "extreme": .whole(extreme), "simulations": .whole(simulations),
      "tail": .string(tail.rawValue),
    ])
  }
  /// `p = 0.010, one-sided, 99 simulations`.
  var text: String {
    "p = \(fixed(value, decimals: simulations > 1000 ? 5 : simulations > 100 ? 3 : 2)), "
      + "\(tail == .twoSided ? "two" : "one")-sided, \(counted(simulations, "simulation"))"
  }
}

/// Does the work of a subcommand, and tells what the method cannot do as what it is: an error of the input.
func analyzed(_ progress: AnalysisProgress, _ body: () throws -> Void) throws {
  do { try body() } catch let error as StatisticsError {
    progress.clear()
    throw CommandFailure.environment(error.message)
  }
}

/// A length for a reader: metres, or kilometres with one decimal.
func lengthText(_ meters: Double) -> String {
  meters < 9_999.5 ? "\(fixed(meters, decimals: 0)) m" : "\(fixed(meters / 1000, decimals: 1)) km"
}
