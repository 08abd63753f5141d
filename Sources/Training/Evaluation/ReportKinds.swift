import FoundationEssentials
import Geoparsing

/// Compares the kinds of names in labelled reports with those the recogniser gives.
struct ReportKinds {
  private struct Report: Decodable {
    var id: String
    var text: String
    var mentions: [Mention]

    struct Mention: Decodable {
      var text: String
      var kind: String
    }
  }

  /// Prints a table of wanted against found kinds, over distinct names of a document; and, if asked, each difference.
  static func score(_ recognizer: some ToponymRecognizer, fileAt path: String, isVerbose: Bool) throws {
    let decoder = JSONDecoder()
    var table: [String: [String: Int]] = [:]
    var placeTotal = 0
    var placeMet = 0
    for line in try Data(contentsOf: URL(filePath: path)).split(separator: 10) {
      let report = try decoder.decode(Report.self, from: Data(line))
      let toponyms = recognizer.toponyms(in: Tokenizer().tokenize(report.text))
      for mention in report.mentions {
        let kinds = kinds(of: mention.text, wanted: mention.kind, toponyms)
        let best = kinds.first { $0 == mention.kind } ?? kinds.first ?? "missed"
        table[mention.kind, default: [:]][best, default: 0] += 1
        let isPlace = { (kind: String) in ["place", "nested", "demonym", "metonym"].contains(kind) }
        if isPlace(mention.kind) {
          placeTotal += 1
          if kinds.contains(where: isPlace) { placeMet += 1 }
        }
        if isVerbose, best != mention.kind { print("\(report.id)\t\(mention.kind)\t\(best)\t\(mention.text)") }
      }
    }
    for (wanted, row) in table.sorted(by: { $0.key < $1.key }) {
      let cells = row.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      print("\(wanted): \(cells.joined(separator: ", "))")
    }
    print("place names found with any kind of place: \(placeMet) of \(placeTotal)")
  }

  /// The kinds given to a name; a nested one is met by any name inside it.
  private static func kinds(of name: String, wanted: String, _ toponyms: [Toponym]) -> [String] {
    let name = name.hasPrefix("#") ? String(name.dropFirst()) : name
    let exact = toponyms.filter { $0.text == name }.map(\.kind.rawValue)
    if wanted == "nested" {
      let inside = toponyms.filter { name.contains($0.text) && $0.namesAPlace }.map(\.kind.rawValue)
      return exact + inside
    }
    if !exact.isEmpty { return exact }
    // A longer or shorter span of the same name.
    return toponyms.filter { $0.text.contains(name) || name.contains($0.text) && $0.text.count > 3 }.map(
      \.kind.rawValue)
  }
}
