import Gazetteers

/// The countries that a headline names, by name or people: "Northern Lebanon mourns two soldiers".
///
/// They are evidence for the names of the text below, which often takes them for granted.
struct HeadlineCountries: Sendable {
  /// What a country of the headline counts for beside one that a user hints at.
  static let strength = 0.8

  /// The headline, nil where there is none.
  let title: String?
  /// ISO 3166-1 alpha-2 codes, in order of the headline.
  private(set) var codes: [String] = []

  init(_ title: String?, gazetteer: some PlaceLookup) {
    self.title = title
    guard let title else { return }
    let words = title.split { !($0.isLetter || $0 == "-" || $0 == "’" || $0 == "'") }.map(Self.bare)
    var index = 0
    while index < words.count {
      var length = 1
      for count in stride(from: min(3, words.count - index), through: 1, by: -1) {
        let name = words[index..<(index + count)].joined(separator: " ")
        guard name.utf8.count > 3, name.first?.isUppercase == true, let code = Self.country(name, gazetteer) else {
          continue
        }
        if !codes.contains(code) { codes.append(code) }
        length = count
        break
      }
      index += length
    }
  }

  /// A word without the ending of a possessive.
  private static func bare(_ word: Substring) -> Substring {
    word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
  }

  /// The one country of a name, unless a division elsewhere bears it too, as Georgia.
  private static func country(_ name: String, _ gazetteer: some PlaceLookup) -> String? {
    let matches = gazetteer.matches(forName: name).filter { [.main, .alternate, .demonym].contains($0.kind) }
    let countries = Set(matches.filter(\.place.isCountry).map(\.place.countryCode))
    guard countries.count == 1, let code = countries.first else { return nil }
    return matches.contains { $0.place.isAdmin1 && $0.place.countryCode != code } ? nil : code
  }
}
