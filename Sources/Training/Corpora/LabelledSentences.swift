import Geoparsing

extension GoldDocument {
  /// The sentences with mentions, each a document of its own; without outlet and expressions.
  ///
  /// The mentions keep the kind and evidence that they have in the whole.
  func sentences() -> [GoldDocument] {
    let tokens = Tokenizer().tokenize(text)
    let bytes = Array(text.utf8)
    return tokens.sentences.compactMap { sentence in
      let range =
        tokens.tokens[sentence.lowerBound].range.lowerBound..<tokens.tokens[sentence.upperBound - 1].range.upperBound
      let held = mentions.filter { Self.holds(range, $0.toponym) }
      guard !held.isEmpty else { return nil }
      var result = self
      result.outlet = ""
      result.text = String(decoding: bytes[range], as: UTF8.self)
      result.expressions = []
      result.others = others.filter { Self.holds(range, $0) }.map { Self.moved($0, by: range.lowerBound) }
      let offsets = ScalarOffsets(result.text)
      result.mentions = held.map { mention in
        var mention = mention
        mention.toponym = Self.moved(mention.toponym, by: range.lowerBound)
        let scalars = offsets.scalarRange(mention.toponym.range)
        (mention.start, mention.end) = (scalars.lowerBound, scalars.upperBound)
        return mention
      }
      result.labelledPoints = result.mentions.filter { $0.latitude != nil }.count
      return result
    }
  }

  private static func holds(_ range: Range<Int>, _ toponym: Toponym) -> Bool {
    range.lowerBound <= toponym.range.lowerBound && toponym.range.upperBound <= range.upperBound
  }

  private static func moved(_ toponym: Toponym, by offset: Int) -> Toponym {
    var result = toponym
    result.range = (toponym.range.lowerBound - offset)..<(toponym.range.upperBound - offset)
    return result
  }
}
