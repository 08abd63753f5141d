import SwiftProtobuf

/// A tile read back from its bytes.
public struct ReadTile: Hashable, Sendable {
  /// A layer.
  public struct Layer: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The version of the specification.
    public var version: Int
    /// The steps from edge to edge of the tile.
    public var extent: Int
    /// Its features in order.
    public var features: [Feature]
  }

  /// A feature.
  public struct Feature: Hashable, Sendable {
    /// Its number; nil where it has none.
    public var id: UInt64?
    /// What it looks like.
    public var geometry: TileGeometry
    /// Its properties; of a key that is there twice, the last.
    public var properties: [String: TileValue]
  }

  /// The layers in order.
  public var layers: [Layer]

  /// The layer of a name, or nil.
  public subscript(name: String) -> Layer? { layers.first { $0.name == name } }

  /// Reads a tile.
  /// - Throws: ``VectorTilesError``.
  public init(_ bytes: [UInt8]) throws(VectorTilesError) {
    guard let tile = try? VectorTile_Tile(serializedBytes: bytes) else { throw VectorTilesError(code: .invalidMessage) }
    var layers: [Layer] = []
    for layer in tile.layers {
      var features: [Feature] = []
      for feature in layer.features {
        guard let properties = Self.properties(feature.tags, of: layer) else {
          throw VectorTilesError(code: .invalidTags, layer: layer.name)
        }
        guard let geometry = TileGeometry(type: feature.type, commands: feature.geometry) else {
          throw VectorTilesError(code: .invalidGeometry, layer: layer.name)
        }
        features.append(Feature(id: feature.hasID ? feature.id : nil, geometry: geometry, properties: properties))
      }
      layers.append(
        Layer(name: layer.name, version: Int(layer.version), extent: Int(layer.extent), features: features))
    }
    self.layers = layers
  }

  private static func properties(_ tags: [UInt32], of layer: VectorTile_Tile.Layer) -> [String: TileValue]? {
    guard tags.count % 2 == 0 else { return nil }
    var properties: [String: TileValue] = [:]
    for pair in stride(from: 0, to: tags.count, by: 2) {
      let (key, value) = (Int(tags[pair]), Int(tags[pair + 1]))
      guard key < layer.keys.count, value < layer.values.count, let read = TileValue(layer.values[value]) else {
        return nil
      }
      properties[layer.keys[key]] = read
    }
    return properties
  }
}

extension TileValue {
  /// Reads a value; nil where it has none, or a number beyond 64 bits with a sign.
  fileprivate init?(_ message: VectorTile_Tile.Value) {
    if message.hasStringValue {
      self = .string(message.stringValue)
    } else if message.hasFloatValue {
      self = .double(Double(message.floatValue))
    } else if message.hasDoubleValue {
      self = .double(message.doubleValue)
    } else if message.hasIntValue {
      self = .integer(message.intValue)
    } else if message.hasUintValue {
      guard let value = Int64(exactly: message.uintValue) else { return nil }
      self = .integer(value)
    } else if message.hasSintValue {
      self = .integer(message.sintValue)
    } else if message.hasBoolValue {
      self = .bool(message.boolValue)
    } else {
      return nil
    }
  }
}
