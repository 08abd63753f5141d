import Foundation
import Gazetteers
import GeoJSON
import Geoparsing

/// Parses whole texts and writes what is found, in the form in which labelled documents are scored.
struct EndToEnd<Recognizer: ToponymRecognizer, Resolver: ToponymResolver> {
  var geoparser: Geoparser<Recognizer, Resolver>

  func run(_ documents: [GoldDocument], writingTo folder: String) throws {
    var lines: [String: [String]] = [:]
    var total = Duration.zero
    var resolving = Duration.zero
    let clock = ContinuousClock()
    for document in documents {
      let start = clock.now
      let text = geoparser.tokenizer.tokenize(document.text)
      let toponyms = geoparser.recognizer.toponyms(in: text)
      let recognized = clock.now
      let answers = geoparser.resolver.resolve(toponyms, in: text, context: GeoparsingContext())
      let end = clock.now
      total += end - start
      resolving += end - recognized
      lines[document.corpus, default: []].append(line(document, answers))
    }
    for (corpus, lines) in lines.sorted(by: { $0.key < $1.key }) {
      try (lines.joined(separator: "\n") + "\n")
        .write(toFile: "\(folder)/\(corpus).parsed.jsonl", atomically: true, encoding: .utf8)
    }
    print("\(documents.count) documents in \(total), of which resolving \(resolving)")
  }

  private func line(_ document: GoldDocument, _ answers: [ResolvedToponym]) -> String {
    let offsets = ScalarOffsets(document.text)
    let entries = answers.compactMap { answer -> String? in
      guard answer.toponym.namesAPlace, let place = answer.chosen?.place else { return nil }
      let range = offsets.scalarRange(answer.toponym.range)
      return
        "{\"text\":\"\(escaped(answer.toponym.text))\",\"kind\":\"\(answer.toponym.kind.rawValue)\",\"start\":\(range.lowerBound),\"end\":\(range.upperBound)"
        + ",\"lat\":\(place.position.latitude),\"lon\":\(place.position.longitude)"
        + ",\"geonames_id\":\(place.id.geonamesNumber.map(String.init) ?? "null")"
        + ",\"place_id\":\"\(place.id)\",\"confidence\":\(answer.confidence)}"
    }
    return "{\"id\":\"\(document.id)\",\"toponyms\":[\(entries.joined(separator: ","))]}"
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
