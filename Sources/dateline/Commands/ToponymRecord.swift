import EventExtraction
import Gazetteers
import GeoJSON
import Geoparsing

/// The JSON line of one document's names.
struct ToponymRecord: Sendable {
  var listsAllNames: Bool
  var explains: Bool
  var gazetteer: any PlaceLookup

  func line(for document: Document, parsed: GeoparsedText) throws -> String {
    let offsets = ScalarOffsets(document.text)
    let toponyms = parsed.toponyms.indices
      .filter { listsAllNames || parsed.toponyms[$0].toponym.namesAPlace }
      .map { JSONValue.object(object(for: $0, in: parsed.toponyms, offsets: offsets)) }
    return try JSONValue.object([
      "id": .string(document.id), "worldview": .string(gazetteer.worldviewName), "toponyms": .array(toponyms),
    ]).jsonText
  }

  private func object(for index: Int, in toponyms: [ResolvedToponym], offsets: ScalarOffsets) -> JSONObject {
    let resolved = toponyms[index]
    let range = offsets.scalarRange(resolved.toponym.range)
    let place = resolved.chosen?.place
    var object: JSONObject = [
      "start": .integer(Int64(range.lowerBound)),
      "end": .integer(Int64(range.upperBound)),
      "text": .string(resolved.toponym.text),
      "kind": .string(resolved.toponym.kind.rawValue),
      "lat": place.map { .double($0.position.latitude) } ?? .null,
      "lon": place.map { .double($0.position.longitude) } ?? .null,
      "name": place.map { .string($0.name) } ?? .null,
      "place_id": place.map { .string($0.id.description) } ?? .null,
      "geonames_id": (place?.id.geonamesNumber).map { .integer(Int64($0)) } ?? .null,
      "feature_code": place.flatMap { $0.featureCode.isEmpty ? nil : .string($0.featureCode) } ?? .null,
      "country": place.flatMap { $0.countryCode.isEmpty ? nil : .string($0.countryCode) } ?? .null,
      "admin1": place.flatMap(gazetteer.admin1Name).map { .string($0) } ?? .null,
      "confidence": place == nil ? .null : .double(resolved.confidence.rounded(toDecimals: 3)),
    ]
    if let correction = resolved.correction { object["correction"] = .string(correction.reason) }
    if let place, !place.alternateCountryCodes.isEmpty {
      object["alternate_country_codes"] = .array(place.alternateCountryCodes.map(JSONValue.string))
    }
    if explains {
      object["reason"] = .string(explanation(of: index, in: toponyms, gazetteer: gazetteer).sentence)
      object["candidates"] = .array(resolved.candidates.prefix(10).map { candidateObject($0, gazetteer: gazetteer) })
    }
    return object
  }
}

private func explanation(
  of index: Int, in toponyms: [ResolvedToponym], gazetteer: some PlaceLookup
) -> ChoiceExplanation {
  ChoiceExplanation(of: index, in: toponyms, gazetteer: gazetteer)
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
