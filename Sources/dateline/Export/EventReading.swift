import EventStorage
import Events
import GeoJSON
import Geodesy

/// The events of a store or of a GeoJSON file that meet some conditions, one by one.
struct EventReading {
  var path: String
  var query: EventQuery
  /// As the store was at this time; nil for now.
  var time: String?
  var withRecords: Bool
  /// The order; nil for that of the file.
  var sort: EventQuery.Sort?
  /// The most events, or nil.
  var limit: Int?

  /// How many events were given, and how much of the file could not be used.
  struct Count {
    var events = 0
    var rejected = 0

    func checkRejected() throws {
      guard rejected > 0 else { return }
      throw CommandFailure(message: "\(counted(rejected, "feature")) rejected; see above", exitCode: .rejectedInput)
    }
  }

  /// How many events of a store are read at once where they are read whole.
  private static let page = 2000

  /// - Throws: a failure where the file cannot be read or cannot answer the conditions; what `body` throws.
  func forEach(_ body: (inout FlatEvent) throws -> Void) throws -> Count {
    var query = query
    if let sort { query.sort = sort }
    query.limit = limit
    do {
      guard StoreAddress(path).isStore else { return try forEachOfFile(query, body) }
      return try forEachOfStore(query, body)
    } catch let error as EventsError {
      throw CommandFailure.usage("\(error)")
    }
  }

  private func forEachOfStore(_ query: EventQuery, _ body: (inout FlatEvent) throws -> Void) throws -> Count {
    let store = try StoreAddress(path).open(.reading)
    var count = Count()
    return try StoreAddress.failing {
      guard query.near != nil || time != nil else {
        let order: StreamOrder = sort == nil && limit == nil ? .stored : .sorted
        try store.forEachEvent(matching: query, order: order, withRecords: withRecords) { event in
          count.events += 1
          try body(&event)
        }
        return count
      }
      var query = query
      repeat {
        query.limit = min(Self.page, (limit ?? .max) - count.events)
        let page = try time.map { try store.events(matching: query, asOf: $0) } ?? store.events(matching: query)
        for match in page.matches {
          var event = try FlatEvent(match.event, withRecord: withRecords)
          event.setNumber(match.distanceMeters.map { $0.rounded(toDecimals: 1) }, for: "distance_m")
          count.events += 1
          try body(&event)
        }
        query.after = page.next
      } while query.after != nil && count.events < limit ?? .max
      return count
    }
  }

  private func forEachOfFile(_ query: EventQuery, _ body: (inout FlatEvent) throws -> Void) throws -> Count {
    if time != nil { throw CommandFailure.usage("--as-of asks a store what it knew; give --store FILE") }
    if query.near?.count != nil || sort != nil || limit != nil {
      throw CommandFailure.usage("--nearest, --sort and --limit need a store; ingest the file into one first")
    }
    var count = Count()
    let file = try FeatureFile(path: path) { feature, _ in
      let event: Event
      do {
        event = try Event(feature: feature)
      } catch {
        throw CommandFailure.environment("\(path) holds a feature that is no event: \(error)")
      }
      guard query.matches(event) else { return false }
      var flat = try FlatEvent(event, withRecord: withRecords)
      if let near = query.near {
        guard let position = event.place.position else { return false }
        let distance = Geodesic.wgs84.distance(from: near.position, to: position)
        if let radius = near.radiusMeters, distance.meters > radius { return false }
        flat.setNumber(distance.meters.rounded(toDecimals: 1), for: "distance_m")
      }
      count.events += 1
      try body(&flat)
      return false
    }
    count.rejected = file.rejected
    return count
  }
}
