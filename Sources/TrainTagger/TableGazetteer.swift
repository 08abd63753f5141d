import FoundationEssentials
import Gazetteers
import Geoparsing

/// Classifies names straight from the gazetteer's text tables.
final class TableGazetteer: PlaceClassifier {
  private let classes: [UInt64: PlaceClasses]

  /// Reads `places.tsv` and `demonyms.tsv` of a folder.
  init(folder: String) throws {
    var classes: [UInt64: PlaceClasses] = [:]
    classes.reserveCapacity(1_500_000)
    var buffer: [UInt8] = []
    func add(_ name: some StringProtocol, _ set: PlaceClasses) {
      NameFolding.fold(name, into: &buffer)
      if !buffer.isEmpty { classes[TableGazetteer.hash(buffer), default: []].formUnion(set) }
    }
    let places = try Data(contentsOf: URL(filePath: "\(folder)/places.tsv"))
    for line in places.split(separator: 10).dropFirst() {
      let text = String(decoding: line, as: UTF8.self)
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 15 else { continue }
      let population = Int(fields[10]) ?? 0
      let (feature, code) = (String(fields[5]), String(fields[6]))
      func set(_ kind: NameKind) -> PlaceClasses {
        PlaceClasses(kind: kind, featureClass: feature, featureCode: code, population: population)
      }
      add(fields[1], set(.main))
      add(fields[2], set(.main))
      for name in fields[11].split(separator: "|") { add(name, set(.alternate)) }
      for name in fields[12].split(separator: "|") { add(name, set(.historic)) }
      for name in fields[13].split(separator: "|") { add(name, set(.abbreviation)) }
    }
    let demonyms = try Data(contentsOf: URL(filePath: "\(folder)/demonyms.tsv"))
    for line in demonyms.split(separator: 10).dropFirst() {
      add(String(decoding: line, as: UTF8.self).split(separator: "\t")[1], .demonym)
    }
    self.classes = classes
  }

  func classes(ofName name: String) -> PlaceClasses {
    var buffer: [UInt8] = []
    NameFolding.fold(name, into: &buffer)
    return classes[TableGazetteer.hash(buffer)] ?? []
  }

  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var result: UInt64 = UInt64(bytes.count)
    for byte in bytes { result = mixed(result, UInt64(byte)) }
    return result
  }
}
