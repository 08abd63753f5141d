import Gazetteers

/// Finds place names in Cyrillic text, in whatever case they stand, and the adjectives of well-known places.
///
/// The model has not learnt these words, so the rule decides alone: by what the gazetteer knows of a word's dictionary
/// forms, by the word before (`в`, `под`, `город`), and by what speaks for a person or an organisation.
struct CyrillicRule<Classifier: PlaceClassifier> {
  let classifier: Classifier

  func apply(to draft: inout RecognitionDraft) {
    let tokens = draft.text.tokens
    guard tokens.contains(where: { CyrillicNameForms.isCyrillic($0.text) }) else { return }
    var scan = CyrillicScan(draft: draft, classifier: classifier)
    let found = scan.run()
    draft.replace(
      draft.names.filter { name in !name.tokens.contains { CyrillicNameForms.isCyrillic(tokens[$0].text) } } + found)
  }
}

/// One pass over a text.
private struct CyrillicScan<Classifier: PlaceClassifier> {
  let draft: RecognitionDraft
  let classifier: Classifier
  private var known: [String: PlaceClasses] = [:]
  /// Words that stand in small letters somewhere in the text.
  private let common: Set<String>
  private var found: [Entity] = []

  init(draft: RecognitionDraft, classifier: Classifier) {
    self.draft = draft
    self.classifier = classifier
    common = Set(
      draft.text.tokens.lazy.map(\.text).filter { CyrillicNameForms.isCyrillic($0) && !Self.isCapitalised($0) })
  }

