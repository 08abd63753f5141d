/// The value of a feature's property in a tile.
public enum TileValue: Hashable, Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int64)
  /// Any other number.
  case double(Double)
  /// Yes or no.
  case bool(Bool)

  var message: VectorTile_Tile.Value {
    var message = VectorTile_Tile.Value()
    switch self {
    case .string(let text): message.stringValue = text
    // Each of the three ways to write a whole number is the shortest for some.
    case .integer(let number) where number >= 0: message.uintValue = UInt64(number)
    case .integer(let number): message.sintValue = number
    case .double(let number): message.doubleValue = number
    case .bool(let value): message.boolValue = value
    }
    return message
  }
}
