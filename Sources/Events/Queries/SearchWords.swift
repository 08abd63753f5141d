import Gazetteers

/// The words by which an event is found.
///
/// Texts are folded (``NameFolding``: no case, no accents, Cyrillic as Latin) and cut at everything that is neither letter nor
/// digit; where a script has no spaces between words, Chinese or Thai, each letter is a word. A text that is looked for is cut
/// alike, and each of its words must begin one of the event's: `shell` finds "Shelling", `махачкала` "Makhachkala".
public struct SearchWords: Hashable, Sendable {
  /// The words of the names of the actors, in order, with a space between two.
  public var actors: String
  /// The words of the title, notes, place, targets, weapons, tags and sources.
  public var others: String

  /// Collects the words of an event.
  public init(_ event: Event) {
    let place = event.place
    actors = SearchWords.joinedWords(of: (event.actor1 + event.actor2).joined(separator: "\n"))
    let fields =
      [
        event.title, event.notes, place.name, place.rawText, place.country, place.admin1, place.admin2,
        event.claimedBy ?? "", event.subType.rawValue,
      ] + event.target + event.targetKind + event.weapon + event.tags + event.reports.compactMap(\.publisher)
      + event.reports.compactMap(\.title)
    others = SearchWords.joinedWords(of: fields.joined(separator: "\n"))
  }

  /// ``words(of:)`` with a space between two.
  static func joinedWords(of text: String) -> String {
    let folded = NameFolding.fold(text)
    // Folding leaves one space between words; letters that are words begin with one of these bytes.
    return folded.utf8.contains { $0 >= 0xE0 } ? words(of: text).joined(separator: " ") : folded
  }

  /// The words of a text, in order.
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in NameFolding.fold(text).unicodeScalars {
      if scalar == " " {
        end()
      } else if scalar.value >= 0xE00, isWordAlone(scalar) {
        end()
        word.append(scalar)
        end()
      } else {
        word.append(scalar)
      }
    }
    end()
    return words
  }

  /// Whether each word of the text begins a word of the event; so it does for a text without words.
  func hold(_ text: String) -> Bool {
    let mine = (actors + " " + others).utf8.split(separator: UInt8(ascii: " "))
    return SearchWords.words(of: text).allSatisfy { word in mine.contains { $0.starts(with: word.utf8) } }
  }

  /// Whether each word of the text begins a word of the actors' names; never so for a text without words.
  func holdActor(_ text: String) -> Bool {
    let mine = actors.utf8.split(separator: UInt8(ascii: " "))
    let words = SearchWords.words(of: text)
    return !words.isEmpty && words.allSatisfy { word in mine.contains { $0.starts(with: word.utf8) } }
  }

  /// Letters of scripts without spaces: Thai, Lao, Burmese, Khmer, kana, ideographs.
  private static func isWordAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
