public import GeoJSON

/// A gazetteer whose names can be searched: by code, by their beginning, and by a misspelt one.
public protocol NameIndex: PlaceLookup {
  /// The places a code stands for — airport, ISO 3166, postal or a P-code — by descending population, then by identifier.
  ///
  /// Case does not count; nothing else is folded.
  func matches(forCode code: String) -> [NameMatch]

  /// Names that begin with the prefix, after folding: by descending population of the place, then by name, then by
  /// identifier; none for a prefix without a letter or digit.
  ///
  /// Abbreviations and codes are left out; a place stands there once, under its best kind of name, and under the first name
  /// of that kind.
  /// - Precondition: the limit is not negative.
  func completions(forPrefix prefix: String, limit: Int) -> [NameCompletion]

  /// Names within an edit distance of a name, after folding: by distance, then by descending population of the place, then
  /// by name, then by identifier; none for a name without a letter or digit.
  ///
  /// The distance counts insertions, deletions, substitutions and exchanges of neighbouring characters, each as 1, and none
  /// of them is edited again. Abbreviations and codes are left out; a place stands there once, under the nearest of its
  /// names, of those under the best kind, of those under the first.
  /// - Parameter distance: 0…2.
  /// - Precondition: the distance is in its range, the limit not negative.
  func similarNames(to name: String, withinDistance distance: Int, limit: Int) -> [SimilarName]
}

/// A gazetteer that can be searched in every way: by name, by its beginning, by a misspelt one, by code, by position, and
/// from a place to its names and to the places above and below it.
public protocol PlaceIndex: NameIndex {
  /// The settlements nearest to a position, nearest first, ties by identifier.
  ///
  /// Distances are great-circle ones, on the sphere of 6 371 008.8 m.
  func settlements(near position: Position, count: Int, withinMeters limit: Double) -> [NearbyPlace]

  /// All names of a place, as they are written in the source; by kind, then in the order of their UTF-8; codes are among
  /// them. Empty for an unknown place.
  func names(of id: PlaceID) -> [PlaceName]

  /// The place that holds another administratively: a settlement's second-level division, that one's first-level division,
  /// that one's country; nil for a country, and where the gazetteer does not know.
  func parent(of id: PlaceID) -> Place?

  /// The places whose ``parent(of:)`` is the place: by descending population, then by identifier.
  func children(of id: PlaceID) -> [Place]
}

/// One name of a place.
public struct PlaceName: Hashable, Sendable {
  /// The name as the source writes it.
  public var text: String
  /// How it belongs to the place.
  public var kind: NameKind

  /// Makes a name.
  public init(text: String, kind: NameKind) {
    self.text = text
    self.kind = kind
  }
}

/// A name that begins as asked.
public struct NameCompletion: Hashable, Sendable {
  /// The folded name.
  public var foldedName: String
  /// The place, and how the name belongs to it.
  public var match: NameMatch

  /// Makes a completion.
  public init(foldedName: String, match: NameMatch) {
    self.foldedName = foldedName
    self.match = match
  }
}

/// A name that is nearly as asked.
public struct SimilarName: Hashable, Sendable {
  /// The folded name.
  public var foldedName: String
  /// How many edits lead to it, 0…2.
  public var distance: Int
  /// The place, and how the name belongs to it.
  public var match: NameMatch

  /// Makes a similar name.
  public init(foldedName: String, distance: Int, match: NameMatch) {
    self.foldedName = foldedName
    self.distance = distance
    self.match = match
  }
}

/// A place and how far it is.
public struct NearbyPlace: Hashable, Sendable {
  /// The place.
  public var place: Place
  /// The great-circle distance in metres, at least 0.
  public var meters: Double

  /// Makes a place at a distance.
  public init(place: Place, meters: Double) {
    self.place = place
    self.meters = meters
  }
}
