import Gazetteers
public import GeoJSON

extension Event {
  /// The flat properties of the event: scalars only, every name of ``EventColumns/all`` in that order, null for what is
  /// not stated and 0 for what is stated as none.
  ///
  /// `event_date` is the middle of the span, the earlier of two days. `fatalities` is the lowest figure, as ACLED takes
  /// the conservative one. Lists are joined by `; `.
  public var properties: JSONObject {
    JSONObject(Array(zip(EventColumns.all, columnValues)))
  }

  /// The flat properties without those that are null: shorter, at the price of a changing set of columns.
  public var statedProperties: JSONObject {
    JSONObject(properties.members.filter { !$0.value.isNull }.map { ($0.name, $0.value) })
  }

  /// The values of the flat properties, in the order of ``EventColumns/all``.
  package var columnValues: [JSONValue] {
    var values: [JSONValue] = []
    values.reserveCapacity(EventColumns.all.count)
    values += [.string(id), .text(date?.start?.description), .text(date?.end?.description)]
    values += [.integer(Int64(revision)), .text(updatedAt), .text(deletedAt), .string(title), .string(notes)]
    values += [.string(eventClass.rawValue), .string(type.rawValue), .string(subType.rawValue)]
    values += [.string(assertion.rawValue), civilianTargeting.map(JSONValue.bool) ?? .null]
    addDate(to: &values)
    addPlace(to: &values)
    values += [.finite(confidence), .text(actor1.first), .text(actor2.first)]
    values += [.list(Array(actor1.dropFirst())), .list(Array(actor2.dropFirst()))]
    values += [.string(actor1Role.rawValue), .string(actor2Role.rawValue)]
    values += [.whole(actor1Kind?.rawValue), .whole(actor2Kind?.rawValue)]
    values += [.whole(ActorKind.interaction(actor1Kind, actor2Kind)), .list(target), .list(targetKind), .list(weapon)]
    values += [.text(claimedBy), .whole(killed.low)]
    for (stem, toll) in tolls {
      values += [.whole(toll.low), .whole(toll.best), .whole(toll.high)]
      guard stem == "killed" else { continue }
      values += [.whole(killedBySide.sideA), .whole(killedBySide.sideB)]
      values += [.whole(killedBySide.civilians), .whole(killedBySide.unknown)]
    }
    values += [.string(casualtyStatus.rawValue), .text(casualtyNote)]
    addSources(to: &values)
    values += [.string(status.rawValue), .text(reviewer), .list(tags), .integer(Int64(disagreeingFigures))]
    return values
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

  /// From `event_date` to `date_basis`.
  private func addDate(to values: inout [JSONValue]) {
    values += [.text(date?.midpoint?.description), .text(date?.time)]
    values += [.text(TimeZones.identifier(ofCountry: place.countryCode)), .whole(date?.precision.acledCode)]
    values += [.text(date?.precision.rawValue), .text(date?.basis.rawValue)]
  }

  /// From `location` to `place_confidence`.
  private func addPlace(to values: inout [JSONValue]) {
    let position = place.position
    values += [.string(place.name), .string(place.rawText)]
    values += [position.map { .double($0.latitude) } ?? .null, position.map { .double($0.longitude) } ?? .null]
    values += [.string(place.precision.rawValue), .whole(place.precision.acledCode), .finite(place.radiusMeters)]
    values += [place.radiusMeters == nil ? .null : .finite(place.radiusProbability)]
    values += [.string(place.geometryKind.rawValue), .string(place.relation.rawValue), .text(place.placeID?.source)]
    values += [.text(place.placeID?.description), .word(place.featureCode), .whole(place.isoNumeric)]
    values += [.word(place.iso3), .word(place.country), .text(WorldRegion.name(ofCountry: place.countryCode))]
    values += [.word(place.admin1), .word(place.admin2), place.precision == .adm3 ? .word(place.name) : .null]
    // No codes of the third level and no P-codes are known.
    values += [.word(place.admin1Code), .word(place.admin2Code), .null, .null, .word(place.worldview)]
    let isSea = place.precision == .marineOrAir || Event.seaCodes.contains(place.featureCode)
    values += [isSea ? .word(place.name) : .null, .whole(position.flatMap { GridCodes.prioGrid(of: $0) })]
    values += [.text(position.flatMap { GridCodes.geohash(of: $0) }), .finite(place.confidence)]
  }

  /// From `source` to `info_credibility`; neither the scale of a source nor how far to rely on it is known.
  private func addSources(to values: inout [JSONValue]) {
    let publishers = distinct(reports.compactMap(\.publisher))
    values += [.list(publishers), .list(distinct(reports.compactMap(\.url))), .null, .list(reports.map(\.id))]
    values += [.integer(Int64(reports.count)), .integer(Int64(publishers.count)), .whole(independentReports), .null]
    values += [.whole(credibility)]
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
