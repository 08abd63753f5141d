import Foundation
import Gazetteers
import GeoJSON
import Geoparsing

/// Reads names, one a line, and writes the places that the program would consider for each.
///
///     candidates TABLES <names >candidates.tsv
///
/// A line of output is the number of the name, counted from 0; `lookup` for `PlaceLookup.matches(forName:)` or `geoparser`
/// for the candidates that the resolver weighs when the name stands alone; identifier, feature class, latitude, longitude,
/// population, kind of name, country.
@main
struct Candidates {
  static func main() throws {
    let tables = GazetteerTables(folder: CommandLine.arguments.dropFirst().first ?? "Gazetteer")
    let gazetteer = try Gazetteer.open(tables: tables).gazetteer
    let resolver = RankingResolver(gazetteer: gazetteer)
    let tokenizer = Tokenizer()
    var number = 0
    while let name = readLine() {
      for match in gazetteer.matches(forName: name) { write(number, "lookup", match.place, match.kind) }
      let toponym = Toponym(range: 0..<name.utf8.count, text: name, kind: .place)
      let answers = resolver.resolve([toponym], in: tokenizer.tokenize(name), context: GeoparsingContext())
      for candidate in answers.first?.candidates ?? [] {
        write(number, "geoparser", candidate.place, candidate.nameKind)
      }
      number += 1
    }
  }

  private static func write(_ number: Int, _ way: String, _ place: Place, _ kind: NameKind) {
    let fields = [
      String(number), way, place.id.description, place.featureClass + "." + place.featureCode,
      String(place.position.latitude), String(place.position.longitude), String(place.population ?? 0), "\(kind)",
      place.countryCode,
    ]
    print(fields.joined(separator: "\t"))
  }
}
