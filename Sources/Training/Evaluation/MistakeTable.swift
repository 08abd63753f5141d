import Geoparsing

/// Why labels were not met and what was given wrongly, counted by corpus.
struct MistakeTable {
  private enum Class: String, CaseIterable {
    case right
    case notFound = "not found"
    case noCandidate = "not in the gazetteer"
    case otherPreferred = "another preferred"
    case withheld
    case unlabelledDemonym = "unlabelled demonym"
    case unlabelledNested = "unlabelled part of another name"
    case unlabelled = "unlabelled name"
  }

  private var counts: [String: [Class: Int]] = [:]

  /// Counts each label with a point once, and each place given where no label is.
  init(_ report: Report, minimumConfidence: Double) {
    for document in report.documents {
      let found = document.gold.mentions.count { $0.standing == .labelled && $0.latitude != nil }
      counts[document.gold.corpus, default: [:]][.notFound, default: 0] += document.wanted - found
    }
    for decision in report.decisions where decision.isScored {
      let document = report.documents[decision.document].gold
      let mention = document.mentions[decision.gold]
      let isGiven = decision.place != nil && decision.confidence >= minimumConfidence
      let kind: Class
      if mention.standing == .spurious {
        guard isGiven else { continue }
        kind =
          switch mention.toponym.kind {
          case .demonym: .unlabelledDemonym
          case .nested: .unlabelledNested
          default: .unlabelled
          }
      } else if decision.isRight {
        kind = isGiven ? .right : .withheld
      } else {
        kind = (decision.nearest ?? .infinity) <= 161 ? .otherPreferred : .noCandidate
      }
      counts[document.corpus, default: [:]][kind, default: 0] += 1
    }
  }

  /// A line for each corpus.
  var lines: String {
    counts.sorted { $0.key < $1.key }.map { corpus, counts in
      "\(corpus): " + Class.allCases.map { "\($0.rawValue) \(counts[$0] ?? 0)" }.joined(separator: ", ")
    }.joined(separator: "\n")
  }
}
