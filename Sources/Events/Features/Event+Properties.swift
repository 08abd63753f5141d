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
    values.append(.string(id))
    values.append(.text(date?.start?.description))
    values.append(.text(date?.end?.description))
    values.append(.integer(Int64(revision)))
    values.append(.text(updatedAt))
    values.append(.text(deletedAt))
    values.append(.string(title))
    values.append(.string(notes))
    values.append(.string(eventClass.rawValue))
    values.append(.string(type.rawValue))
    values.append(.string(subType.rawValue))
    values.append(.string(assertion.rawValue))
    values.append(civilianTargeting.map(JSONValue.bool) ?? .null)
    addDate(to: &values)
    addPlace(to: &values)
    values.append(.finite(confidence))
    values.append(.text(actor1.first))
    values.append(.text(actor2.first))
    values.append(.list(Array(actor1.dropFirst())))
    values.append(.list(Array(actor2.dropFirst())))
    values.append(.string(actor1Role.rawValue))
    values.append(.string(actor2Role.rawValue))
    values.append(.whole(actor1Kind?.rawValue))
    values.append(.whole(actor2Kind?.rawValue))
    values.append(.whole(ActorKind.interaction(actor1Kind, actor2Kind)))
    values.append(.list(target))
    values.append(.list(targetKind))
    values.append(.list(weapon))
    values.append(.text(claimedBy))
    values.append(.whole(killed.low))
    for (stem, toll) in tolls {
      values.append(.whole(toll.low))
      values.append(.whole(toll.best))
      values.append(.whole(toll.high))
      guard stem == "killed" else { continue }
      values.append(.whole(killedBySide.sideA))
      values.append(.whole(killedBySide.sideB))
      values.append(.whole(killedBySide.civilians))
      values.append(.whole(killedBySide.unknown))
    }
    values.append(.string(casualtyStatus.rawValue))
    values.append(.text(casualtyNote))
    addSources(to: &values)
    values.append(.string(status.rawValue))
    values.append(.text(reviewer))
    values.append(.list(tags))
    values.append(.integer(Int64(disagreeingFigures)))
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
    values.append(.text(date?.midpoint?.description))
    values.append(.text(date?.time))
    values.append(.text(TimeZones.identifier(ofCountry: place.countryCode)))
    values.append(.whole(date?.precision.acledCode))
    values.append(.text(date?.precision.rawValue))
    values.append(.text(date?.basis.rawValue))
  }

  /// From `location` to `place_confidence`.
  private func addPlace(to values: inout [JSONValue]) {
    let position = place.position
    values.append(.string(place.name))
    values.append(.string(place.rawText))
    values.append(position.map { .double($0.latitude) } ?? .null)
    values.append(position.map { .double($0.longitude) } ?? .null)
    values.append(.string(place.precision.rawValue))
    values.append(.whole(place.precision.acledCode))
    values.append(.finite(place.radiusMeters))
    values.append(place.radiusMeters == nil ? .null : .finite(place.radiusProbability))
    values.append(.string(place.geometryKind.rawValue))
    values.append(.string(place.relation.rawValue))
    values.append(.text(place.placeID?.source))
    values.append(.text(place.placeID?.description))
    values.append(.word(place.featureCode))
    values.append(.whole(place.isoNumeric))
    values.append(.word(place.iso3))
    values.append(.word(place.country))
    values.append(.text(WorldRegion.name(ofCountry: place.countryCode)))
    values.append(.word(place.admin1))
    values.append(.word(place.admin2))
    values.append(place.precision == .adm3 ? .word(place.name) : .null)
    // No codes of the third level and no P-codes are known.
    values.append(.word(place.admin1Code))
    values.append(.word(place.admin2Code))
    values.append(.null)
    values.append(.null)
    values.append(.word(place.worldview))
    let isSea = place.precision == .marineOrAir || Event.seaCodes.contains(place.featureCode)
    values.append(isSea ? .word(place.name) : .null)
    values.append(.whole(position.flatMap { GridCodes.prioGrid(of: $0) }))
    values.append(.text(position.flatMap { GridCodes.geohash(of: $0) }))
    values.append(.finite(place.confidence))
  }

  /// From `source` to `info_credibility`; neither the scale of a source nor how far to rely on it is known.
  private func addSources(to values: inout [JSONValue]) {
    let publishers = distinct(reports.compactMap(\.publisher))
    values.append(.list(publishers))
    values.append(.list(distinct(reports.compactMap(\.url))))
    values.append(.null)
    values.append(.list(reports.map(\.id)))
    values.append(.integer(Int64(reports.count)))
    values.append(.integer(Int64(publishers.count)))
    values.append(.whole(independentReports))
    values.append(.null)
    values.append(.whole(credibility))
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
