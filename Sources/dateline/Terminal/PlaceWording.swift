import Gazetteers

/// The region and country a place lies in: `Dagestan, Russia`.
func regionText(_ place: Place, in gazetteer: some PlaceLookup) -> String {
  [gazetteer.admin1Name(of: place), gazetteer.country(place.countryCode)?.name].compactMap { $0 }
    .joined(separator: ", ")
}

extension PlaceAnswer {
  /// Why nothing was found, for people; nil where something was.
  ///
  ///     no place of that name; did you mean Derbent (Dagestan, Russia; geonames:566532)?
  func failureText(in gazetteer: some PlaceLookup) -> String? {
    let names = suggestions.map { found in
      let place = found.match.place
      let region = regionText(place, in: gazetteer)
      return "\(place.name) (\(region.isEmpty ? "" : region + "; ")\(place.id))"
    }
    let list = names.joined(separator: ", ")
    switch failure {
    case nil: return nil
    case .unknownName:
      return "no place of that name" + (list.isEmpty ? "" : "; did you mean \(list)?")
    case .unknownQualifier(let qualifier):
      return "no country or division is called \(qualifier); there is \(list)"
    case .notThere:
      let sort = query.sort.map { " of the sort \($0.rawValue)" } ?? ""
      return "no \(query.name)\(sort)\(query.qualifiers.isEmpty ? "" : " there"); there is \(list)"
    }
  }

  /// How the places were found, where it is not by the name alone; otherwise nil.
  ///
  ///     similar to derbent (1 edit)
  var methodText: String? {
    switch method {
    case .name, nil: return nil
    case .identifier: return "identifier"
    case .code: return "code"
    case .similarName:
      var names: [String] = []
      for name in places.compactMap(\.similarName) where !names.contains(name) { names.append(name) }
      let more = names.count > 3 ? ", …" : ""
      return "similar to \(names.prefix(3).joined(separator: ", "))\(more) (\(counted(distance, "edit")))"
    }
  }
}
