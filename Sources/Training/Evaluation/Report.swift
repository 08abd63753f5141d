import Foundation
import Gazetteers
import GeoJSON
import Geoparsing

/// Figures for a set of decisions.
struct Report {
  var documents: [TrainingDocument]
  var decisions: [Decision]

  /// Accuracy per corpus and over all, as lines.
  func accuracy() -> String {
    var lines: [String] = []
    let corpora = Set(documents.map(\.gold.corpus)).sorted()
    for corpus in corpora + ["all"] {
      let isIn = { (document: TrainingDocument) in corpus == "all" || document.gold.corpus == corpus }
      let gold = documents.filter(isIn).reduce(0) { $0 + $1.gold.mentions.filter { $0.latitude != nil }.count }
      let ceiling = documents.filter(isIn).reduce(0) { sum, document in
        sum + document.mentions.filter { ($0.kilometers.min() ?? .infinity) <= 161 }.count
      }
      var right = 0
      var close = 0
      var exact = 0
      for decision in decisions where isIn(documents[decision.document]) {
        guard let kilometers = decision.kilometers else { continue }
        if kilometers <= 161 { right += 1 }
        if kilometers <= 20 { close += 1 }
        let label = documents[decision.document].gold.mentions[decision.gold]
        if label.geonames != nil, label.geonames == decision.place?.id.geonamesNumber { exact += 1 }
      }
      lines.append(
        "\(corpus): n \(gold) ceiling \(share(ceiling, gold)) acc@161 \(share(right, gold)) acc@20 \(share(close, gold))"
          + " id \(share(exact, gold))")
    }
    return lines.joined(separator: "\n")
  }

  /// Expected calibration error in ten bins, and a line per bin.
  func reliability(of confidence: (Decision) -> Double) -> String {
    var bins = [(count: Int, sum: Double, right: Int)](repeating: (0, 0, 0), count: 10)
    var total = 0
    for decision in decisions {
      guard let kilometers = decision.kilometers else { continue }
      let value = confidence(decision)
      let bin = min(Int(value * 10), 9)
      bins[bin].count += 1
      bins[bin].sum += value
      if kilometers <= 161 { bins[bin].right += 1 }
      total += 1
    }
    var error = 0.0
    var lines: [String] = []
    for (index, bin) in bins.enumerated() where bin.count > 0 {
      let mean = bin.sum / Double(bin.count)
      let right = Double(bin.right) / Double(bin.count)
      error += Double(bin.count) / Double(max(total, 1)) * abs(mean - right)
      lines.append("  .\(index): n \(bin.count) says \(rounded(mean)) right \(rounded(right))")
    }
    return "ECE \(rounded(error))\n" + lines.joined(separator: "\n")
  }

  /// Writes one JSON line per document with the decided points.
  func writePredictions(to folder: String, minimumConfidence: Double) throws {
    var byDocument: [Int: [Decision]] = [:]
    for decision in decisions { byDocument[decision.document, default: []].append(decision) }
    for corpus in Set(documents.map(\.gold.corpus)).sorted() {
      var text = ""
      for (index, document) in documents.enumerated() where document.gold.corpus == corpus {
        let entries = (byDocument[index] ?? []).compactMap { decision -> String? in
          guard let place = decision.place, decision.confidence >= minimumConfidence else { return nil }
          let gold = document.gold.mentions[decision.gold]
          let id = place.id.geonamesNumber.map(String.init) ?? "null"
          return "{\"start\":\(gold.start),\"end\":\(gold.end),\"lat\":\(place.position.latitude)"
            + ",\"lon\":\(place.position.longitude),\"geonames_id\":\(id)}"
        }
        text += "{\"id\":\"\(document.gold.id)\",\"toponyms\":[\(entries.joined(separator: ","))]}\n"
      }
      try text.write(toFile: "\(folder)/\(corpus).pred.jsonl", atomically: true, encoding: .utf8)
    }
  }

  /// The wrong answers, one a line: what it was, what was said, and how far off.
  func errors() -> String {
    decisions.filter { ($0.kilometers ?? 0) > 161 }.map { decision in
      let document = documents[decision.document]
      let label = document.gold.mentions[decision.gold]
      let mention = document.mentions.first { $0.gold == decision.gold }
      let reachable = (mention?.kilometers.min() ?? .infinity) <= 161 ? "ranking" : "missing"
      return [
        reachable, document.gold.corpus, document.gold.id, label.toponym.text, "gold \(label.geonames ?? 0)",
        decision.place.map { "\($0.name) \($0.featureCode) \($0.countryCode).\($0.admin1Code)" } ?? "-",
        rounded(decision.confidence),
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func share(_ part: Int, _ whole: Int) -> String { rounded(Double(part) / Double(max(whole, 1))) }

  private func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
}
