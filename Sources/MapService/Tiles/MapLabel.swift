import Gazetteers
import VectorTiles

/// A name on the base map.
struct MapLabel: Hashable, Sendable {
  /// What is named.
  enum Kind: String, Sendable {
    case country, admin1, settlement
  }

  var kind: Kind
  /// The English name, or the local one in Latin letters.
  var name: String
  /// Its row in the gazetteer.
  var place: PlaceID
  /// The code of the region; empty for settlements.
  var code: String
  var point: WorldPoint
  /// How much it matters among those of its kind: the greater goes first.
  var weight: Double
  /// The least zoom at which there is room for it.
  var leastZoom = Int.max
}

extension MapLabel {
  /// Gives each label the least zoom at which no label of its kind that matters more is in the same cell, a quarter of a tile
  /// wide and an eighth high; of two that matter as much the one by name.
  /// - Parameters:
  ///   - labels: Labels of one kind.
  ///   - zooms: Which zooms there are; labels that find room at none are left out.
  static func placed(_ labels: [MapLabel], zooms: ClosedRange<Int>) -> [MapLabel] {
    let byWeight = labels.sorted { left, right in
      left.weight != right.weight
        ? left.weight > right.weight
        : (left.name, left.point.x, left.point.y) < (right.name, right.point.x, right.point.y)
    }
    var placed: [MapLabel] = []
    var taken = zooms.map { _ in Set<UInt64>() }
    for var label in byWeight {
      for zoom in zooms {
        let (x, y) = (UInt64(label.point.x) >> UInt64(30 - zoom), UInt64(label.point.y) >> UInt64(29 - zoom))
        guard taken[zoom - zooms.lowerBound].insert(x << 32 | y).inserted else { continue }
        if label.leastZoom == Int.max {
          label.leastZoom = zoom
          placed.append(label)
        }
      }
    }
    return placed
  }
}
