import GeoJSON
import PlanarOperations
import SpatialIndex
import Synchronization

/// The parts of a region file that GEOS has made ready, when they were first asked, and kept.
///
/// The lock guards the store alone; each prepared part has its own.
final class PreparedParts: Sendable {
  private let file: RegionFile
  private let store: Mutex<[PreparedPart]>

  /// - Parameter ready: what is prepared already, a value for each part; empty for nothing.
  init(_ file: RegionFile, ready: [PreparedPart]) {
    self.file = file
    store = Mutex(ready.count == file.parts.count ? ready : Array(repeating: .unknown, count: file.parts.count))
  }

  /// Whether the part holds the position, edges included.
  func contains(_ position: Position, part: Int) -> Bool {
    let record = file.parts[part]
    guard position.longitude >= record.box.minX, position.longitude <= record.box.maxX,
      position.latitude >= record.box.minY, position.latitude <= record.box.maxY
    else { return false }
    let known = store.withLock { $0[part] }
    if case .unknown = known {
      // Two threads may prepare the same part; either result serves.
      let made = PreparedPart(file.positions(ofPart: record))
      store.withLock { $0[part] = made }
      return made.contains(position)
    }
    return known.contains(position)
  }
}
