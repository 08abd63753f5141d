import ArgumentParser
import CQL2
import Events
import GeoJSON

/// `dateline columns`: the properties that events have.
struct ColumnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "columns",
    abstract: "List the properties of events, which filters may ask for.",
    discussion: "In the order in which events have them; last is the point, which filters know as geometry.")

  @Flag(help: "Write a JSON Schema in place of the table.")
  var json = false

  func run() throws {
    let output = try OutputFile(path: nil)
    if json {
      let schema = EventQueryables.jsonSchema(id: "events.schema.json", title: "Events")
      try output.write(line: JSONValue.object(schema).jsonText)
    } else {
      for line in table.lines { try output.write(line: line) }
    }
    try output.finish()
  }

  private var table: TextTable {
    var table = TextTable(columns: [.init(title: "name"), .init(title: "type"), .init(title: "what it says")])
    table.rows = EventQueryables.all.map { column in
      [column.name, column.isWhole ? "integer" : column.type.rawValue, column.description]
    }
    return table
  }
}
