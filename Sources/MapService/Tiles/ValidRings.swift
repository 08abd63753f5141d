import GeoJSON
import PlanarOperations
import VectorTiles

extension [[TilePoint]] {
  /// The rings of polygons as ``TileGeometry/polygons(_:)`` has them, without any that touch or cross themselves or each other.
  ///
  /// Corners on a grid and the edge of a tile make outlines that fold upon themselves in narrow places; these are made valid
  /// polygons of nearly the same area. Rings that are valid come back as they are, as do those that GEOS cannot repair.
  var validRings: [[TilePoint]] {
    let whole = polygons
    guard let isValid = try? whole.validity().isValid, !isValid,
      let repaired = try? whole.repaired(onGridOfDegrees: 1)
    else { return self }
    return repaired.polygons.flatMap { $0.tileRings }
  }

  /// Each ring that runs clockwise as drawn with the holes behind it, in the plane of the tile's steps.
  private var polygons: Geometry {
    var polygons: [[[Position]]] = []
    for ring in self {
      var positions = ring.map { Position(longitude: Double($0.x), latitude: Double($0.y)) }
      if let first = positions.first { positions.append(first) }
      if TileGeometry.doubledArea(of: ring) > 0 || polygons.isEmpty {
        polygons.append([positions])
      } else {
        polygons[polygons.count - 1].append(positions)
      }
    }
    return .multiPolygon(polygons)
  }
}

extension Geometry {
  /// The polygons of which a geometry consists; lines and points are left out.
  fileprivate var polygons: [[[Position]]] {
    switch self {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    case .geometryCollection(let members, _): members.flatMap(\.polygons)
    default: []
    }
  }
}

extension [[Position]] {
  /// The rings of a polygon in steps of a tile, the outer one clockwise as drawn, its holes the other way.
  fileprivate var tileRings: [[TilePoint]] {
    enumerated().map { number, ring in
      let points = ring.dropLast().map { TilePoint(x: Int32($0.longitude), y: Int32($0.latitude)) }
      return (TileGeometry.doubledArea(of: points) > 0) == (number == 0) ? points : points.reversed()
    }
  }
}
