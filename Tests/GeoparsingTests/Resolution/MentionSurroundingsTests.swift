import Testing

@testable import Geoparsing

struct MentionSurroundingsTests {
  private func read(_ marked: String) -> [MentionSurroundings] {
    let example = ResolutionCase(line: 0, "\t" + marked)
    return SurroundingsReader(bytes: Array(example.text.utf8)).surroundings(of: example.toponyms.map(\.range))
  }

  @Test(arguments: [
    ("[Derbent], [Dagestan]", NameJoint.comma), ("[Derbent] in [Dagestan]", .within),
    ("[Derbent] ([Dagestan])", .within),
    ("[Derbent], a town in [Dagestan]", .within), ("[Dagestan]'s [Derbent]", .holder),
    ("[Russian] city of [Derbent]", .holder), ("[Paris] [Texas]", .adjacent), ("[Derbent] and [Makhachkala]", .list),
    ("[Springfield], [Ill]., [Boston]", .comma), ("[Derbent]. [Moscow] said", .none), ("[Derbent]\n[Moscow]", .none),
    ("[Derbent] was hit before soldiers from the neighbouring parts of [Dagestan]", .none), ("[A][B]", .none),
  ])
  func joint(_ marked: String, _ joint: NameJoint) {
    #expect(read(marked)[0].jointToNext == joint)
  }

  @Test func readsTypeWords() {
    let after = read("the [Dagestan] region")[0]
    #expect(after.cueAfter == .region && after.wordAfter == "region" && after.cueBefore == nil)
    #expect(read("the city of [Derbent] burnt")[0].cueBefore == .settlement)
    #expect(read("the Republic of [Dagestan]")[0].cueBefore == .republic)
    #expect(read("on Lake [Van]")[0].cueBefore == .water)
    #expect(read("[Derbent]-region")[0].cueAfter == nil)
    #expect(read("in [Springfield], [Ill]., he")[1].isQualifierWithStop)
    #expect(read("he fell [Ill]. Then")[0].isQualifierWithStop == false)
  }
}
