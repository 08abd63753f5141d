import Foundation
import Gazetteers
import GeoJSON
import Geoparsing
import GeoparsingEvaluation

/// Figures for a set of decisions.
struct Report {
  var documents: [TrainingDocument]
  var decisions: [Decision]

  private var corpora: [String] { Set(documents.map(\.gold.corpus)).sorted() + ["all"] }

  private func isIn(_ corpus: String, _ document: TrainingDocument) -> Bool {
    corpus == "all" || document.gold.corpus == corpus
  }

  /// How many labelled mentions have a point.
  private func wanted(_ corpus: String) -> Int {
    documents.filter { isIn(corpus, $0) }.reduce(0) { $0 + $1.wanted }
  }

  /// Accuracy per corpus and over all, as lines, with 95 % of documents drawn again.
  func accuracy() -> String {
    corpora.map { corpus in
      let own = decisions.filter { isIn(corpus, documents[$0.document]) && $0.kilometers != nil }
      let all = wanted(corpus)
      let score = givenSpans(corpus)
      let interval = score.resolutionInterval.map { " [\(rounded($0.low)) \(rounded($0.high))]" } ?? ""
      return "\(corpus): n \(all) ceiling \(share(own.filter { ($0.nearest ?? .infinity) <= 161 }.count, all))"
        + " acc@161 \(rounded(score.resolution.within161 ?? 0))\(interval)"
        + " acc@20 \(rounded(score.resolution.within20 ?? 0)) id \(rounded(score.identifiedShare ?? 0))"
    }.joined(separator: "\n")
  }

  /// The best places of labelled names, however doubtful; names without one count as wrong.
  private func givenSpans(_ corpus: String) -> GeoparsingScore {
    var places = [[PredictedToponym]](repeating: [], count: documents.count)
    for decision in decisions {
      guard let place = decision.place else { continue }
      let mention = documents[decision.document].gold.mentions[decision.gold]
      places[decision.document].append(
        PredictedToponym(
          span: mention.start..<mention.end, position: place.position,
          geonamesID: place.id.geonamesNumber.map(String.init)))
    }
    var options = ScoringOptions()
    options.usesGoldSpans = true
    let own = documents.indices.filter { isIn(corpus, documents[$0]) }
    let labels = own.map { index in
      var labels = documents[index].gold.labels
      labels.id = String(index)
      return labels
    }
    return GeoparsingScore(
      labels, own.map { PredictedDocument(id: String($0), toponyms: places[$0]) }, options: options)
  }

  /// Precision, recall and F1 within 161 km of what is accepted, per corpus and over all, as lines.
  func endToEnd(minimumConfidence: Double) -> String {
    corpora.map { corpus in
      let own = decisions.filter {
        isIn(corpus, documents[$0.document]) && $0.isScored && $0.place != nil && $0.confidence >= minimumConfidence
      }
      let right = own.filter(\.isRight).count
      let (precision, recall) = (
        Double(right) / Double(max(own.count, 1)), Double(right) / Double(max(wanted(corpus), 1))
      )
      return "\(corpus): P \(rounded(precision)) R \(rounded(recall)) F1 "
        + rounded(2 * precision * recall / max(precision + recall, 1e-9))
    }.joined(separator: "\n")
  }

  /// The F1 over all corpora by the least confidence that is accepted.
  func thresholds() -> String {
    stride(from: 0.0, through: 0.951, by: 0.05).map { least in
      let line = endToEnd(minimumConfidence: least).split(separator: "\n").last ?? ""
      return "  \(String(format: "%.2f", least)) \(line)"
    }.joined(separator: "\n")
  }

  /// Expected calibration error in ten bins of equal width and in ten of equal count, and a line per bin of the former.
  func reliability(of confidence: (Decision) -> Double) -> String {
    let rows = decisions.filter { $0.isScored && $0.place != nil }.map { (confidence($0), $0.isRight) }
      .sorted { $0.0 < $1.0 }
    var even = [[(Double, Bool)]](repeating: [], count: 10)
    for (index, row) in rows.enumerated() { even[index * 10 / rows.count].append(row) }
    let calibration = Calibration(rows.map { (confidence: $0.0, isRight: $0.1) })
    let lines = calibration.bins.map { bin in
      "  .\(Int(bin.low * 10)): n \(bin.count) says \(rounded(bin.confidence)) right \(rounded(bin.right))"
    }
    return "ECE \(rounded(calibration.expectedError)) equal mass \(rounded(error(even, rows.count)))\n"
      + lines.joined(separator: "\n")
  }

  private func mean(_ bin: [(Double, Bool)]) -> (says: Double, right: Double) {
    (bin.reduce(0) { $0 + $1.0 } / Double(bin.count), Double(bin.filter(\.1).count) / Double(bin.count))
  }

  private func error(_ bins: [[(Double, Bool)]], _ count: Int) -> Double {
    bins.filter { !$0.isEmpty }.reduce(0) { sum, bin in
      let (says, right) = mean(bin)
      return sum + Double(bin.count) / Double(count) * abs(says - right)
    }
  }

  /// Writes one JSON line per document with the decided points.
  func writePredictions(to folder: String, minimumConfidence: Double) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let byDocument = Dictionary(grouping: decisions, by: \.document)
    for corpus in Set(documents.map(\.gold.corpus)).sorted() {
      var text = ""
      for (index, document) in documents.enumerated() where document.gold.corpus == corpus {
        let entries = (byDocument[index] ?? []).compactMap { decision -> JSONValue? in
          guard let place = decision.place, decision.confidence >= minimumConfidence else { return nil }
          let mention = document.gold.mentions[decision.gold]
          return [
            "start": .integer(Int64(mention.start)), "end": .integer(Int64(mention.end)),
            "lat": .double(place.position.latitude), "lon": .double(place.position.longitude),
            "geonames_id": place.id.geonamesNumber.map { .integer(Int64($0)) } ?? .null,
            "confidence": .double(decision.confidence),
          ]
        }
        let line: JSONValue = ["id": .string(document.gold.id), "toponyms": .array(entries)]
        text += try line.jsonText + "\n"
      }
      try text.write(toFile: "\(folder)/\(corpus).pred.jsonl", atomically: true, encoding: .utf8)
    }
  }

  /// The wrong answers, one a line: what it was, what was said, and how sure.
  func errors() -> String {
    decisions.filter { $0.isScored && !$0.isRight }.map { decision in
      let document = documents[decision.document]
      let label = document.gold.mentions[decision.gold]
      let kind =
        label.standing == .spurious
        ? "no place"
        : decision.place == nil ? "no candidate" : (decision.nearest ?? .infinity) <= 161 ? "ranking" : "missing"
      return [
        kind, document.gold.corpus, document.gold.id, label.toponym.text,
        "gold \(label.geonames ?? 0)",
        decision.place.map { "\($0.name) \($0.featureCode) \($0.countryCode).\($0.admin1Code)" } ?? "-",
        rounded(decision.confidence),
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private func share(_ part: Int, _ whole: Int) -> String { rounded(Double(part) / Double(max(whole, 1))) }

  private func rounded(_ value: Double) -> String { String(format: "%.4f", value) }
}
