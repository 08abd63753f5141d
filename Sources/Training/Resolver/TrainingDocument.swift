import Foundation
import Gazetteers
import GeoJSON
import Geoparsing
import GeoparsingEvaluation

/// A mention that can be learnt from or scored.
struct TrainingMention {
  /// The index of the gold mention.
  var gold: Int
  /// Its rows in the feature matrix.
  var rows: Range<Int>
  /// The places of the rows.
  var matches: ArraySlice<NameMatch>
  /// The distance of each row's place to the gold point in kilometres; empty without a point.
  var kilometers: [Double]
  /// The rows that count as right, relative to the first; empty where the gazetteer has no right place.
  var right: [Int]
}

/// A labelled document with its candidates looked up.
struct TrainingDocument {
  var gold: GoldDocument
  var passes: ResolutionPasses
  var mentions: [TrainingMention]
  /// The part of the corpus it is held out with.
  var fold: Int
  /// Its place in the whole list.
  var index: Int
  /// Whether it is read with a profile of its outlet.
  var hasOutlet = false
  /// How much its choices count in learning.
  var weight = 1.0
  /// How many labelled mentions have a point, found or not.
  var wanted: Int
  /// The words of what is no place.
  var others: NamesOfOthers

  init(_ gold: GoldDocument, gazetteer: some PlaceLookup, options: ResolverOptions, fold: Int, index: Int) {
    self.index = index
    self.gold = gold
    self.fold = fold
    others = NamesOfOthers(gold.others)
    wanted = gold.labelledPoints ?? gold.mentions.filter { $0.latitude != nil }.count
    passes = ResolutionPasses(
      gold.mentions.map(\.toponym), in: Tokenizer().tokenize(gold.text), gazetteer: gazetteer, options: options,
      context: GeoparsingContext())
    mentions = passes.mentions.map { mention in
      let label = gold.mentions[mention.toponym]
      var kilometers: [Double] = []
      if let latitude = label.latitude, let longitude = label.longitude {
        kilometers = mention.matches.map {
          Self.kilometers(latitude, longitude, $0.place.position.latitude, $0.place.position.longitude)
        }
      }
      return TrainingMention(
        gold: mention.toponym, rows: mention.offset..<(mention.offset + mention.matches.count),
        matches: mention.matches, kilometers: kilometers,
        right: Self.right(mention.matches, kilometers, geonames: label.geonames))
    }
  }

  /// The gold row itself; without it, what lies within 20 km; without that, within 161 km.
  private static func right(_ matches: ArraySlice<NameMatch>, _ kilometers: [Double], geonames: Int?) -> [Int] {
    guard !kilometers.isEmpty else { return [] }
    if let geonames {
      let exact = matches.enumerated().filter { $0.element.place.id.geonamesNumber == geonames }.map(\.offset)
      if !exact.isEmpty { return exact }
    }
    let close = kilometers.indices.filter { kilometers[$0] <= 20 }
    return close.isEmpty ? kilometers.indices.filter { kilometers[$0] <= 161 } : close
  }

  /// Great-circle distance on the mean sphere.
  static func kilometers(_ latitude: Double, _ longitude: Double, _ other: Double, _ otherLongitude: Double)
    -> Double
  {
    ScoringOptions.kilometers(
      from: Position(longitude: longitude, latitude: latitude),
      to: Position(longitude: otherLongitude, latitude: other))
  }
}
