import EventExtraction
import Gazetteers
import GeoJSON
import Geoparsing

/// The JSON line of one document's names.
struct ToponymRecord: Sendable {
  var listsAllNames: Bool
  var explains: Bool
  var gazetteer: any PlaceLookup

  /// - Parameter title: the names of the headline, where they are asked for; they stand behind those of the text.
  func line(for document: Document, parsed: GeoparsedText, title: GeoparsedText? = nil) throws -> String {
    let offsets = ScalarOffsets(document.text)
    let listed = indices(of: parsed)
    var toponyms = listed.map { JSONValue.object(object(for: $0, in: parsed, offsets: offsets)) }
    if let title {
      let offsets = ScalarOffsets(title.text.text)
      toponyms += indices(of: title).map { index in
        var object = object(for: index, in: title, offsets: offsets)
        object["in"] = .string("title")
        return .object(object)
      }
    }
    var record: JSONObject = [
      "id": .string(document.id), "worldview": .string(gazetteer.worldviewName),
      "context": .string(parsed.outlet == nil ? "document" : "outlet"),
    ]
    if let outlet = parsed.outlet {
      record["outlet"] = .string(outlet.name)
      record["outlet_documents"] = .integer(Int64(outlet.documents))
    }
    record["toponyms"] = .array(toponyms)
    let relativePlaces = parsed.relativePlaces
    if !relativePlaces.isEmpty {
      let relative = RelativePlaceRecord(offsets: offsets, toponyms: parsed.toponyms, listed: listed)
      record["relative_places"] = .array(relativePlaces.map(relative.value))
    }
    return try JSONValue.object(record).jsonText
  }

  /// The names that are listed.
  private func indices(of parsed: GeoparsedText) -> [Int] {
    parsed.toponyms.indices.filter { listsAllNames || parsed.toponyms[$0].isListed }
  }

  private func object(for index: Int, in parsed: GeoparsedText, offsets: ScalarOffsets) -> JSONObject {
    let resolved = parsed.toponyms[index]
    let range = offsets.scalarRange(resolved.toponym.range)
    let place = resolved.chosen?.place
    var object: JSONObject = [
      "start": .integer(Int64(range.lowerBound)),
      "end": .integer(Int64(range.upperBound)),
      "text": .string(resolved.toponym.text),
      "kind": .string(resolved.toponym.kind.rawValue),
      "lat": resolved.position.map { .double(Self.rounded($0.latitude)) } ?? .null,
      "lon": resolved.position.map { .double(Self.rounded($0.longitude)) } ?? .null,
      "name": place.map { .string($0.name) } ?? .null,
      "place_id": place.map { .string($0.id.description) } ?? .null,
      "geonames_id": (place?.id.geonamesNumber).map { .integer(Int64($0)) } ?? .null,
      "feature_code": place.flatMap { $0.featureCode.isEmpty ? nil : .string($0.featureCode) } ?? .null,
      "country": place.flatMap { $0.countryCode.isEmpty ? nil : .string($0.countryCode) } ?? .null,
      "admin1": place.flatMap(gazetteer.admin1Name).map { .string($0) } ?? .null,
      "confidence": resolved.position == nil ? .null : .double(resolved.confidence.rounded(toDecimals: 3)),
    ]
    if let stated = resolved.stated {
      object["notation"] = .string(stated.notation.rawValue)
      object["radius_km"] = .double((stated.radiusMeters / 1000).rounded(toDecimals: 3))
    }
    if let abstention = resolved.abstention, resolved.position == nil { object["abstention"] = .string(abstention) }
    if resolved.chosen?.nameKind == .surroundings { object["approximate"] = true }
    if let correction = resolved.correction { object["correction"] = .string(correction.reason) }
    if let place, !place.alternateCountryCodes.isEmpty {
      object["alternate_country_codes"] = .array(place.alternateCountryCodes.map(JSONValue.string))
    }
    if explains {
      object["reason"] = .string(explanation(of: index, in: parsed, gazetteer: gazetteer).sentence)
      object["candidates"] = .array(resolved.candidates.prefix(10).map { candidateObject($0, gazetteer: gazetteer) })
    }
    return object
  }

  /// To a centimetre: what figures are computed from coordinates has no more.
  private static func rounded(_ degrees: Double) -> Double { degrees.rounded(toDecimals: 7) }
}

/// How `parse` writes a place given by its relation to names.
private struct RelativePlaceRecord {
  var offsets: ScalarOffsets
  var toponyms: [ResolvedToponym]
  /// The indices of the names that are listed, in order.
  var listed: [Int]

  func value(_ place: RelativePlace) -> JSONValue {
    let range = offsets.scalarRange(place.range)
    let anchors = place.anchors.map { index -> JSONValue in
      let chosen = toponyms[index].chosen?.place
      return .object([
        "toponym": listed.firstIndex(of: index).map { .integer(Int64($0)) } ?? .null,
        "name": chosen.map { .string($0.name) } ?? .null,
        "place_id": chosen.map { .string($0.id.description) } ?? .null,
      ])
    }
    return .object([
      "start": .integer(Int64(range.lowerBound)),
      "end": .integer(Int64(range.upperBound)),
      "text": .string(place.text),
      "lat": .double(place.position.latitude),
      "lon": .double(place.position.longitude),
      "radius_km": .double((place.radiusMeters / 1000).rounded(toDecimals: 3)),
      "confidence": .double(place.confidence.rounded(toDecimals: 3)),
      "relation": .object([
        "type": .string(place.relation.rawValue),
        "distance_km": place.distanceMeters.map { .double(($0 / 1000).rounded(toDecimals: 3)) } ?? .null,
        "bearing": place.azimuth.map { .double($0) } ?? .null,
        "anchors": .array(anchors),
      ]),
    ])
  }
}

private func explanation(
  of index: Int, in parsed: GeoparsedText, gazetteer: some PlaceLookup
) -> ChoiceExplanation {
  ChoiceExplanation(of: index, in: parsed.toponyms, gazetteer: gazetteer, outlet: parsed.outlet)
}

/// What JSON output tells of every place, in its order.
func placeMembers(of place: Place, gazetteer: any PlaceLookup) -> [(String, JSONValue)] {
  [
    ("name", .string(place.name)),
    ("latitude", .double(place.position.latitude)),
    ("longitude", .double(place.position.longitude)),
    ("place_id", .string(place.id.description)),
    ("feature_code", .string(place.featureCode)),
    ("country", place.countryCode.isEmpty ? .null : .string(place.countryCode)),
    ("admin1", gazetteer.admin1Name(of: place).map { .string($0) } ?? .null),
    ("population", place.population.map { .integer(Int64($0)) } ?? .null),
  ]
}

/// A candidate as `parse --explain` and `resolve --json` write it.
func candidateObject(_ candidate: Candidate, gazetteer: any PlaceLookup) -> JSONValue {
  let place = candidate.place
  var object = JSONObject(placeMembers(of: place, gazetteer: gazetteer))
  object["score"] = .double(candidate.score.rounded(toDecimals: 3))
  object["probability"] = .double(candidate.probability.rounded(toDecimals: 3))
  object["parts"] = .object(
    JSONObject(candidate.parts.map { ($0.name, .double($0.value.rounded(toDecimals: 3))) }))
  if !place.alternateCountryCodes.isEmpty {
    object["alternate_country_codes"] = .array(place.alternateCountryCodes.map(JSONValue.string))
  }
  return .object(object)
}

extension Double {
  /// Rounded half away from zero to a number of decimals.
  func rounded(toDecimals decimals: Int) -> Double {
    let factor = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    return (self * factor).rounded() / factor
  }
}
