import Gazetteers
import GeoJSON
import Testing

@testable import Geoparsing

/// Places by the words that stand in brackets.
private let places: [String: Place] = {
  func place(
    _ name: String, _ latitude: Double, _ longitude: Double, _ code: String, _ country: String, _ admin1: String = "",
    _ population: Int = 100_000
  ) -> (String, Place) {
    let featureClass = code.hasPrefix("PPL") ? "P" : "A"
    return (
      name,
      Place(
        id: PlaceID(source: "test", identifier: name), name: name,
        position: Position(longitude: longitude, latitude: latitude), featureClass: featureClass, featureCode: code,
        countryCode: country, admin1Code: admin1, population: population)
    )
  }
  return Dictionary(uniqueKeysWithValues: [
    place("Derbent", 42.066, 48.288, "PPLA2", "RU", "17"), place("Дербента", 42.066, 48.288, "PPLA2", "RU", "17"),
    place("Дербентом", 42.066, 48.288, "PPLA2", "RU", "17"), place("Grozny", 43.312, 45.689, "PPLA", "RU", "12"),
    place("Gudermes", 43.351, 46.101, "PPLA2", "RU", "12"), place("Kobane", 36.891, 38.355, "PPL", "SY", "09"),
    place("Moscow", 55.75, 37.62, "PPLC", "RU", "48", 10_000_000), place("Tripoli", 32.887, 13.187, "PPLC", "LY", "61"),
    place("Dagestan", 43, 47, "ADM1", "RU", "17"), place("Дагестана", 43, 47, "ADM1", "RU", "17"),
    place("Chechnya", 43.3, 45.7, "ADM1", "RU", "12"), place("Georgia", 42, 43.5, "PCLI", "GE"),
    place("Грузией", 42, 43.5, "PCLI", "GE"), place("Russia", 60, 100, "PCLI", "RU"),
    place("Turkey", 39, 35, "PCLI", "TR"), place("Turkish", 39, 35, "PCLI", "TR"), place("Syria", 35, 38, "PCLI", "SY"),
    place("Syrian", 35, 38, "PCLI", "SY"), place("Libya", 28, 17, "PCLI", "LY"), place("Ukraine", 49, 32, "PCLI", "UA"),
  ])
}()

