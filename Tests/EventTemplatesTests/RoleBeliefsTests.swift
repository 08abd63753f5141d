import Geoparsing
import Testing

@testable import EventTemplates

@Suite struct RoleBeliefsTests {
  @Test func runsEndAtDoubtAndAtANewPhrase() {
    var beliefs = RoleBeliefs(count: 7)
    func set(_ token: Int, first: Float, further: Float) {
      beliefs.marginals[token][Role.object.first] = first
      beliefs.marginals[token][Role.object.further] = further
    }
    set(1, first: 0.6, further: 0)
    set(2, first: 0.1, further: 0.5)
    set(3, first: 0.5, further: 0.2)
    set(5, first: 0, further: 0.3)
    #expect(beliefs.runs(.object, in: 0..<7, above: 0.2) == [1..<3, 3..<4, 5..<6])
    #expect(beliefs.runs(.object, in: 0..<6, above: 0.65) == [3..<4])
    #expect(beliefs.runs(.person, in: 0..<7, above: 0.1) == [])
  }

  @Test func aFurtherTokenNeedsAFirstOne() {
    let tags = Role.tags
    #expect(tags.count == 13)
    for role in Role.allCases {
      let before = (0...tags.count).filter { tags.follows[$0][role.further] }
      #expect(before == [role.first, role.further], "\(role)")
      #expect((0...tags.count).allSatisfy { tags.follows[$0][role.first] }, "\(role)")
    }
  }
}
