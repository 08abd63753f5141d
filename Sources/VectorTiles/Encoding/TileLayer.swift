/// A layer of a tile as it is made: features whose keys and values are written once each.
public struct TileLayer: Sendable {
  /// The steps from edge to edge of a tile.
  public static let extent = 4096

  /// The number of features.
  public var count: Int { message.features.count }

  private(set) var message = VectorTile_Tile.Layer()
  private var keys: [String: UInt32] = [:]
  private var values: [TileValue: UInt32] = [:]

  /// Begins a layer.
  /// - Parameter name: Its name; no other layer of the tile may have it.
  public init(name: String) {
    message.version = 2
    message.name = name
    message.extent = UInt32(TileLayer.extent)
  }

  /// Adds a feature; one that has nothing to draw is left out.
  /// - Parameters:
  ///   - id: A number that no other feature of the layer has; nil for none. Programs in JavaScript need it below 2⁵³.
  ///   - geometry: What it looks like.
  ///   - properties: Its properties in order, each key once.
  public mutating func add(id: UInt64? = nil, _ geometry: TileGeometry, _ properties: [(key: String, value: TileValue)])
  {
    guard let encoded = geometry.encoded else { return }
    var feature = VectorTile_Tile.Feature()
    if let id { feature.id = id }
    feature.type = encoded.type
    feature.geometry = encoded.commands
    var tags: [UInt32] = []
    tags.reserveCapacity(2 * properties.count)
    for (key, value) in properties {
      tags.append(number(of: key))
      tags.append(number(of: value))
    }
    feature.tags = tags
    message.features.append(feature)
  }

  private mutating func number(of key: String) -> UInt32 {
    if let known = keys[key] { return known }
    let number = UInt32(message.keys.count)
    keys[key] = number
    message.keys.append(key)
    return number
  }

  private mutating func number(of value: TileValue) -> UInt32 {
    if let known = values[value] { return known }
    let number = UInt32(message.values.count)
    values[value] = number
    message.values.append(value.message)
    return number
  }
}
