import Gazetteers

/// What takes the rows that readers find: the writer of an index, or a list in tests.
protocol PlaceSink {
  /// Adds a place with its names.
  mutating func add(_ row: PlaceRow) throws
  /// Adds a further name to a place that was added.
  mutating func add(name: String, kind: NameKind, to place: PlaceID) throws
  /// States which place holds another.
  mutating func setParent(_ parent: PlaceID, of place: PlaceID) throws
  /// Adds a country of the country table.
  mutating func add(_ country: CountryRow) throws
  /// Adds a first-level division of the division table.
  mutating func add(_ division: Admin1Row) throws
  /// Adds a line of the polygons: a GeoJSON feature.
  mutating func add(regionLine: String) throws
}
