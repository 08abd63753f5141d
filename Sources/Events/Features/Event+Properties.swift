import Gazetteers
public import GeoJSON

extension Event {
  /// The flat properties of the event: scalars only, every name of ``EventColumns/all`` in that order, null for what is
  /// not stated and 0 for what is stated as none.
  ///
  /// `event_date` is the middle of the span, the earlier of two days. `fatalities` is the lowest figure, as ACLED takes
  /// the conservative one. Lists are joined by `; `.
  public var properties: JSONObject {
    let values = columns
    return JSONObject(EventColumns.all.map { ($0, values[$0] ?? .null) })
  }

  /// The flat properties without those that are null: shorter, at the price of a changing set of columns.
  public var statedProperties: JSONObject {
    JSONObject(properties.members.filter { !$0.value.isNull }.map { ($0.name, $0.value) })
  }

  private var columns: [String: JSONValue] {
    var columns: [String: JSONValue] = [
      "event_id": .string(id), "revision": .integer(Int64(revision)), "updated_at": .text(updatedAt),
      "deleted_at": .text(deletedAt), "title": .string(title), "notes": .string(notes),
      "event_class": .string(eventClass.rawValue), "event_type": .string(type.rawValue),
      "sub_event_type": .string(subType.rawValue), "assertion": .string(assertion.rawValue),
      "civilian_targeting": civilianTargeting.map(JSONValue.bool) ?? .null,
      "actor1": .text(actor1.first), "actor2": .text(actor2.first),
      "assoc_actor_1": .list(Array(actor1.dropFirst())), "assoc_actor_2": .list(Array(actor2.dropFirst())),
      "actor1_role": .string(actor1Role.rawValue), "actor2_role": .string(actor2Role.rawValue),
      "inter1": .whole(actor1Kind?.rawValue), "inter2": .whole(actor2Kind?.rawValue),
      "interaction": .whole(ActorKind.interaction(actor1Kind, actor2Kind)), "target": .list(target),
      "target_kind": .list(targetKind), "weapon": .list(weapon), "claimed_by": .text(claimedBy),
      "fatalities": .whole(killed.low), "casualty_status": .string(casualtyStatus.rawValue),
      "casualty_note": .text(casualtyNote), "event_confidence": .finite(confidence),
      "report_ids": .list(reports.map(\.id)), "source": .list(distinct(reports.compactMap(\.publisher))),
      "source_url": .list(distinct(reports.compactMap(\.url))), "n_reports": .integer(Int64(reports.count)),
      "n_sources": .integer(Int64(distinct(reports.compactMap(\.publisher)).count)),
      "n_independent": .whole(independentReports), "status": .string(status.rawValue), "reviewer": .text(reviewer),
      "info_credibility": .whole(credibility), "tags": .list(tags),
      "conflict_figures": .integer(Int64(disagreeingFigures)),
    ]
    columns["killed_side_a"] = .whole(killedBySide.sideA)
    columns["killed_side_b"] = .whole(killedBySide.sideB)
    columns["killed_civilians"] = .whole(killedBySide.civilians)
    columns["killed_unknown"] = .whole(killedBySide.unknown)
    addDate(to: &columns)
    addPlace(to: &columns)
    for (stem, toll) in tolls {
      columns["\(stem)_low"] = .whole(toll.low)
      columns["\(stem)_best"] = .whole(toll.best)
      columns["\(stem)_high"] = .whole(toll.high)
    }
    return columns
  }

  /// The tolls by the stem of their columns, in order.
  var tolls: [(stem: String, toll: Toll)] {
    [("killed", killed), ("injured", injured), ("missing", missing), ("detained", detained), ("displaced", displaced)]
  }

  /// The credibility of the information on the Admiralty scale, as far as a machine can tell: 1, confirmed, where sources that
  /// do not repeat each other assert it; else 6, not to be judged; nil where the sources were not counted.
  private var credibility: Int? {
    independentReports.map { $0 >= 2 && assertion == .factual ? 1 : 6 }
  }

  /// The number of tolls whose figures disagree.
  private var disagreeingFigures: Int {
    tolls.filter { entry in
      guard let low = entry.toll.low, let high = entry.toll.high else { return false }
      return low != high
    }.count
  }

  private func addDate(to columns: inout [String: JSONValue]) {
    guard let date else { return }
    columns["date_start"] = .text(date.start?.description)
    columns["date_end"] = .text(date.end?.description)
    columns["event_date"] = .text(date.midpoint?.description)
    columns["event_time"] = .text(date.time)
    columns["time_precision"] = .whole(date.precision.acledCode)
    columns["date_precision"] = .string(date.precision.rawValue)
    columns["date_basis"] = .string(date.basis.rawValue)
  }

  private func addPlace(to columns: inout [String: JSONValue]) {
    columns["location"] = .string(place.name)
    columns["location_raw"] = .string(place.rawText)
    columns["place_precision"] = .string(place.precision.rawValue)
    columns["geo_precision"] = .whole(place.precision.acledCode)
    columns["radius_m"] = .finite(place.radiusMeters)
    columns["radius_p"] = place.radiusMeters == nil ? .null : .finite(place.radiusProbability)
    columns["geometry_kind"] = .string(place.geometryKind.rawValue)
    columns["place_relation"] = .string(place.relation.rawValue)
    columns["gazetteer"] = .text(place.placeID?.source)
    columns["place_id"] = .text(place.placeID?.description)
    columns["feature_code"] = .word(place.featureCode)
    columns["iso"] = .whole(place.isoNumeric)
    columns["iso3"] = .word(place.iso3)
    columns["country"] = .word(place.country)
    columns["tz"] = .text(TimeZones.identifier(ofCountry: place.countryCode))
    columns["region"] = .text(WorldRegion.name(ofCountry: place.countryCode))
    columns["admin1"] = .word(place.admin1)
    columns["admin2"] = .word(place.admin2)
    columns["admin3"] = place.precision == .adm3 ? .word(place.name) : .null
    columns["admin1_code"] = .word(place.admin1Code)
    columns["admin2_code"] = .word(place.admin2Code)
    let isSea = place.precision == .marineOrAir || Event.seaCodes.contains(place.featureCode)
    columns["marine_area"] = isSea ? .word(place.name) : .null
    columns["worldview"] = .word(place.worldview)
    columns["place_confidence"] = .finite(place.confidence)
    guard let position = place.position else { return }
    columns["latitude"] = .double(position.latitude)
    columns["longitude"] = .double(position.longitude)
    columns["priogrid_gid"] = .whole(GridCodes.prioGrid(of: position))
    columns["geohash"] = .text(GridCodes.geohash(of: position))
  }

  /// GeoNames' feature codes of seas and their parts.
  private static let seaCodes: Set<String> = ["OCN", "SEA", "GULF", "STRT", "SD", "BAY", "BAYS", "CHNM", "BGHT"]

  /// The values without repetition, in order of first appearance.
  private func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension JSONValue {
  /// The string, or null.
  static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
  /// The string, or null for an empty one.
  static func word(_ value: String) -> JSONValue { value.isEmpty ? .null : .string(value) }
  /// The number, or null.
  static func whole(_ value: Int?) -> JSONValue { value.map { .integer(Int64($0)) } ?? .null }
  /// The number, or null for none and for one that JSON cannot spell.
  static func finite(_ value: Double?) -> JSONValue { value.flatMap { $0.isFinite ? .double($0) : nil } ?? .null }
  /// The elements joined, or null for none.
  static func list(_ values: [String]) -> JSONValue {
    values.isEmpty ? .null : .string(values.joined(separator: EventColumns.separator))
  }
}
