/// Sentences that belong to the outlet, not to the report.
enum Boilerplate {
  /// The stable code of why a sentence is boilerplate, or nil.
  static func reason(in report: ReportText, sentence: Int) -> String? {
    let range = report.tokens(ofSentence: sentence)
    guard !range.isEmpty else { return nil }
    for (opening, code) in openings[report.lower[range.lowerBound]] ?? []
    where report.lower[range.lowerBound..<min(range.upperBound, range.lowerBound + opening.count)].elementsEqual(
      opening)
    {
      return code
    }
    for start in range {
      guard let phrases = anywhere[report.lower[start]] else { continue }
      for phrase in phrases where report.first(phrase, in: start..<range.upperBound) != nil { return "boilerplate" }
    }
    return nil
  }

  /// By their first word.
  private static let openings = Dictionary(grouping: openingPhrases) { $0.words[0] }
  private static let anywhere = Dictionary(grouping: phrases) { $0[0] }

  private static let openingPhrases: [(words: [String], code: String)] = [
    (["read", "more", ":"], "read_more"), (["read", "also", ":"], "read_more"), (["read", "more"], "read_more"),
    (["see", "also", ":"], "read_more"), (["also", "read", ":"], "read_more"), (["related", ":"], "read_more"),
    (["related", "articles"], "read_more"), (["don't", "miss"], "read_more"), (["watch", ":"], "read_more"),
    (["also", "read"], "read_more"), (["recommended", ":"], "read_more"), (["further", "reading"], "read_more"),
    (["more", "on", "this", "story"], "read_more"), (["trending", ":"], "read_more"), (["most", "read"], "read_more"),
    (["discussion", "about", "this"], "boilerplate"), (["additional", "reporting"], "credit"),
    (["reporting", "by"], "credit"), (["editing", "by"], "credit"), (["written", "by"], "credit"),
    (["photo", ":"], "caption"), (["photo", "by"], "caption"), (["image", ":"], "caption"),
    (["file", "photo"], "caption"),
    (["picture", ":"], "caption"), (["credit", ":"], "caption"), (["pictured", ":"], "caption"),
    (["image", "credit"], "caption"),
    (["getty", "images"], "caption"), (["video", ":"], "caption"), (["map", ":"], "caption"),
    (["sign", "up"], "boilerplate"), (["subscribe"], "boilerplate"), (["follow", "us"], "boilerplate"),
    (["click", "here"], "boilerplate"), (["share", "this"], "boilerplate"), (["copyright"], "boilerplate"),
    (["advertisement"], "boilerplate"), (["all", "rights", "reserved"], "boilerplate"),
    (["our", "standards"], "boilerplate"),
    (["this", "is", "a", "breaking"], "boilerplate"), (["more", "to", "follow"], "boilerplate"),
    (["more", "follows"], "boilerplate"), (["this", "story", "will", "be", "updated"], "boilerplate"),
    (["cookies"], "boilerplate"), (["by", "continuing"], "boilerplate"),
    (["support", "our", "journalism"], "boilerplate"),
  ]

  private static let phrases: [[String]] = [
    ["more", "to", "follow"], ["breaking", "news", "story"], ["subscribe", "to", "our"], ["sign", "up", "for", "our"],
    ["sign", "up", "to", "our"], ["follow", "us", "on"], ["our", "newsletter"],
    ["discussion", "about", "this", "post"],
    ["all", "rights", "reserved"], ["photo", "by"], ["terms", "of", "use"], ["earlier", "version", "of", "this"],
    ["we", "regret", "the", "error"], ["privacy", "policy"],
  ]
}
