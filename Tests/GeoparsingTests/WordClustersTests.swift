import Testing

@testable import Geoparsing

@Suite struct WordClustersTests {
  @Test func wordsFindTheirGroups() {
    let words = (0..<500).map { (word: "word\($0)", fine: UInt16($0 % 40)) }
    let clusters = WordClusters(words: words, coarse: (0..<40).map { UInt16($0 / 10) })
    for (word, fine) in words {
      let found = clusters.groups(spelling: WordAttributes(word).spelling)
      #expect(found == (fine, fine / 10))
    }
    #expect(clusters.groups(spelling: WordAttributes("other").spelling).fine == WordClusters.unknown)
  }

  @Test func nothingIsKnownOfNoWords() {
    let clusters = WordClusters(words: [], coarse: [])
    #expect(clusters.groups(spelling: 5).coarse == WordClusters.unknown)
  }
}
