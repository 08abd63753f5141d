import Foundation
import Gazetteers
import GeoJSON
import Geoparsing
import GeoparsingEvaluation

/// The places given at a least confidence, scored as `dateline evaluate` scores.
///
/// A recognised name to which no place is given is left out, or listed without one, as `dateline parse` does: then the
/// scorer counts it as wrong where it meets a label, and not at all elsewhere.
struct GivenPlaces {
  /// What is given, by document.
  private var places: [[PredictedToponym]]

  init(_ report: Report, minimumConfidence: Double, listsWithheld: Bool = false) {
    places = Array(repeating: [], count: report.documents.count)
    for decision in report.decisions {
      let mention = report.documents[decision.document].gold.mentions[decision.gold]
      let place = decision.confidence >= minimumConfidence ? decision.place : nil
      guard place != nil || listsWithheld && mention.toponym.evidence?.source != .secondReading else { continue }
      places[decision.document].append(
        PredictedToponym(span: mention.start..<mention.end, position: place?.position))
    }
  }

  /// A line for each corpus and for all: end to end, with all demonyms counted and with them neither right nor wrong,
  /// each with 95 % of documents drawn again; then the spans alone.
  ///
  /// - Parameter gold: the labels, in the order of the report's documents.
  func scores(_ gold: [GoldDocument]) -> String {
    (Set(gold.map(\.corpus)).sorted() + ["all"]).map { corpus in
      let own = gold.indices.filter { corpus == "all" || gold[$0].corpus == corpus }
      let all = score(gold, own, ignoresDemonyms: false)
      let others = score(gold, own, ignoresDemonyms: true)
      return String(
        format: "%@: P %.3f R %.3f F1@161 %@, demonyms ignored %@, F1@20 %.3f, spans exact %.4f touching %.4f", corpus,
        all.endToEnd.precision, all.endToEnd.recall, figure(all), figure(others), all.endToEnd20.f1,
        all.exactRecognition.f1, all.overlapRecognition.f1)
    }.joined(separator: "\n")
  }

  private func score(_ gold: [GoldDocument], _ own: [Int], ignoresDemonyms: Bool) -> GeoparsingScore {
    let labels = own.map { index in
      var labels = gold[index].labels
      // Identifiers are those of a corpus.
      labels.id = String(index)
      if ignoresDemonyms { labels.ignore(\.isDemonym) }
      return labels
    }
    return GeoparsingScore(labels, own.map { PredictedDocument(id: String($0), toponyms: places[$0]) })
  }

  private func figure(_ score: GeoparsingScore) -> String {
    let interval = score.endToEndInterval.map { String(format: " [%.3f %.3f]", $0.low, $0.high) } ?? ""
    return String(format: "%.4f", score.endToEnd.f1) + interval
  }
}
