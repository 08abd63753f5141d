import Events
import GeoJSON

/// Rows with the columns of this program's own output.
struct StoredRows: RowLayout {
  static let needed = ["event_id", "date_start", "event_type"]
  private let columns: TableColumns

  let read = Set(EventColumns.all)

  init(_ columns: TableColumns) { self.columns = columns }

  func event(of row: TableRow) throws(RowFault) -> RowEvent {
    do {
      let event = try Event(feature: row.feature ?? feature(of: row))
      return RowEvent(event: event, place: nil)
    } catch let error as EventsError {
      throw RowFault(code: TableIssue.Code(rawValue: error.code.rawValue), message: error.message)
    } catch let fault as RowFault {
      throw fault
    } catch {
      throw RowFault(code: .unreadableRow, message: "\(error)")
    }
  }

  /// The row as a feature; a text becomes a number where the column holds numbers.
  private func feature(of row: TableRow) throws(RowFault) -> Feature {
    var properties: JSONObject = [:]
    for name in EventColumns.all {
      guard let index = columns.index(of: name), row.values[index] != .null else { continue }
      let value = row.values[index]
      if name == "civilian_targeting" {
        properties[name] = value.bool.map { .bool($0) } ?? .bool(["true", "1"].contains(value.cellText?.lowercased()))
      } else if StoredRows.numbers.contains(name) {
        let number = try value.cellNumber(name)
        properties[name] = number.map { number in
          Int64(exactly: number).map { StoredRows.fractions.contains(name) ? .double(number) : .integer($0) }
            ?? .double(number)
        }
      } else {
        properties[name] = .string(value.cellText ?? "")
      }
    }
    return Feature(geometry: row.position.map { .point($0) }, properties: properties)
  }

  private static let fractions: Set<String> = [
    "latitude", "longitude", "radius_m", "radius_p", "place_confidence", "event_confidence",
  ]
  private static let numbers = fractions.union(
    EventColumns.all.filter { name in
      name.hasPrefix("killed_") || name.hasPrefix("n_") || name.hasPrefix("inter")
        || ["_low", "_best", "_high"].contains(where: name.hasSuffix)
    } + [
      "revision", "time_precision", "geo_precision", "iso", "priogrid_gid", "fatalities", "info_credibility",
      "conflict_figures",
    ])
}
