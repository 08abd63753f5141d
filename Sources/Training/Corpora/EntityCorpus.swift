import FoundationEssentials
import Geoparsing

/// Reads the corpora the weights are learnt from.
struct Corpora {
  var folder: String
  let tokenizer = Tokenizer()

  // MARK: Entity corpora: `token<TAB>tag` a line, blank lines between sentences

  /// The texts of one file, each of some sentences.
  ///
  /// - Parameter isDemonym: tells nationality words, which the files tag in different ways.
  func entityTexts(_ name: String, limit: Int = .max, isDemonym: (String) -> Bool) throws -> [LabelledText] {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/ner/\(name)"))
    var result: [LabelledText] = []
    var rows: [(word: String, tag: String)] = []
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count >= 2 {
        rows.append((parts[0], parts[1]))
      } else if !rows.isEmpty {
        result.append(labelled(rows, id: "\(name)-\(result.count)", isDemonym))
        rows = []
        if result.count == limit { return result }
      }
    }
    if !rows.isEmpty { result.append(labelled(rows, id: "\(name)-\(result.count)", isDemonym)) }
    return result
  }

  private func labelled(_ rows: [(word: String, tag: String)], id: String, _ isDemonym: (String) -> Bool)
    -> LabelledText
  {
    var text = ""
    var spans: [(range: Range<Int>, type: EntityType)] = []
    var isOpen = false
    for (word, tag) in rows {
      if !text.isEmpty, !Corpora.touchesBefore(word, text) { text += " " }
      let start = text.utf8.count
      text += word
      let range = start..<text.utf8.count
      let type = Corpora.type(tag)
      let isNationality = isDemonym(word)
      if isNationality, type == nil || type == .place || tag.hasSuffix("MISC") {
        let isAlone = !(tag.hasPrefix("I-") && type == .place)
        if isAlone {
          spans.append((range, .demonym))
          isOpen = false
          continue
        }
      }
      if let type, isOpen, tag.hasPrefix("I-"), let last = spans.last, last.type == type {
        spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
      } else if let type {
        spans.append((range, type))
      }
      isOpen = type != nil
    }
    let tokens = tokenizer.tokenize(text)
    return LabelledText(id: id, text: tokens, entities: Corpora.entities(spans, in: tokens))
  }

  private static func type(_ tag: String) -> EntityType? {
    switch tag.split(separator: "-").last {
    case "LOC", "GPE": .place
    case "PER": .person
    case "ORG": .organisation
    default: nil
    }
  }

  /// Whether a token stands right after the one before in running text.
  private static func touchesBefore(_ word: String, _ text: String) -> Bool {
    switch word {
    case ".", ",", "!", "?", ";", ":", ")", "]", "'s", "’s", "n't", "'", "''", "%": true
    default: text.last == "(" || text.last == "[" || text.last == "#"
    }
  }

  private static func entities(_ spans: [(range: Range<Int>, type: EntityType)], in text: TokenizedText) -> [Entity] {
    var result: [Entity] = []
    for span in spans.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      var tokens = text.tokenIndices(in: span.range)
      // Annotations differ in whether they hold the article and the possessive.
      if tokens.count > 1, text.tokens[tokens.lowerBound].text.lowercased() == "the" {
        tokens = (tokens.lowerBound + 1)..<tokens.upperBound
      }
      if tokens.count > 1, ["'s", "’s"].contains(text.tokens[tokens.upperBound - 1].text) {
        tokens = tokens.lowerBound..<(tokens.upperBound - 1)
      }
      if tokens.isEmpty || tokens.lowerBound < (result.last?.tokens.upperBound ?? 0) { continue }
      result.append(Entity(tokens: tokens, type: span.type))
    }
    return result
  }

  // MARK: Geoparsing corpora

  /// A labelled document with its places; names of languages and homonyms are left out.
  func labelled(_ document: GoldDocument) -> LabelledText {
    let text = tokenizer.tokenize(document.text)
    var spans: [(range: Range<Int>, type: EntityType)] = []
    var ignored: [Range<Int>] = []
    for mention in document.mentions {
      switch mention.type {
      case "Homonym", "Language": continue
      case "Embedded_Literal", "Embedded_Non_Lit": ignored.append(text.tokenIndices(in: mention.toponym.range))
      default: break
      }
      let isDemonym = mention.toponym.kind == .demonym || mention.type == "Demonym"
      spans.append((mention.toponym.range, isDemonym ? .demonym : .place))
    }
    return LabelledText(
      id: "\(document.corpus)-\(document.id)", text: text, entities: Corpora.entities(spans, in: text),
      ignored: ignored)
  }
}
