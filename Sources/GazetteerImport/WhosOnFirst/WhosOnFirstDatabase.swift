/// A Who's On First database in SQLite, as its distributions are made.
///
/// Tables `spr` (standard places responses), `names`, `concordances` and `ancestors`
/// (<https://github.com/whosonfirst/go-whosonfirst-sqlite-features>); the last three may be missing.
public struct WhosOnFirstDatabase: Hashable, Sendable {
  /// The database files.
  public var paths: [String]
  /// Placetypes that are read; those that mean a place on a map where empty.
  public var placetypes: Set<String> = []
  /// Whether places that are not current any more, superseded or deprecated are read, too.
  public var includesFormerPlaces = false
  /// Languages of names that are kept (ISO 639-3 as in the database, `rus`); all where empty.
  public var languages: Set<String> = []
  /// Whether places that a known gazetteer has by their GeoNames number take its identifier and codes.
  public var linksKnownPlaces = true
  /// Which places are taken.
  public var filter = PlaceFilter()

  /// Names the databases.
  public init(paths: [String]) { self.paths = paths }
}
