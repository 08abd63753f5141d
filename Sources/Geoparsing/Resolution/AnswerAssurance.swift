import Gazetteers

/// Names that are clear by what they are, where the learnt confidence doubts them.
///
/// The confidence is learnt on labelled news, much of it local, in which seas are hardly ever named and a capital's name is
/// mostly that of a town nearby. What follows holds for any text: there is one Barents Sea.
enum AnswerAssurance {
  /// What an answer that one of the rules vouches for is worth at least.
  static let confidence = 0.5

  private static let waters: Set<String> = ["SEA", "OCN", "GULF", "STRT", "BAY", "CHN", "SD"]
  private static let ways: Set<String> = [
    "street", "avenue", "road", "boulevard", "lane", "square", "highway", "roundabout", "bazaar", "alley", "embankment",
    "prospekt", "junction", "crossroads", "expressway", "motorway",
  ]

  /// Whether the words name a way or square within some town.
  static func isWay(_ words: [String]) -> Bool { words.count > 1 && words.last.map { ways.contains($0) } == true }

  /// Whether an answer is clear.
  ///
  /// - Parameters:
  ///   - best: the best candidate.
  ///   - share: the belief in places within 161 km of it.
  ///   - rivalPopulation: the decimal logarithm of the inhabitants of the largest place that lies farther off.
  static func vouches(
    for best: CandidateRow, of place: Place, name: CandidateName, toponym: Toponym, share: Double,
    rivalPopulation: Double
  ) -> Bool {
    if best.kind == .surroundings {
      return toponym.kind == .place && share > 0.8 && isWay(name.words)
    }
    let isProper = best.kind == .main || best.kind == .alternate
    switch toponym.kind {
    case .demonym:
      return best.kind == .demonym && best.level.isCountry && share > 0.97 && (toponym.evidence?.place ?? 0) > 0.7
    case .place, .nested:
      guard isProper else { return false }
      if waters.contains(place.featureCode) { return name.words.count > 1 && share > 0.85 }
      guard toponym.kind == .place, best.kind == .main, let evidence = toponym.evidence,
        evidence.source == .tagger || evidence.place > 0.7
      else { return false }
      // All candidates of note lie together, and the rest of the text has nothing against them.
      if share > 0.9, best.logPopulation > 3.5, best.logPopulation > rivalPopulation {
        return best.level.isSettlement || best.level.isRegion
      }
      // A capital or a large city against places that nobody has heard of.
      if best.level == .capital { return share > 0.25 && best.logPopulation > rivalPopulation }
      return best.level.isSettlement && share > 0.5 && best.logPopulation > 5
        && best.logPopulation > rivalPopulation + 0.7
    default: return false
    }
  }
}
