/// Stretches of capitalised words, and lists of them: `Barrow, Jackson and Madison` before `counties`.
struct CapitalisedRuns {
  /// A stretch.
  struct Run {
    /// The capitalised words that touch, hyphens among them.
    var words: Range<Int>
    /// The list that the stretch stands in; the same as the words where it is none.
    var list: Range<Int>
  }

  private var runs: [Run] = []
  private var runIndex: [Int32]

  /// Lists are not followed over more tokens.
  private static let longestList = 40

  init(_ text: TokenizedText, attributes: [WordAttributes], isShouting: [Bool]) {
    runIndex = Array(repeating: -1, count: attributes.count)
    for sentence in text.sentences {
      let first = runs.count
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard attributes[index].isCapitalised, !isShouting[index] else {
          index += 1
          continue
        }
        var end = index + 1
        while end < sentence.upperBound {
          if attributes[end].isCapitalised {
            end += 1
          } else if end + 1 < sentence.upperBound, text.tokens[end].text == "-", attributes[end + 1].isCapitalised {
            end += 2
          } else {
            break
          }
        }
        for token in index..<end { runIndex[token] = Int32(runs.count) }
        runs.append(Run(words: index..<end, list: index..<end))
        index = end
      }
      joinLists(from: first, text)
    }
  }

  /// The stretch a token lies in, or nil.
  func run(at token: Int) -> Run? { runIndex[token] < 0 ? nil : runs[Int(runIndex[token])] }

  /// Puts stretches that only commas and "and" part into lists.
  private mutating func joinLists(from first: Int, _ text: TokenizedText) {
    var start = first
    while start < runs.count {
      var end = start + 1
      while end < runs.count, runs[end].words.upperBound - runs[start].words.lowerBound <= Self.longestList,
        isSeparator(runs[end - 1].words.upperBound..<runs[end].words.lowerBound, text)
      {
        end += 1
      }
      let list = runs[start].words.lowerBound..<runs[end - 1].words.upperBound
      for number in start..<end { runs[number].list = list }
      start = end
    }
  }

  private func isSeparator(_ tokens: Range<Int>, _ text: TokenizedText) -> Bool {
    !tokens.isEmpty && tokens.count <= 2
      && tokens.allSatisfy { [",", "and", "or", "&", "/", ";"].contains(text.tokens[$0].text) }
  }
}
