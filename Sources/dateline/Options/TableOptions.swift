import ArgumentParser
import EventPipeline
import EventTables

/// How tables of events are read.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How tables of events are laid out, where their columns do not show it: acled, ucdp, gdelt, dateline or mapped.",
      valueName: "layout"),
    transform: { word in
      guard let layout = TableLayout.all.first(where: { $0.rawValue == word }) else {
        throw ValidationError("'\(word)' is none of \(TableLayout.all.map(\.rawValue).joined(separator: ", "))")
      }
      return layout
    })
  var layout: TableLayout?
  @Option(
    help: ArgumentHelp("What the columns of other tables hold: a JSON file; see store.md.", valueName: "file"))
  var mapping: String?
  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "Which column holds what, such as date_start=Tag; may be given again. Others are found by their usual names.",
      valueName: "field=name"))
  var columns: [String] = []
  @Option(
    help: ArgumentHelp("Which layer of a GeoPackage is read; by default its only one of points.", valueName: "name"))
  var layer: String?
  @Option(
    help: ArgumentHelp(
      "Write what of tables could not be kept or was guessed to this file, as JSON lines.", valueName: "file"))
  var losses: String?

  func validate() throws {
    for pair in columns {
      guard let (field, _) = Self.parts(pair) else { throw ValidationError("'\(pair)' is not of the form field=name") }
      if let fault = TableMapping.fault(ofField: field) { throw ValidationError(fault) }
    }
  }

  /// The mapping of the file, with what the options say in addition.
  func tableMapping() throws -> TableMapping {
    var mapping = TableMapping()
    if let path = self.mapping {
      var bytes: [UInt8] = []
      do {
        try InputFile(path: path).forEachChunk { bytes += $0 }
        mapping = try TableMapping(parsing: bytes, source: path)
      } catch let issue as InputIssue {
        throw CommandFailure.environment("\(issue)")
      } catch let issue as TableIssue {
        throw CommandFailure.environment("\(issue)")
      }
    }
    for pair in columns { if let (field, name) = Self.parts(pair) { mapping.columns[field] = name } }
    return mapping
  }

  private static func parts(_ pair: String) -> (field: String, name: String)? {
    guard let sign = pair.firstIndex(of: "=") else { return nil }
    let (field, name) = (String(pair[..<sign]), String(pair[pair.index(after: sign)...]))
    return field.isEmpty || name.isEmpty ? nil : (field, name)
  }
}
