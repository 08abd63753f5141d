import Geoparsing

/// Names that open an item of a list, or that a clause goes on from.
extension MentionReader {
  /// "• Nasir: shelling of …", "Lodwar, where seven had died": the name that opens an item, or that a clause goes on from, is
  /// where its act was.
  func markItems(_ sites: inout [Site], in range: Range<Int>) {
    for index in sites.indices where sites[index].rule != "dateline" {
      let span = sites[index].tokens
      guard range.contains(span.lowerBound) else { continue }
      let opens = (range.lowerBound..<span.lowerBound).allSatisfy {
        Self.bullets.contains(report.lower[$0]) || Int(report.lower[$0]) != nil
      }
      if opens, report.word(span.upperBound) == ":" {
        sites[index].weight = max(sites[index].weight, 2.2)
        sites[index].rule = "label"
        continue
      }
      let next = report.word(span.upperBound) == "," ? span.upperBound + 1 : span.upperBound
      if sites[index].rule == "on", report.contains(Self.timesOfDay, in: sites[index].phrase) {
        // "On Monday afternoon Abkhaz guards …"
        sites[index].weight = min(sites[index].weight, -1)
        continue
      }
      guard sites[index].weight < 2 else { continue }
      if report.word(span.lowerBound - 1) == "of", Self.parts.contains(report.word(span.lowerBound - 2)) {
        sites[index].weight = 2
        sites[index].rule = "part_of"
        continue
      }
      if report.word(next) == "where", report.word(next + 1) != "officials" {
        sites[index].weight = 2
        sites[index].rule = "where"
        sites[index].phrase = span.lowerBound..<(next + 1)
      }
    }
  }

  private static let timesOfDay: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening",
    "night",
  ]
  /// "the main street of X": what is there is in X.
  private static let parts: Set<String> = [
    "street", "streets", "square", "centre", "center", "outskirts", "suburb", "suburbs", "heart", "edge", "middle",
    "quarter",
    "neighbourhood", "neighborhood", "market", "harbour", "harbor", "gates", "entrance", "avenue", "downtown",
  ]
  private static let bullets: Set<String> = [
    "-", "–", "—", "•", "*", "·", "▪", "●", "►", ".", ")", "(", "🔴", "⚡", "in",
  ]
}
