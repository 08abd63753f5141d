import Events
import GeoJSON
import VectorTiles

/// Events as tiles: the layer `clusters` of several events drawn as one, the layer `events` of single ones.
struct EventPyramid: Sendable {
  let events: LocatedEvents
  let pyramid: ClusterPyramid

  /// Puts events together.
  /// - Parameter subset: The numbers of those that are meant, ascending; nil for all.
  init(_ events: LocatedEvents, subset: [Int32]? = nil) {
    self.events = events
    pyramid = ClusterPyramid(events.points, subset: subset)
  }

  /// The bytes of a tile; none for an empty one.
  func tile(_ tile: TileCoordinate) -> [UInt8] {
    var clusters = TileLayer(name: EventTiles.clusterLayer)
    var single = TileLayer(name: EventTiles.eventLayer)
    pyramid.forEachItem(in: tile) { place, item in
      switch item {
      case .point(let number):
        single.add(id: events.points.id(number), .points([place]), events.properties(of: number))
      case .cluster(let cluster):
        clusters.add(id: cluster.id, .points([place]), Self.properties(of: cluster))
      }
    }
    return VectorTile.bytes([clusters, single])
  }

  private static func properties(of cluster: Cluster) -> [(key: String, value: TileValue)] {
    var properties: [(key: String, value: TileValue)] = [
      ("cluster_id", .integer(Int64(cluster.id))), ("point_count", .integer(Int64(cluster.count))),
      ("event_type", .string(EventKinds.type(cluster.kind).rawValue)),
      ("place_precision", .string(EventKinds.precision(cluster.coarseness).rawValue)),
    ]
    if let killed = cluster.weight { properties.append(("killed_best", .integer(killed))) }
    properties.append(("stack", .bool(cluster.isStack)))
    if let zoom = cluster.splitZoom { properties.append(("expansion_zoom", .integer(Int64(zoom)))) }
    properties += [
      ("west", .double(cluster.box.west)), ("south", .double(cluster.box.south)),
      ("east", .double(cluster.box.east)), ("north", .double(cluster.box.north)),
    ]
    return properties
  }
}
