import Gazetteers
public import GeoJSON

extension Event {
  /// The foreign member of a feature that holds the nested record.
  public static let recordMember = "dateline"

  /// The event as a GeoJSON feature: a point or null, the flat ``properties``, and the nested ``record`` in the foreign
  /// member `dateline`, so that properties stay flat for map tools.
  ///
  /// The identifier stands both as the feature's `id` and as `event_id`, since some tools drop the first.
  /// `Event(feature:)` gives the same event back.
  public var feature: Feature {
    var foreign: JSONObject = [:]
    foreign[Event.recordMember] = .object(record)
    return Feature(
      id: .string(id), geometry: place.position.map { .point($0) }, properties: properties, foreignMembers: foreign)
  }

  /// The event that a feature holds.
  ///
  /// Flat properties are enough; without the nested record, as after a map tool has rewritten the file, evidence, mentions
  /// and figures are empty and reports have only their identifiers. The position is the geometry's, else `longitude` and
  /// `latitude`. Unknown properties are left out.
  /// - Throws: ``EventsError`` with code `missing_id` where neither `event_id` nor the feature's `id` is a string,
  ///   `invalid_position` for a geometry that is not a valid point, and `invalid_value` for a date that is none.
  public init(feature: Feature) throws {
    let properties = feature.properties ?? [:]
    let record = feature.foreignMembers[Event.recordMember]?.object ?? [:]
    var id = properties["event_id"]?.string
    if id == nil, case .string(let text)? = feature.id { id = text }
    guard let id, !id.isEmpty else {
      throw EventsError(code: .missingID, message: "The feature has no event_id.", context: feature.id?.description)
    }
    let lists = record["lists"]?.object ?? [:]
    func list(_ name: String) -> [String] {
      lists[name]?.array?.compactMap(\.string) ?? split(properties[name]?.string)
    }
    func actors(_ name: String, _ others: String) -> [String] {
      lists[name]?.array?.compactMap(\.string)
        ?? (properties[name]?.string.map { [$0] } ?? []) + split(properties[others]?.string)
    }
    func split(_ text: String?) -> [String] {
      guard let text, !text.isEmpty else { return [] }
      return text.split(separator: EventColumns.separator).map(String.init)
    }
    func word<Word: RawRepresentable>(_ name: String, _ fallback: Word) -> Word where Word.RawValue == String {
      properties[name]?.string.flatMap { Word(rawValue: $0) } ?? fallback
    }
    let figures = record["figures"]?.object ?? [:]
    func toll(_ stem: String) -> Toll {
      Toll(
        low: properties.whole("\(stem)_low"), best: properties.whole("\(stem)_best"),
        high: properties.whole("\(stem)_high"),
        figures: figures[stem]?.array?.compactMap { Toll.Figure(record: $0) } ?? [])
    }
    self.init(
      id: id, title: properties["title"]?.string ?? "", notes: properties["notes"]?.string ?? "",
      eventClass: word("event_class", .other), type: word("event_type", .other),
      subType: word("sub_event_type", .otherStrategic), assertion: word("assertion", .factual),
      civilianTargeting: properties["civilian_targeting"]?.bool,
      date: try Event.date(properties, record, id: id),
      place: try Event.place(feature, properties, record["place"]?.object ?? [:], id: id),
      actor1: actors("actor1", "assoc_actor_1"), actor2: actors("actor2", "assoc_actor_2"),
      actor1Kind: properties.whole("inter1").map { ActorKind(rawValue: $0) },
      actor2Kind: properties.whole("inter2").map { ActorKind(rawValue: $0) },
      actor1Role: word("actor1_role", .unknown), actor2Role: word("actor2_role", .unknown), target: list("target"),
      targetKind: list("target_kind"), weapon: list("weapon"), claimedBy: properties["claimed_by"]?.string,
      killed: toll("killed"), injured: toll("injured"), missing: toll("missing"), detained: toll("detained"),
      displaced: toll("displaced"), casualtyStatus: word("casualty_status", .notStated),
      casualtyNote: properties["casualty_note"]?.string, confidence: properties["event_confidence"]?.number,
      reports: record["reports"]?.array?.compactMap { Report(record: $0) }
        ?? split(properties["report_ids"]?.string).map { Report(id: $0) },
      evidence: record["evidence"]?.array?.compactMap { Evidence(record: $0) } ?? [],
      mentions: record["mentions"]?.array?.compactMap { PlaceMention(record: $0) } ?? [],
      merge: record["merge"]?.object?["links"]?.array?.compactMap { MergeLink(record: $0) } ?? [],
      independentReports: properties.whole("n_independent"), status: word("status", .machine),
      reviewer: properties["reviewer"]?.string, tags: list("tags"), revision: properties.whole("revision") ?? 1,
      updatedAt: properties["updated_at"]?.string, deletedAt: properties["deleted_at"]?.string,
      history: record["history"]?.array?.compactMap { HistoryEntry(record: $0) } ?? [])
    killedBySide = KilledBySide(
      sideA: properties.whole("killed_side_a"), sideB: properties.whole("killed_side_b"),
      civilians: properties.whole("killed_civilians"), unknown: properties.whole("killed_unknown"))
  }

