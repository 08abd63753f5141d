public import Geoparsing

/// Finds how many people were killed, injured, missing, detained or displaced, in English.
///
/// Read are passives, actives, participles, "N dead", "lost their lives", death tolls and counts that "rose to N",
/// lists under one verb (added up), gaps ("one was killed and two injured"), statements that nobody was harmed, and
/// single victims named or described. Not read: what is only possible ("could kill"), pronouns that stand for people
/// counted before, "casualties" with a number (dead and injured cannot be told apart).
public struct TollReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The tolls of a range of tokens, normally one sentence, in order of their words.
  ///
  /// Two figures for the same people stay two mentions; their attributions tell them apart.
  /// - Complexity: O(*n*²) in the number of tokens at worst, near O(*n*) for sentences of news.
  public func tolls(in text: TokenizedText, tokens: Range<Int>) -> [TollMention] {
    tolls(in: LexedTokens(text, tokens: tokens))
  }

  func tolls(in lexed: LexedTokens) -> [TollMention] {
    guard lexed.lexemes.contains(where: { TollWords.telling.contains($0.lower) }) else {
      // Most sentences; the whole scan is the oracle.
      assert(mentions(in: lexed).isEmpty, "TollWords.telling lacks a word of: \(lexed.words(0..<lexed.count))")
      return []
    }
    return mentions(in: lexed)
  }

  private func mentions(in lexed: LexedTokens) -> [TollMention] {
    var scan = TollScan(lexed)
    return scan.mentions()
  }
}