struct RelativePlaceReaderTests {
  /// The relative places of a text whose names stand in brackets: words, relation, distance in km, direction, anchors,
  /// latitude and longitude to two decimals, radius in km.
  private func read(_ marked: String) -> [String] {
    var text = ""
    var toponyms: [Toponym] = []
    for (number, part) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      if number == 0 {
        text += part
        continue
      }
      let pieces = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      let start = text.utf8.count
      text += pieces[0]
      let name = String(pieces[0])
      toponyms.append(
        Toponym(
          range: start..<text.utf8.count, text: name,
          kind: name.hasSuffix("ish") || name.hasSuffix("ian") ? .demonym : .place))
      text += pieces[1]
    }
    let resolved = toponyms.map { toponym in
      let chosen = places[toponym.text].map {
        Candidate(place: $0, nameKind: .main, score: 1, probability: 1, parts: [])
      }
      return ResolvedToponym(
        toponym: toponym, candidates: chosen.map { [$0] } ?? [], chosen: chosen, confidence: chosen == nil ? 0 : 0.9)
    }
    let tokens = Tokenizer().tokenize(text)
    return RelativePlaceReader(text: tokens, toponyms: resolved).places().map { place in
      func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
      let distance = place.distanceMeters.map { " \(rounded($0 / 1000)) km" } ?? ""
      let azimuth = place.azimuth.map { " \($0)°" } ?? ""
      let anchors = place.anchors.map { toponyms[$0].text }.joined(separator: "+")
      return "\(place.text) | \(place.relation.rawValue)\(distance)\(azimuth) \(anchors) | "
        + "\(rounded(place.position.latitude)) \(rounded(place.position.longitude)) \(Int(place.radiusMeters / 1000))"
    }
  }

  @Test(arguments: [
    (
      "A car blew up 20 km north of [Derbent] on Monday.",
      "20 km north of Derbent | offset 20.0 km 0.0° Derbent | 42.25 48.29 6"
    ),
    ("some 12 miles NW of [Derbent]", "some 12 miles NW of Derbent | offset 19.31 km 315.0° Derbent | 42.19 48.12 5"),
    (
      "about 20km south-east of [Derbent]",
      "about 20km south-east of Derbent | offset 20.0 km 135.0° Derbent | 41.94 48.46 6"
    ),
    (
      "20 km (12 miles) east of the city of [Derbent]",
      "20 km (12 miles) east of the city of Derbent | offset 20.0 km 90.0° Derbent | 42.07 48.53 6"
    ),
    (
      "30 kilometres north-north-west of [Derbent]",
      "30 kilometres north-north-west of Derbent | offset 30.0 km 337.5° Derbent | 42.32 48.15 9"
    ),
    ("30 km from [Derbent]", "30 km from Derbent | offset 30.0 km Derbent | 42.07 48.29 33"),
    ("a village 5 km outside [Derbent]", "5 km outside Derbent | offset 5.0 km Derbent | 42.07 48.29 5"),
    ("in hills south-west of [Derbent]", "south-west of Derbent | direction 225.0° Derbent | 42.07 48.29 50"),
    ("killed near [Derbent]", "near Derbent | near Derbent | 42.07 48.29 25"),
    ("just outside [Derbent]", "just outside Derbent | near Derbent | 42.07 48.29 25"),
    ("close to [Derbent]", "close to Derbent | near Derbent | 42.07 48.29 25"),
    ("on the outskirts of [Derbent]", "outskirts of Derbent | outskirts Derbent | 42.07 48.29 6"),
    ("on [Derbent]'s outskirts", "Derbent's outskirts | outskirts Derbent | 42.07 48.29 6"),
    ("shot between [Grozny] and [Gudermes]", "between Grozny and Gudermes | between Grozny+Gudermes | 43.33 45.89 16"),
    ("on the [Grozny]–[Gudermes] road", "Grozny–Gudermes road | road Grozny+Gudermes | 43.33 45.89 16"),
    ("on the [Grozny]-[Gudermes] highway", "Grozny-Gudermes highway | road Grozny+Gudermes | 43.33 45.89 16"),
    ("the road from [Grozny] to [Gudermes]", "road from Grozny to Gudermes | road Grozny+Gudermes | 43.33 45.89 16"),
    ("the road between [Grozny] and [Gudermes]", "between Grozny and Gudermes | road Grozny+Gudermes | 43.33 45.89 16"),
    ("in [Dagestan] near the border with [Georgia]", "border with Georgia | border Dagestan+Georgia | 42.22 45.62 50"),
    ("[Russia]'s border with [Georgia]", "Russia's border with Georgia | border Russia+Georgia | 43.05 42.99 246"),
    (
      "on Highway 109 about two miles east of [Derbent]",
      "about two miles east of Derbent | offset 3.22 km 90.0° Derbent | 42.07 48.33 3"
    ),
    (
      "[Moscow] wants a fence on the border with [Georgia]",
      "border with Georgia | border Moscow+Georgia | 43.05 42.99 246"
    ),
    ("[Kobane] lies on the [Turkish] border", "Turkish border | border Kobane+Turkish | 36.9 38.29 50"),
    ("on the [Syrian]-[Turkish] border", "Syrian-Turkish border | border Syrian+Turkish | 36.66 39.19 305"),
    (
      "the border between [Syria] and [Turkey] near [Kobane]",
      "border between Syria and Turkey | border Syria+Turkey+Kobane | 36.9 38.29 50; near Kobane | near Kobane | 36.89 38.35 25"
    ),
    ("the [Dagestan]-[Chechnya] border", "Dagestan-Chechnya border | border Dagestan+Chechnya | 43.15 46.35 55"),
    ("off the coast of [Tripoli]", "off the coast of Tripoli | offshore Tripoli | 32.89 13.19 50"),
    (
      "20 miles off the coast of [Tripoli]",
      "20 miles off the coast of Tripoli | offshore 32.19 km Tripoli | 32.89 13.19 82"
    ),
    ("in southern [Dagestan]", "southern Dagestan | part 180.0° Dagestan | 42.14 46.84 179"),
    ("in north-eastern [Syria]", "north-eastern Syria | part 45.0° Syria | 36.08 40.72 205"),
    ("central [Ukraine]", "central Ukraine | part Ukraine | 48.79 31.15 390"),
    ("in the east of [Ukraine]", "east of Ukraine | part 90.0° Ukraine | 48.79 35.65 524"),
    ("the southern part of [Dagestan]", "southern part of Dagestan | part 180.0° Dagestan | 42.14 46.84 179"),
    ("в 20 км к северу от [Дербента]", "20 км к северу от Дербента | offset 20.0 km 0.0° Дербента | 42.25 48.29 6"),
    (
      "в двадцати километрах южнее города [Дербента]",
      "двадцати километрах южнее города Дербента | offset 20.0 km 180.0° Дербента | 41.89 48.29 6"
    ),
    ("бой под [Дербентом]", "под Дербентом | near Дербентом | 42.07 48.29 25"),
    ("на юге [Дагестана]", "юге Дагестана | part 180.0° Дагестана | 42.14 46.84 179"),
    ("в [Dagestan] на границе с [Грузией]", "границе с Грузией | border Dagestan+Грузией | 42.22 45.62 50"),
  ])
  func reads(_ text: String, _ expected: String) {
    #expect(read(text).joined(separator: "; ") == expected)
  }

  @Test(arguments: [
    "talks between [Russia] and [Georgia]", "a match between [Grozny] and [Derbent]", "from [Derbent]",
    "a native of [Derbent]", "in [Derbent]", "near [Russia]", "the border with [Georgia]", "north of [Russia]",
    "between [Grozny] and noon", "the mayor of [Derbent]", "relations with [Georgia]", "20 km",
    "[Nowhere], 5 km north of Elsewhere",
    "the northern city of [Derbent]", "the Southern District of [Dagestan]", "flights between [Moscow] and [Grozny]",
  ])
  func leavesAlone(_ text: String) {
    #expect(read(text) == [])
  }
}
