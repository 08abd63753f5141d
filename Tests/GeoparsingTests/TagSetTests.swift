import TestSupport
import Testing

@testable import Geoparsing

@Suite struct TagSetTests {
  @Test(arguments: 0..<60) func stretchesSurviveTagging(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var entities: [Entity] = []
    var index = 0
    while index < 30 {
      index += Int.random(in: 0...3, using: &random)
      let length = Int.random(in: 1...3, using: &random)
      let type = EntityType.allCases.randomElement(using: &random) ?? .place
      entities.append(Entity(tokens: index..<(index + length), type: type))
      index += length
    }
    let tags = TagSet.encode(entities, count: index)
    #expect(TagSet.decode(tags, from: 0) == entities, "seed \(seed)")
    var before = TagSet.count
    for tag in tags {
      #expect(TagSet.follows[before][Int(tag)], "seed \(seed)")
      before = Int(tag)
    }
  }
}
