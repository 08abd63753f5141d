import Gazetteers
import Geoparsing

/// A handful of names, enough for the case lists.
struct FixedClassifier: PlaceClassifier {
  private var names: [String: PlaceClasses] = [:]

  init() throws {
    for line in try caseLines("places.tsv") {
      let parts = line.split(separator: "\t").map(String.init)
      let kinds: [String: NameKind] = [
        "main": .main, "alternate": .alternate, "abbreviation": .abbreviation, "demonym": .demonym,
      ]
      let classes = PlaceClasses(
        kind: kinds[parts[4]] ?? .main, featureClass: parts[1], featureCode: parts[2], population: Int(parts[3]) ?? 0)
      names[NameFolding.fold(parts[0]), default: []].formUnion(classes)
    }
  }

  func classes(ofName name: String) -> PlaceClasses { names[NameFolding.fold(name)] ?? [] }
}
