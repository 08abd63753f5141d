public import Gazetteers
public import GeoJSON

/// A user's corrections, looked up in a gazetteer and ready to be applied to texts.
///
/// Every occurrence of a surface in a document in scope means what the line says, with confidence 1, whether or not a name
/// was recognised there. The rules, in their order:
///
/// 1. An occurrence begins and ends with a token, lies in one sentence, and folds (``NameFolding``) to the same as the
///    surface.
/// 2. It does not count inside a longer name that the recogniser found: "Moscow" in "Moscow Oblast".
/// 3. Of occurrences that overlap, the one of more tokens holds, then the one that begins first.
/// 4. Of lines with the same surface, one for the document goes before one for its country, and that before one for all;
///    of those alike, the later line holds.
///
/// A line for a country holds in a document if the country is among the country hints, or if it is the one in which most
/// of the document's names lie as they are resolved without corrections, the names in the table's surfaces left out; where
/// several have most, in all of them.
public struct Corrections: Sendable {
  /// The lines that can be applied, in the order of the file.
  public let lines: [Correction]
  /// The place of each line; nil where it is not a place.
  private let places: [Place?]
  /// The folded surfaces in the order of their bytes.
  let surfaces: [Surface]
  /// The most tokens that an occurrence may have.
  let longestSurface: Int

  /// A folded surface with its lines, the one that goes before others first.
  struct Surface {
    var folded: [UInt8]
    var lines: [Int]
  }

  /// Looks up the lines of a table.
  ///
  /// - Parameters:
  ///   - table: The lines as read.
  ///   - gazetteer: Where identifiers and countries are looked up.
  ///   - regions: Gives the codes of the country and the first-level division that hold a position, or nil; asked for
  ///     corrections to coordinates only.
  ///   - issues: Gets what is wrong with lines, which are then left out.
  public init(
    _ table: CorrectionTable, gazetteer: some PlaceLookup, issues: inout [CorrectionIssue],
    regions: (Position) throws -> (countryCode: String, admin1Code: String)?
  ) rethrows {
    var lines: [Correction] = []
    var places: [Place?] = []
    for correction in table.corrections {
      if let issue = Self.scopeIssue(correction, gazetteer: gazetteer) {
        issues.append(issue)
        continue
      }
      switch correction.target {
      case .notAPlace: places.append(nil)
      case .place(let id):
        guard let place = gazetteer.place(id) else {
          issues.append(
            CorrectionIssue(
              code: .unknownPlace,
              message: "the gazetteer has no place \(id); look it up: dateline resolve '\(correction.surface)'",
              source: correction.source, line: correction.line))
          continue
        }
        places.append(place)
      case .position(let position):
        places.append(try Self.place(named: correction.surface, at: position, codes: regions(position)))
      }
      lines.append(correction)
    }
    self.lines = lines
    self.places = places
    var groups: [[UInt8]: [Int]] = [:]
    for (index, correction) in lines.enumerated() {
      groups[Array(NameFolding.fold(correction.surface).utf8), default: []].append(index)
    }
    surfaces = groups.map { folded, members in
      Surface(
        folded: folded,
        lines: members.sorted { (lines[$0].scope.rank, $0) > (lines[$1].scope.rank, $1) })
    }.sorted { $0.folded.lexicographicallyPrecedes($1.folded) }
    let tokenizer = Tokenizer()
    // A text may have punctuation where the surface has none.
    longestSurface = 3 + (lines.map { tokenizer.tokenize($0.surface).tokens.count }.max() ?? 0)
  }

  /// The place of a line; nil where it is not a place.
  ///
  /// A correction to coordinates has a place of its own: the surface is its name, `correction:LON,LAT` its identifier, a
  /// spot (feature class `S`) without a feature code.
  public func place(ofLineAt index: Int) -> Place? { places[index] }

  /// What the table says of a name that stands alone, as typed on a command line: by lines for all documents, and by those
  /// for the countries hinted at.
  ///
  /// - Returns: The line, and the place or nil where it is not a place; nil where no line speaks of the name.
  public func correction(
    forName name: String, countryHints: [String] = []
  ) -> (correction: Correction, place: Place?)? {
    guard let surface = surface(Array(NameFolding.fold(name).utf8)),
      let line = line(of: surface, in: DocumentScope(documentID: nil, countries: Set(countryHints)))
    else { return nil }
    return (lines[line], places[line])
  }

  // MARK: Surfaces

  /// What of a document decides which lines hold.
  struct DocumentScope {
    var documentID: String?
    var countries: Set<String>
  }

  /// The line that holds for a surface in a document; nil where none does.
  func line(of surface: Int, in scope: DocumentScope) -> Int? {
    surfaces[surface].lines.first { index in
      switch lines[index].scope {
      case .everywhere: true
      case .country(let code): scope.countries.contains(code)
      case .document(let id): scope.documentID.map { Correction.Scope.names(id, document: $0) } ?? false
      }
    }
  }

  /// The index of the surface that folds to the bytes, or nil.
  func surface(_ folded: [UInt8]) -> Int? {
    let index = lowerBound(folded)
    return index < surfaces.count && surfaces[index].folded == folded ? index : nil
  }

  /// Whether a surface begins with the bytes.
  func hasSurface(beginningWith folded: [UInt8]) -> Bool {
    let index = lowerBound(folded)
    return index < surfaces.count && surfaces[index].folded.starts(with: folded)
  }

  /// The first surface that does not precede the bytes.
  private func lowerBound(_ folded: [UInt8]) -> Int {
    var low = 0
    var high = surfaces.count
    while low < high {
      let middle = (low + high) / 2
      if surfaces[middle].folded.lexicographicallyPrecedes(folded) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Looking up

  private static func place(
    named name: String, at position: Position, codes: (countryCode: String, admin1Code: String)?
  ) -> Place {
    Place(
      id: PlaceID(source: "correction", identifier: "\(text(position.longitude)),\(text(position.latitude))"),
      name: name, position: position, featureClass: "S", featureCode: "", countryCode: codes?.countryCode ?? "",
      admin1Code: codes?.admin1Code ?? "")
  }

  /// Degrees without a needless fraction.
  private static func text(_ degrees: Double) -> String {
    let text = degrees == 0 ? "0.0" : "\(degrees)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func scopeIssue(_ correction: Correction, gazetteer: some PlaceLookup) -> CorrectionIssue? {
    let message: String
    switch correction.scope {
    case .everywhere: return nil
    case .country(let code):
      if gazetteer.country(code) != nil { return nil }
      message = "\(code) is no country; write two letters as in ISO 3166-1 such as RU, or document:\(code)"
    case .document(let id):
      if id.isEmpty {
        message = "the scope names no document; write document:ID, with the identifier as in the output"
      } else if let country = gazetteer.matches(forName: id).first(where: { $0.place.isCountry && $0.kind == .main }) {
        message = "\(id) is no document; write a country by its two letters: \(country.place.countryCode)"
      } else {
        return nil
      }
    }
    return CorrectionIssue(
      code: .unknownScope, message: message, source: correction.source, line: correction.line)
  }
}