  private static func date(_ properties: JSONObject, _ record: JSONObject, id: String) throws -> EventDate? {
    func day(_ name: String) throws -> CalendarDate? {
      guard let text = properties[name]?.string, !text.isEmpty else { return nil }
      // Map tools write "2024/06/23" and "2024-06-23T00:00:00" where they know the field for a date.
      guard let day = CalendarDate(String(text.map { $0 == "/" ? "-" : $0 })) else {
        throw EventsError(code: .invalidValue, message: "\(name) is no date: \"\(text)\".", context: id)
      }
      return day
    }
    let event = try day("event_date")
    let start = try day("date_start") ?? event
    let end = try day("date_end") ?? start
    let precision = properties["date_precision"]?.string.map { DatePrecision(rawValue: $0) }
    guard start != nil || precision != nil else { return nil }
    let basis = properties["date_basis"]?.string.map { DateBasis(rawValue: $0) }
    return EventDate(
      start: start, end: end, time: properties["event_time"]?.string,
      precision: precision ?? (start == end ? .exact : .days), basis: basis ?? .table,
      words: record["date"]?.object?["words"]?.string)
  }

  private static func place(
    _ feature: Feature, _ properties: JSONObject, _ record: JSONObject, id: String
  ) throws -> EventPlace {
    var position = feature.position
    if let geometry = feature.geometry, position == nil {
      throw EventsError(
        code: .invalidPosition, message: "An event's geometry is a point or null, not \(geometry).".prefixed(80),
        context: id)
    }
    if position == nil, let latitude = properties["latitude"]?.number, let longitude = properties["longitude"]?.number {
      position = Position(longitude: longitude, latitude: latitude, altitude: record["altitude"]?.number)
    }
    if let position, !position.isValid {
      throw EventsError(
        code: .invalidPosition,
        message: "Longitude \(position.longitude), latitude \(position.latitude) is no position.", context: id)
    }
    func text(_ name: String) -> String { properties[name]?.string ?? "" }
    return EventPlace(
      name: text("location"), rawText: text("location_raw"), position: position, placeID: PlaceID(text("place_id")),
      featureCode: text("feature_code"),
      precision: properties["place_precision"]?.string.map { PlacePrecision(rawValue: $0) }
        ?? (position == nil ? .unknown : .exact),
      radiusMeters: properties["radius_m"]?.number,
      radiusProbability: properties["radius_p"]?.number ?? record["radius_p"]?.number ?? 0.9,
      relation: properties["place_relation"]?.string.map { PlaceRelation(rawValue: $0) } ?? .unknown,
      geometryKind: properties["geometry_kind"]?.string.map { GeometryKind(rawValue: $0) }
        ?? (position == nil ? .none : .point),
      countryCode: record["country_code"]?.string ?? "",
      alternateCountryCodes: record["alternate_country_codes"]?.array?.compactMap(\.string) ?? [],
      worldview: text("worldview"), iso3: text("iso3"), isoNumeric: properties.whole("iso"),
      country: text("country"), admin1: text("admin1"), admin1Code: text("admin1_code"), admin2: text("admin2"),
      admin2Code: text("admin2_code"), confidence: properties["place_confidence"]?.number)
  }
}

extension String {
  /// At most so many characters, with an ellipsis for the rest.
  fileprivate func prefixed(_ length: Int) -> String { count > length ? prefix(length) + "…" : self }
}
