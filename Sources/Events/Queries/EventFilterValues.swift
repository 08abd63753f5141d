package import CQL2
import GeoJSON

/// The properties of an event as a filter asks for them.
package struct EventFilterValues {
  private let columns: [JSONValue]
  private let position: Position?

  init(_ event: Event) {
    columns = event.columnValues
    position = event.place.position
  }

  /// The properties that the columns of an event state.
  package init(_ event: borrowing FlatEvent) {
    columns = EventColumns.all.indices.map { number in
      switch event.values[number] {
      case .null: .null
      case .bool(let value): .bool(value)
      case .integer(let value): .integer(value)
      case .double(let value): .double(value)
      case .text: event.text(number).map(JSONValue.string) ?? .null
      }
    }
    position = event.position
  }

  /// The value of a property by its name; null for one that there is none of.
  package subscript(name: String) -> FilterValue {
    if name == EventQueryables.geometry { return position.map { .geometry(.point($0)) } ?? .null }
    guard let number = FlatEvent.number(of: name), columns.indices.contains(number) else { return .null }
    let value = EventQueryables.value(columns[number], of: name)
    if case .text = value, EventQueryables.properties.type(of: name) != .text { return .null }
    return value
  }
}
