import Geoparsing

/// Precision, recall and F1 of places found in raw text, as `score_geoparse.py` defines them.
struct EndToEndScore {
  private var right = 0
  private var given = 0
  private var wanted = 0
  private var exact = 0
  private var found = 0
  private var labels = 0

  /// Adds a document: the spans found, with the distance-independent point of each.
  mutating func add(
    _ gold: GoldDocument, found points: [(span: Range<Int>, latitude: Double, longitude: Double)],
    ignoresDemonyms: Bool
  ) {
    let isIgnored = { (mention: GoldMention) in ignoresDemonyms && mention.toponym.kind == .demonym }
    let mentions = gold.mentions.filter { !isIgnored($0) }
    let open = gold.expressions + gold.mentions.filter(isIgnored).map { $0.start..<$0.end }
    let spans = mentions.map { $0.start..<$0.end }
    let matches = SpanMatching.match(points.map(\.span), with: spans)
    for (point, match) in zip(points, matches) {
      guard let match else {
        if !open.contains(where: { $0.overlaps(point.span) }) {
          given += 1
          found += 1
        }
        continue
      }
      found += 1
      if spans[match] == point.span { exact += 1 }
      guard let latitude = mentions[match].latitude, let longitude = mentions[match].longitude else { continue }
      given += 1
      if TrainingDocument.kilometers(latitude, longitude, point.latitude, point.longitude) <= 161 { right += 1 }
    }
    wanted += mentions.filter { $0.latitude != nil }.count
    labels += mentions.count
  }

  var f1: Double { 2 * Double(right) / Double(max(1, given + wanted)) }
  var precision: Double { Double(right) / Double(max(1, given)) }
  var recall: Double { Double(right) / Double(max(1, wanted)) }
  /// F1 of equal spans, whatever their point.
  var exactF1: Double { 2 * Double(exact) / Double(max(1, found + labels)) }
}
