/// Cuts a text into tokens, sentences and paragraphs.
///
/// - Words keep inner apostrophes (`N'Djamena`, `don't`); a final `'s` is a token of its own. Hyphens separate:
///   `Paris-based` is three tokens. Letters of scripts written without spaces are tokens of their own.
/// - `U.S.`, `Gov.`, `Minn.` and initials hold their full stop. Numbers hold their separators (`1,200`, `08:40`,
///   `2024-06-23`); letters that touch a number stay with it (`6th`, `1990s`).
/// - A web address, a host name, an e-mail address and `@name` are one token each. Of a hashtag the sign is one token,
///   and its words are further ones: `#`, `South`, `Sudan`.
/// - Every character that is neither white space nor invisible belongs to exactly one token.
/// - A blank line ends a paragraph. A single line break does so in text with one line per paragraph, and in wrapped text
///   where the next word would have fitted on the line.
///
/// It does not know any language's grammar; English abbreviations are known, and the stops of Arabic, Hindi, Armenian,
/// Chinese and Japanese.
public struct Tokenizer: Hashable, Sendable {
  /// Makes a tokeniser.
  public init() {}

  /// Cuts a text.
  ///
  /// - Complexity: O(*n*) for *n* bytes, whatever the text holds.
  public func tokenize(_ text: String) -> TokenizedText {
    let scanner = TokenScanner(text)
    let splitter = SentenceSplitter(scanner)
    let tokens = scanner.ranges.map { range in
      Token(range: range, text: String(decoding: scanner.bytes[range], as: UTF8.self))
    }
    return TokenizedText(
      text: text, tokens: tokens, sentences: splitter.sentences, paragraphs: splitter.paragraphs)
  }
}
