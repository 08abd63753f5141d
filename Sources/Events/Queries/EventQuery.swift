public import CQL2
public import GeoJSON

/// Which events to give, in which order, and how many.
///
/// Conditions are joined by "and"; a set joins its members by "or"; an empty set and nil set no condition.
///
///     EventQuery(in: box, during: week, limit: 100)
public struct EventQuery: Hashable, Sendable {
  /// Identifiers.
  public var ids: Set<String>
  /// The event's point lies in the box, edges included; a box with west > east crosses the antimeridian. Events without
  /// a point are left out.
  public var boundingBox: BoundingBox?
  /// The event's point lies in this polygon or these polygons, edges included, in the plane of longitude and latitude;
  /// one that crosses the antimeridian is cut there (RFC 7946, section 3.1.9). Events without a point are left out, and
  /// a geometry without an area holds none.
  public var area: Geometry?
  /// The event's days and the span have one in common. Events without a day are left out.
  public var span: ClosedRange<CalendarDate>?
  /// Classes.
  public var eventClasses: Set<EventClass>
  /// Types.
  public var types: Set<EventType>
  /// Sub-types.
  public var subTypes: Set<SubEventType>
  /// Assertions.
  public var assertions: Set<Assertion>
  /// Statuses.
  public var statuses: Set<ReviewStatus>
  /// ISO 3166-1 codes, alpha-2 or alpha-3, or names of countries; case and accents do not count.
  public var countries: Set<String>
  /// Names or GeoNames codes of first-level divisions; case and accents do not count.
  public var admin1s: Set<String>
  /// Countries and divisions of the first and second level, by name or code: ISO 3166-1 codes and names of countries, names
  /// of divisions, and codes of divisions with their country, such as `RU.17` and `US.SC.083`. Case and accents do not count.
  public var regions: Set<String>
  /// How well the place is known.
  public var precisions: Set<PlacePrecision>
  /// Actors, on either side: each word of one of these begins a word of the actors' names, see ``SearchWords``.
  public var actors: Set<String>
  /// Words each of which must begin a word of the title, notes, place, actors, targets, weapons or sources, see
  /// ``SearchWords``.
  public var text: String?
  /// The lowest confidence; events without one pass, as tables have none.
  public var minimumConfidence: Double?
  /// A filter over the flat properties and the point of the event, see ``EventQueryables``; events of which it is not true are
  /// left out.
  public var filter: FilterExpression?
  /// The place the events must be near to.
  public var near: Near?
  /// A time, `YYYY-MM-DDTHH:MM:SSZ`, that a store changed the event at or after; events that it does not know the time of are
  /// left out.
  public var changedSince: String?
  /// Whether withdrawn events are given too.
  public var includesDeleted: Bool
  /// The order.
  public var sort: Sort
  /// The most events of one page; nil for all.
  public var limit: Int?
  /// Where the page begins: the ``EventPage/next`` of the page before.
  public var after: EventCursor?

  /// Near a position.
  public struct Near: Hashable, Sendable {
    /// The position.
    public var position: Position
    /// The greatest distance in metres, itself included; nil for any.
    public var radiusMeters: Double?
    /// The most events: the nearest so many of those that meet the other conditions; nil for all.
    public var count: Int?

    /// Makes the condition.
    public init(_ position: Position, radiusMeters: Double? = nil, count: Int? = nil) {
      self.position = position
      self.radiusMeters = radiusMeters
      self.count = count
    }
  }

  /// An order of events; ties go by ascending identifier, and events without the key come last.
  public enum Sort: String, Hashable, Sendable, CaseIterable {
    /// By first day, the latest first.
    case latest
    /// By first day, the earliest first.
    case earliest
    /// By distance from ``EventQuery/near``, the nearest first.
    case distance
    /// By confidence, the highest first.
    case confidence
    /// By the highest number killed that is stated, the most first.
    case killed
    /// By identifier.
    case id
  }

  /// Makes a query; by default it gives all events, the latest first, or the nearest first where `near` is given.
  public init(
    ids: Set<String> = [], in boundingBox: BoundingBox? = nil, area: Geometry? = nil,
    during span: ClosedRange<CalendarDate>? = nil,
    eventClasses: Set<EventClass> = [], types: Set<EventType> = [], subTypes: Set<SubEventType> = [],
    assertions: Set<Assertion> = [], statuses: Set<ReviewStatus> = [], countries: Set<String> = [],
    admin1s: Set<String> = [], regions: Set<String> = [], precisions: Set<PlacePrecision> = [],
    actors: Set<String> = [], text: String? = nil, minimumConfidence: Double? = nil, filter: FilterExpression? = nil,
    near: Near? = nil, changedSince: String? = nil, includesDeleted: Bool = false, sort: Sort? = nil, limit: Int? = nil,
    after: EventCursor? = nil
  ) {
    self.ids = ids
    self.boundingBox = boundingBox
    self.area = area
    self.span = span
    self.eventClasses = eventClasses
    self.types = types
    self.subTypes = subTypes
    self.assertions = assertions
    self.statuses = statuses
    self.countries = countries
    self.admin1s = admin1s
    self.regions = regions
    self.precisions = precisions
    self.actors = actors
    self.text = text
    self.minimumConfidence = minimumConfidence
    self.filter = filter
    self.near = near
    self.changedSince = changedSince
    self.includesDeleted = includesDeleted
    self.sort = sort ?? (near == nil ? .latest : .distance)
    self.limit = limit
    self.after = after
  }
}
