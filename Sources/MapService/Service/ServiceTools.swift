public import Events
public import GeoJSON
public import Regions

/// What the service needs of the rest of the program.
public struct ServiceTools: Sendable {
  /// Finds places by a name, best first; at most so many.
  public var findPlaces: @Sendable (_ name: String, _ limit: Int) -> [FoundPlace]
  /// The outline of a country or a first-level division; nil where there is none.
  public var outline: @Sendable (RegionCodes) -> Geometry?
  /// What `dateline explain --json` says of an event.
  public var explain: @Sendable (Event) -> JSONObject
  /// Writes down a correction; nil where editing is not allowed.
  public var addCorrection: (@Sendable (CorrectionEntry) throws -> Void)?

  /// Makes the tools; by default no place has a name or an outline, nothing is explained, and nothing can be corrected.
  public init(
    findPlaces: @escaping @Sendable (_ name: String, _ limit: Int) -> [FoundPlace] = { _, _ in [] },
    outline: @escaping @Sendable (RegionCodes) -> Geometry? = { _ in nil },
    explain: @escaping @Sendable (Event) -> JSONObject = { $0.record },
    addCorrection: (@Sendable (CorrectionEntry) throws -> Void)? = nil
  ) {
    (self.findPlaces, self.outline) = (findPlaces, outline)
    (self.explain, self.addCorrection) = (explain, addCorrection)
  }
}

/// A place of a name.
public struct FoundPlace: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its name with what it lies in, for a list.
  public var label: String
  /// The identifier in its gazetteer.
  public var placeID: String
  /// GeoNames' feature code.
  public var featureCode: String
  /// Where.
  public var position: Position
  /// About how far it reaches; nil where nobody knows.
  public var box: BoundingBox?

  /// Makes a place.
  public init(
    name: String, label: String, placeID: String, featureCode: String, position: Position, box: BoundingBox? = nil
  ) {
    (self.name, self.label, self.placeID) = (name, label, placeID)
    (self.featureCode, self.position, self.box) = (featureCode, position, box)
  }
}

/// A line of a file of corrections, in its columns.
public struct CorrectionEntry: Hashable, Sendable {
  /// The name as it stands in the text, or the identifier of an event.
  public var surface: String
  /// Where the line applies.
  public var scope: String
  /// What is right.
  public var place: String
  /// Why.
  public var note: String

  /// Makes a line.
  public init(surface: String, scope: String, place: String, note: String) {
    (self.surface, self.scope, self.place, self.note) = (surface, scope, place, note)
  }
}
