import Gazetteers
import GeoJSON

/// The coordinates of a text as toponyms beside its names.
struct CoordinateMentions {
  /// One answer for each position, short plus codes only where the place they need stands beside them.
  let toponyms: [ResolvedToponym]

  /// How likely figures that were read mean the position: they are checked, not ranked.
  static let confidence = 0.99

  init(
    _ scan: CoordinateReader.Findings, in text: String,
    among names: [ResolvedToponym]
  ) {
    var mentions = scan.mentions
    let bytes = Array(text.utf8)
    for code in scan.shortCodes {
      // "32W8+4Q, Derbent": a comma and spaces between.
      let reference = names.first { name in
        let gap = name.toponym.range.lowerBound - code.range.upperBound
        guard gap >= 1, gap <= 3, let place = name.chosen?.place, !place.isCountry else { return false }
        return bytes[code.range.upperBound..<name.toponym.range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x2C }
      }
      guard let place = reference?.chosen?.place else { continue }
      mentions.append(CoordinateMention(range: code.range, stated: code.code.stated(near: place.position)))
    }
    toponyms = mentions.map { mention in
      ResolvedToponym(
        toponym: Toponym(
          range: mention.range, text: TokenizedText.words(of: mention.range, in: text), kind: .coordinates),
        candidates: [], chosen: nil, confidence: Self.confidence, stated: mention.stated)
    }
  }
}
