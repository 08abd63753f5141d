import Gazetteers
import Geoparsing

/// Resolves a name that stands alone, as typed on the command line, with the resolver that reads reports.
struct NameSearch {
  var gazetteer: any PlaceLookup
  /// ISO 3166-1 alpha-2 codes in capitals.
  var countryHints: [String] = []
  var corrections: CorrectionFile?

  /// The candidates for the name, best first; one alone where a correction decides.
  func resolve(_ name: String) -> ResolvedToponym {
    corrections?.answer(name, countryHints: countryHints) ?? resolve(name, gazetteer: gazetteer)
  }

  private func resolve(_ name: String, gazetteer: some PlaceLookup) -> ResolvedToponym {
    let text = Tokenizer().tokenize(name)
    let toponym = Toponym(range: 0..<name.utf8.count, text: name, kind: .place)
    let context = GeoparsingContext(countryHints: countryHints)
    let answers = RankingResolver(gazetteer: gazetteer).resolve([toponym], in: text, context: context)
    return answers.first
      ?? ResolvedToponym(toponym: toponym, candidates: [], chosen: nil, confidence: 0, abstention: "no_candidate")
  }
}
