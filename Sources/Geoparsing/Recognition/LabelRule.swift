/// Takes the heads of a list for places where others of them are: "- Fortul: …", "- Tame: …", "- Bogotá: …".
struct LabelRule {
  /// How many heads must be places for the others to be.
  private static let leastPlaces = 2

  func apply(to draft: inout RecognitionDraft) {
    let heads = draft.text.sentences.compactMap { head(of: $0, draft) }
    let places = heads.filter { draft.name(at: $0.lowerBound)?.type == .place }
    guard places.count >= Self.leastPlaces, 2 * places.count >= heads.count else { return }
    let others = heads.filter { tokens in
      guard !draft.classes(tokens).subtracting([.demonym, .abbreviation]).isEmpty else { return false }
      return draft.isFree(tokens)
        || draft.name(at: tokens.lowerBound).map { $0.tokens == tokens && $0.type != .place } == true
    }
    draft.settle(others.map { Entity(tokens: $0, type: .place, source: .context) })
  }

  /// The capitalised words before a colon that opens a sentence, after a bullet or a number.
  private func head(of sentence: Range<Int>, _ draft: RecognitionDraft) -> Range<Int>? {
    var start = sentence.lowerBound
    while start < sentence.upperBound, start - sentence.lowerBound < 3, !isWord(start, draft) { start += 1 }
    var end = start
    while end < sentence.upperBound, end - start < 3, isWord(end, draft), draft.isCapitalised(end) { end += 1 }
    return end > start && draft.word(end) == ":" ? start..<end : nil
  }

  private func isWord(_ index: Int, _ draft: RecognitionDraft) -> Bool {
    draft.word(index)?.unicodeScalars.first.map { ScalarClass($0.value) != .symbol && !("0"..."9").contains($0) }
      ?? false
  }
}
