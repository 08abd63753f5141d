import Gazetteers
import TestSupport
import Testing

@testable import Geoparsing

struct OutletArchiveTests {
  private let texts = [
    "[Paris], [Texas]", "[Dallas] and [Houston]", "[Houston], [Texas]", "[Dallas], [Texas]", "[Derbent], [Dagestan]",
    "[Paris] and [Houston]", "[Grozny]", "[Moscow] and [Derbent]",
  ]

  private func answers(_ number: Int) -> [ResolvedToponym] { SmallGazetteer.resolve(texts[number]) }

  @Test func profilesAreThoseOfTheOthers() throws {
    var archive = OutletArchive()
    for number in 0..<4 { archive.add(outlet: "a", text: UInt64(number), answers: answers(number)) }
    archive.seal()
    for number in 0..<4 {
      var others: [PlaceID: Double] = [:]
      for other in 0..<4 where other != number {
        for answer in answers(other) {
          if let place = answer.chosen?.place { others[place.id, default: 0] += answer.confidence }
        }
      }
      let profile = try #require(archive.profile(forDocument: number))
      #expect(profile.documentCount == 3)
      let places = profile.leadingPlaces(9)
      #expect(Set(places.map(\.place.id)) == Set(others.keys))
      #expect(places.map(\.weight) == places.map(\.weight).sorted(by: >))
      for (place, weight) in places { #expect(abs(weight - (others[place.id] ?? 0)) < 1e-4) }
    }
  }

  @Test func orderDoesNotMatter() {
    for seed in UInt64(1)...20 {
      var generator = SplitMix64(seed: seed)
      let order = Array(texts.indices).shuffled(using: &generator)
      var (first, second) = (OutletArchive(), OutletArchive())
      for number in texts.indices { first.add(outlet: "x", text: UInt64(number), answers: answers(number)) }
      for number in order { second.add(outlet: "x", text: UInt64(number), answers: answers(number)) }
      first.seal()
      second.seal()
      for (place, number) in order.enumerated() {
        #expect(first.profile(forDocument: number) == second.profile(forDocument: place), "seed \(seed)")
      }
    }
  }

  @Test func outletsAreKeptApartAndLoneDocumentsHaveNone() {
    var archive = OutletArchive()
    archive.add(outlet: "a", text: 1, answers: answers(0))
    archive.add(outlet: nil, text: 2, answers: answers(1))
    archive.add(outlet: nil, text: 3, answers: answers(2))
    archive.add(outlet: "b", text: 4, answers: answers(4))
    archive.add(outlet: "b", text: 5, answers: [])
    archive.seal()
    #expect((0..<4).allSatisfy { archive.profile(forDocument: $0) == nil })
    #expect(archive.profile(forDocument: 4)?.leadingPlaces(9).map(\.place.name).sorted() == ["Dagestan", "Derbent"])
  }

  @Test func aCopyIsNoEvidenceForItself() {
    var archive = OutletArchive()
    archive.add(outlet: "a", text: 7, answers: answers(0))
    archive.add(outlet: "a", text: 7, answers: answers(0))
    var more = archive
    archive.seal()
    #expect(archive.profile(forDocument: 0) == nil && archive.profile(forDocument: 1) == nil)
    more.add(outlet: "a", text: 8, answers: answers(1))
    more.seal()
    #expect(more.profile(forDocument: 0)?.documentCount == 1)
    #expect(more.profile(forDocument: 0) == more.profile(forDocument: 1))
  }
}
