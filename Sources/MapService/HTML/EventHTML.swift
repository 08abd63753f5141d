import Events
import GeoJSON

/// Events as rows of a table.
enum EventHTML {
  private static let columns = [
    "date_start", "sub_event_type", "location", "country", "killed_best", "place_precision",
  ]

  static func row(_ event: borrowing FlatEvent) -> HTMLText {
    var cells: [HTMLText] = []
    if let distance = event.number("distance_m") { cells.append("<td>\(Int(distance.rounded()))</td>") }
    for column in columns {
      let text = event.text(column) ?? event.number(column).map { String(Int($0)) } ?? ""
      cells.append("<td>\(text)</td>")
    }
    let id = event.text("event_id") ?? ""
    let title = event.text("title") ?? id
    return """
      <tr><td><a href="/api/collections/events/items/\(id.percentEncoded)?f=html">\(title)</a></td>\(cells)</tr>

      """
  }

  static func table(_ rows: [HTMLText]) -> HTMLText { "<table>\n\(rows)</table>\n" }
}
