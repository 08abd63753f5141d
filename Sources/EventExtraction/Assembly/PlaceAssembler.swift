import Events
import Gazetteers
import GeoJSON
import Geodesy
import Geoparsing

/// Turns a site into the place of an event: precision, radius, country and division.
struct PlaceAssembler {
  let toponyms: [ResolvedToponym]
  /// Whose other reports were evidence, or nil.
  let outlet: OutletContext?
  let gazetteer: any PlaceLookup
  /// Whether "12 km north of X" moves the point there; else it stays at X with the distance as radius.
  let projectsOffsets: Bool

  /// The place of an event at a site.
  func place(_ site: Site, report: ReportText) -> EventPlace {
    let place = site.place
    let relation = site.relation
    let (precision, kind) = precision(of: place, relation: relation)
    var result = EventPlace(
      name: place.name, rawText: report.words(site.phrase), position: place.position, placeID: place.id,
      featureCode: place.featureCode, precision: precision, radiusMeters: radius(of: site, precision: precision),
      relation: relation, geometryKind: kind, confidence: (site.confidence * 1000).rounded() / 1000)
    if projectsOffsets, relation == .offset || relation == .near, let meters = site.offsetMeters,
      meters >= RelativeGeometry.shortestOffsetMeters, let azimuth = CompassWords.azimuth(report.lower[site.phrase])
    {
      let area = RelativeGeometry.offset(from: place.position, azimuth: azimuth, meters: meters)
      result.position = area.position
      result.radiusMeters = area.radiusMeters
    }
    if let relative = site.relative, site.offsetMeters == nil {
      result.position = relative.position
      result.radiusMeters = relative.radiusMeters.rounded()
      if relative.relation == .part, place.isCountry { result.precision = .lineOrRegion }
    }
    if let stated = site.stated, site.offsetMeters == nil {
      result.position = stated.position
      result.radiusMeters = stated.radiusMeters.rounded()
      result.precision =
        stated.radiusMeters <= 5000 ? .exact : stated.radiusMeters <= 25_000 ? .nearSettlement : .lineOrRegion
      result.geometryKind = .point
      result.relation = .at
    }
    if toponyms[site.toponym].stated != nil { result.placeID = nil }
    result.setRegions(of: place, in: gazetteer)
    return result
  }

  private func precision(of place: Place, relation: PlaceRelation) -> (PlacePrecision, GeometryKind) {
    if relation == .between || relation == .along { return (.lineOrRegion, .line) }
    let isBeside = relation == .near || relation == .offset
    return PlacePrecision.of(place, isBeside: isBeside)
  }

  /// The radius that holds the true place with probability 0.9, by judgement: from what the words state, else from the
  /// number of inhabitants or the country's area.
  private func radius(of site: Site, precision: PlacePrecision) -> Double? {
    let place = site.place
    if let meters = site.offsetMeters {
      return RelativeGeometry.around(place.position, meters: meters).radiusMeters
    }
    if site.relation == .between, let other = site.otherEnd, let end = toponyms[other].chosen?.place {
      return max(3000, GreatCircle.mean.distance(from: place.position, to: end.position).meters)
    }
    let area = precision == .country ? gazetteer.country(place.countryCode)?.areaSquareKilometers : nil
    return precision.defaultRadiusMeters(population: place.population, areaSquareKilometers: area)
  }

  /// The mentions that decided the place, with their candidates.
  ///
  /// - Parameter taken: the place that the event takes although the resolver withheld it.
  func mention(_ index: Int, documentID: String, report: ReportText, taken: Place? = nil) -> PlaceMention {
    let resolved = toponyms[index]
    let candidates = resolved.candidates.prefix(8).map { candidate in
      ConsideredPlace(
        placeID: candidate.place.id.description, name: candidate.place.name,
        latitude: candidate.place.position.latitude, longitude: candidate.place.position.longitude,
        featureCode: candidate.place.featureCode, population: candidate.place.population,
        countryCode: candidate.place.countryCode,
        admin1: gazetteer.admin1Name(of: candidate.place) ?? "",
        score: candidate.score, probability: candidate.probability,
        parts: candidate.parts.map { ($0.name, $0.value) })
    }
    let chosen = resolved.chosen ?? resolved.candidates.first { $0.place.id == taken?.id }
    let runnerUp = resolved.candidates.first { $0.place.id != chosen?.place.id }
    return PlaceMention(
      documentID: documentID, text: resolved.toponym.text,
      range: report.offsets.scalarRange(resolved.toponym.range), kind: resolved.toponym.kind.rawValue,
      chosen: chosen?.place.id.description,
      reason: reason(index, gazetteer: gazetteer)
        + (resolved.chosen == nil && chosen != nil ? " (Taken all the same: the words lead to it as the place.)" : ""),
      margin: chosen.flatMap { best in runnerUp.map { best.score - $0.score } }, candidates: Array(candidates))
  }

  /// The user's correction, or the grounds for the choice and what the text was read with.
  private func reason(_ index: Int, gazetteer: some PlaceLookup) -> String {
    if let correction = toponyms[index].correction { return correction.reason }
    let sentence = ChoiceExplanation(of: index, in: toponyms, gazetteer: gazetteer, outlet: outlet).sentence
    guard let outlet else { return sentence }
    return
      "\(sentence) (Read with \(outlet.documents) other report\(outlet.documents == 1 ? "" : "s") of \(outlet.name).)"
  }
}
