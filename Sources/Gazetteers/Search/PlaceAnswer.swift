/// What a search found for a text, and how.
public struct PlaceAnswer: Hashable, Sendable {
  /// How places were found.
  public enum Method: String, Hashable, Sendable {
    /// By identifier: `geonames:566532`.
    case identifier
    /// By name, with or without what it lies in.
    case name
    /// By a code: ISO 3166, an airport's, a P-code.
    case code
    /// By a name that is nearly as asked; ``PlaceAnswer/Found/distance`` says how near.
    case similarName = "similar_name"
  }

  /// A place found.
  public struct Found: Hashable, Sendable {
    /// The place, and how the name that was found belongs to it.
    public var match: NameMatch
    /// The name in its folded form, where it is not the one asked for; otherwise nil.
    public var similarName: String?
    /// How many edits lead to that name, 0…2.
    public var distance: Int

    /// Makes a place found.
    public init(match: NameMatch, similarName: String? = nil, distance: Int = 0) {
      self.match = match
      self.similarName = similarName
      self.distance = distance
    }
  }

  /// Why nothing was found.
  public enum Failure: Hashable, Sendable {
    /// No place has the name, identifier or code.
    case unknownName
    /// The name is known, but no country or division is called so.
    case unknownQualifier(String)
    /// The name and what it should lie in are known, but it does not lie there, or is of another sort.
    case notThere

    /// The stable code: `unknown_name`, `unknown_qualifier` or `not_there`.
    public var code: String {
      switch self {
      case .unknownName: "unknown_name"
      case .unknownQualifier: "unknown_qualifier"
      case .notThere: "not_there"
      }
    }
  }

  /// How the text was read.
  public var query: PlaceQuery
  /// How the places were found; nil when none were.
  public var method: Method?
  /// The places: for names in the order of ``PlaceLookup/matches(forName:)``, for similar names in that of
  /// ``NameIndex/similarNames(to:withinDistance:limit:)``.
  public var places: [Found]
  /// Why there are none; nil when there are some.
  public var failure: Failure?
  /// Where nothing was found, places that may have been meant: those of the name that lie elsewhere, or those of the
  /// nearest names; at most ``PlaceSearch/suggestionLimit``.
  public var suggestions: [Found]

  /// Makes an answer.
  public init(query: PlaceQuery, method: Method?, places: [Found], failure: Failure? = nil, suggestions: [Found]) {
    self.query = query
    self.method = method
    self.places = places
    self.failure = failure
    self.suggestions = suggestions
  }

  /// The number of edits between the name asked for and the one found, 0…2.
  public var distance: Int { places.first?.distance ?? 0 }
}
