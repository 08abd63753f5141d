extension Geometry {
  /// What the geometry object holds beside its type and coordinates.
  public var members: GeometryMembers {
    get {
      switch self {
      case .point(_, let members), .multiPoint(_, let members), .lineString(_, let members),
        .multiLineString(_, let members), .polygon(_, let members), .multiPolygon(_, let members),
        .geometryCollection(_, let members):
        members
      }
    }
    set {
      switch self {
      case .point(let position, _): self = .point(position, newValue)
      case .multiPoint(let positions, _): self = .multiPoint(positions, newValue)
      case .lineString(let line, _): self = .lineString(line, newValue)
      case .multiLineString(let lines, _): self = .multiLineString(lines, newValue)
      case .polygon(let rings, _): self = .polygon(rings, newValue)
      case .multiPolygon(let polygons, _): self = .multiPolygon(polygons, newValue)
      case .geometryCollection(let geometries, _): self = .geometryCollection(geometries, newValue)
      }
    }
  }

  /// The name of the type in RFC 7946: `Point`.
  public var typeName: String {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }
}
