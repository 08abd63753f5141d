import Geoparsing
import GeoparsingEvaluation

/// Pairs found names with labels, one to one, as they are scored, and gives them the labels' points.
enum SpanMatching {
  /// For each found span the index of its label, or nil.
  static func match(_ found: [Range<Int>], with labels: [Range<Int>]) -> [Int?] {
    GeoparsingEvaluation.SpanMatching(labelled: labels, predicted: found).labelled
  }

  /// The document with recognised names beside the labels, as evidence only.
  static func document(_ gold: GoldDocument, besideLabels toponyms: [Toponym]) -> GoldDocument {
    let offsets = ScalarOffsets(gold.text)
    var result = gold
    for toponym in toponyms where toponym.namesAPlace {
      guard !gold.mentions.contains(where: { $0.toponym.range.overlaps(toponym.range) }) else { continue }
      let span = offsets.scalarRange(toponym.range)
      var mention = GoldMention(start: span.lowerBound, end: span.upperBound, toponym: toponym)
      mention.toponym.evidence = nil
      mention.standing = .open
      result.mentions.append(mention)
    }
    return result
  }

  /// The document with the recognised names in place of the labels; each has the point of the label it overlaps.
  static func document(_ gold: GoldDocument, recognized toponyms: [Toponym]) -> GoldDocument {
    let offsets = ScalarOffsets(gold.text)
    let places = toponyms.filter(\.namesAPlace)
    let spans = places.map { offsets.scalarRange($0.range) }
    let matches = match(spans, with: gold.mentions.map { $0.start..<$0.end })
    var result = gold
    result.labelledPoints = gold.mentions.filter { $0.latitude != nil }.count
    result.others = toponyms.filter { !$0.namesAPlace }
    result.mentions = places.indices.map { index in
      var mention = GoldMention(start: spans[index].lowerBound, end: spans[index].upperBound, toponym: places[index])
      if let label = matches[index].map({ gold.mentions[$0] }) {
        mention.type = label.type
        mention.latitude = label.latitude
        mention.longitude = label.longitude
        mention.geonames = label.geonames
        mention.standing = label.latitude == nil ? .open : .labelled
      } else {
        mention.standing = gold.expressions.contains { $0.overlaps(spans[index]) } ? .open : .spurious
      }
      return mention
    }
    return result
  }
}
