import Testing

@testable import EventTemplates

@Suite struct TriggerWordsTests {
  private static let cases: [(word: String, says: TriggerWords)] = [
    ("killed", TriggerWords.death), ("assassination", .death), ("dynamited", .bomb), ("kidnappers", .kidnapping),
    ("hijacked", .robbery), ("wounding", .injury), ("shot", [.attack, .death]), ("mortars", [.attack, .bomb]),
    ("explored", []), ("skill", []), ("", []), ("the", []), ("market", []),
  ]

  @Test(arguments: cases)
  func words(_ word: String, _ expected: TriggerWords) {
    #expect(TriggerWords.of(word) == expected, "\(word)")
  }
}
