import SpatialIndex

// The records of a region file; see RegionFileFormat. All are of fixed size, without padding.

/// The regions of one level.
struct StratumRecord: BitwiseCopyable {
  /// The level's word, in the strings.
  var level: UInt32
  var firstRegion: UInt32
  var regionCount: UInt32
  var firstChunk: UInt32
  var chunkCount: UInt32
  /// Where the tree over its chunks begins, in boxes, and how many there are.
  var firstBox: UInt32
  var boxCount: UInt32
  /// What the cell of the whole Earth holds.
  var cell: UInt32
}

/// A region.
struct RegionRecord: BitwiseCopyable {
  // In the strings.
  var countryCode: UInt32
  var admin1Code: UInt32
  var admin2Code: UInt32
  var code: UInt32
  var name: UInt32
  var place: UInt32
  var level: UInt32
  var firstPart: UInt32
  var partCount: UInt32
  /// Of the regions of the country's level with the same country code the number of the one with the most corners: a country
  /// may have features of their own for its islands. A country's own region counts those up to itself. ``none`` where there
  /// is none.
  var country: UInt32

  static let none = UInt32.max
}

/// A polygon: an outer ring and its holes.
struct PartRecord: BitwiseCopyable {
  var box: PackedBoxTree.Box
  var region: UInt32
  var firstRing: UInt32
  var ringCount: UInt32
  /// Where its stripes begin; see ``StripeTable``.
  var firstStripe: UInt32 = 0
}

/// A closed ring.
struct RingRecord: BitwiseCopyable {
  var firstVertex: UInt32
  var vertexCount: UInt32
}

/// A corner, in degrees.
struct Vertex: BitwiseCopyable {
  var longitude: Double
  var latitude: Double

  /// False for what only a damaged file holds: no numbers, or far off the Earth.
  var isSane: Bool { longitude.magnitude <= 720 && latitude.magnitude <= 180 }
}

/// A few edges of a ring that follow one another.
struct ChunkRecord: BitwiseCopyable {
  var region: UInt32
  var firstVertex: UInt32
  /// How many edges there are; one corner more.
  var edgeCount: UInt32
}