  mutating func run() -> [Entity] {
    for sentence in draft.text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let word = draft.text.tokens[index].text
        guard CyrillicNameForms.isCyrillic(word) else {
          index += 1
          continue
        }
        if Self.isCapitalised(word), let name = name(at: index, in: sentence) {
          found.append(name)
          index = name.tokens.upperBound
        } else if isAdjective(at: index, in: sentence) {
          found.append(Entity(tokens: index..<(index + 1), type: .demonym, source: .otherScript))
          index += 1
        } else {
          index += 1
        }
      }
    }
    return found
  }

  // MARK: Names

  private mutating func name(at start: Int, in sentence: Range<Int>) -> Entity? {
    for end in ends(from: start, in: sentence) {
      let tokens = start..<end
      let classes = classes(of: draft.name(tokens))
      if !classes.isEmpty, accepts(tokens, classes, in: sentence) {
        return Entity(tokens: tokens, type: .place, source: .otherScript)
      }
      if end == start + 2, isDivision(tokens) { return Entity(tokens: tokens, type: .place, source: .otherScript) }
    }
    return nil
  }

  /// The ends of the names that may begin here, the longest first.
  private func ends(from start: Int, in sentence: Range<Int>) -> [Int] {
    var result: [Int] = []
    var end = start + 1
    result.append(end)
    while end < sentence.upperBound, end - start < 5 {
      let token = draft.text.tokens[end]
      let touches = token.range.lowerBound == draft.text.tokens[end - 1].range.upperBound
      if token.text == "-" {
        // "Ростов-на-Дону", but not "Москва - Казань".
        guard touches, end + 1 < sentence.upperBound,
          draft.text.tokens[end + 1].range.lowerBound == token.range.upperBound
        else { break }
        end += 1
        continue
      }
      guard CyrillicNameForms.isCyrillic(token.text), end - start < 3 || touches else { break }
      let isJoined = touches && draft.text.tokens[end - 1].text == "-"
      if Self.isCapitalised(token.text) || isJoined {
        end += 1
        if Self.isCapitalised(token.text) { result.append(end) }
      } else if RussianWords.divisionNouns.contains(token.text.lowercased()) {
        result.append(end + 1)
        break
      } else {
        break
      }
    }
    return result.reversed()
  }

  /// An adjective of a place before "район", "область", "край": a division, even where the gazetteer lacks its own name.
  private mutating func isDivision(_ tokens: Range<Int>) -> Bool {
    guard RussianWords.districtNouns.contains(draft.lower(tokens.upperBound - 1)) else { return false }
    return RussianAdjectives.places(of: draft.lower(tokens.lowerBound)).contains { !look($0).isEmpty }
  }

  private mutating func classes(of name: String) -> PlaceClasses {
    if let classes = known[name] { return classes }
    var result: PlaceClasses = []
    for form in CyrillicNameForms.forms(of: name) { result.formUnion(look(form)) }
    known[name] = result
    return result
  }

  private mutating func look(_ form: String) -> PlaceClasses {
    let key = "=" + form
    if let classes = known[key] { return classes }
    let classes = classifier.classes(ofName: form)
    known[key] = classes
    return classes
  }

  private func accepts(_ tokens: Range<Int>, _ classes: PlaceClasses, in sentence: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    let surface = draft.lower(first)
    let isAlone = tokens.count == 1
    let previous = first > sentence.lowerBound ? draft.lower(first - 1) : ""
    let hasType = RussianWords.typeBefore.contains(previous)
    let isListed = (previous == "и" || previous == ",") && found.last.map { $0.tokens.upperBound == first - 1 } == true
    let hasCue = RussianWords.locative.contains(previous) || hasType || isListed
    let isFamous = !classes.isDisjoint(with: [.country, .admin1, .capital])
    let isLarge = isFamous || !classes.isDisjoint(with: [.largeCity])
    // A name of several words, or with a word for its sort, is hardly anything else.
    if !isAlone {
      let isQuoted = draft.word(first - 1) == "«" && draft.word(tokens.upperBound) == "»"
      return !isQuoted || hasType
    }
    guard !RussianWords.noPlaces.contains(surface) else { return false }
    if draft.word(first - 1) == "«" { return hasType }
    if Self.isCapitals(draft.text.tokens[first].text), surface.unicodeScalars.count <= 5 {
      // In a headline in capitals every word looks so.
      return classes.contains(.country) || hasCue && isLarge || hasType
    }
    let next = draft.word(tokens.upperBound) ?? ""
    let isBeforeName =
      tokens.upperBound < sentence.upperBound && CyrillicNameForms.isCyrillic(next)
      && Self.isCapitalised(next) && !Self.isCapitals(next)
    if RussianWords.firstNames.contains(where: { RussianEndings.nominatives(of: surface).contains($0) }) {
      return hasType || hasCue && !isBeforeName && isLarge
    }
    if isAfterPersonalName(first, in: sentence), !hasCue {
      return false
    }
    if RussianWords.titles.contains(previous), !isFamous { return false }
    if isSurname(surface), !isFamous {
      return hasType || RussianWords.firmlyLocative.contains(previous) || isListed
        || isLarge && first > sentence.lowerBound && !isBeforeName
    }
    if first == sentence.lowerBound {
      return isLarge && surface.unicodeScalars.count >= 4 && !common.contains(surface)
        && !RussianWords.common.contains(surface)
    }
    if isFamous || isLarge { return surface.unicodeScalars.count >= 4 || hasCue }
    if !hasType, isAdjective(surface), tokens.upperBound < sentence.upperBound, CyrillicNameForms.isCyrillic(next),
      !Self.isCapitalised(next), next.unicodeScalars.count > 3
    {
      // "по Садовому кольцу": the adjective belongs to what follows.
      return false
    }
    let isKnown = !classes.isDisjoint(with: [.town, .largeCityAlternate])
    if isKnown, !common.contains(surface) { return hasCue || !isBeforeName && isAfterSmallWord(first, in: sentence) }
    return hasType || (RussianWords.firmlyLocative.contains(previous) || isListed) && !common.contains(surface)
  }

  /// "Сергей Иванов": the word before is a name that is no place.
  private func isAfterPersonalName(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = draft.text.tokens[index - 1].text
    if before == ".", index - 1 > sentence.lowerBound {
      return isInitial(draft.text.tokens[index - 2].text)
    }
    if isInitial(before) { return true }
    guard CyrillicNameForms.isCyrillic(before), Self.isCapitalised(before), !Self.isCapitals(before) else {
      return false
    }
    if found.last?.tokens.contains(index - 1) == true { return false }
    let forms = RussianEndings.nominatives(of: before.lowercased())
    if RussianWords.firstNames.contains(where: forms.contains) { return true }
    // A capital at the start of a sentence says nothing.
    return index - 1 > sentence.lowerBound && !RussianWords.authorities.contains(before.lowercased())
  }

  private func isInitial(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0 != "." }
    return letters.count == 1 && CyrillicNameForms.isCyrillic(word) && Self.isCapitalised(word)
      && (word.hasSuffix(".")
        || letters.count == word.unicodeScalars.count && !["В", "К", "С", "У", "О", "И", "А", "Я"].contains(word))
  }

  private func isAfterSmallWord(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = draft.text.tokens[index - 1].text
    return CyrillicNameForms.isCyrillic(before)
      && (!Self.isCapitalised(before) || index - 1 == sentence.lowerBound || Self.isCapitals(before))
  }

  private func isAdjective(_ word: String) -> Bool {
    ["ого", "его", "ому", "ему", "ым", "им", "ая", "ую", "ые", "ых"].contains { word.hasSuffix($0) }
  }

  /// Endings of surnames in all cases.
  private func isSurname(_ word: String) -> Bool {
    RussianWords.surnameEndings.contains { word.hasSuffix($0) }
  }

  // MARK: Adjectives

  private mutating func isAdjective(at index: Int, in sentence: Range<Int>) -> Bool {
    let word = draft.text.tokens[index].text
    guard word.utf8.count >= 12 else { return false }
    // In the middle of a sentence a capital makes it part of a name.
    if Self.isCapitalised(word), index > sentence.lowerBound { return false }
    if draft.word(index - 1) == "«" { return false }
    for place in RussianAdjectives.places(of: word.lowercased()) {
      let classes = look(place)
      if !classes.isDisjoint(with: [.country, .admin1, .capital, .largeCity]) { return true }
    }
    return false
  }

  private static func isCapitalised(_ word: String) -> Bool {
    word.unicodeScalars.first.map { ScalarClass($0.value) == .upper } ?? false
  }

  private static func isCapitals(_ word: String) -> Bool {
    word.unicodeScalars.count > 1 && word.unicodeScalars.allSatisfy { ScalarClass($0.value) != .lower }
  }
}
