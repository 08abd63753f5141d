import CQL2
import Testing

@Suite struct LikePatternTests {
  @Test(arguments: [
    ("%", "", true), ("_", "", false), ("_%", "é", true), ("__", "é", false), ("", "", true), ("a%c", "abcbc", true),
    ("a%b%c", "aXbYbZc", true), ("a%b", "abc", false), ("%%", "x", true), ("100\\%", "100%", true),
    ("100\\%", "1000", false),
    ("\\_", "_", true), ("\\_", "a", false), ("\\\\", "\\", true), ("a\\", "a\\", true), ("A", "a", false),
    ("%日_", "東日本", true),
  ])
  func patternsMatch(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(LikePattern(pattern).matches(text) == expected)
  }

  @Test func manyWildcardsEnd() {
    let pattern = String(repeating: "%a", count: 200) + "b"
    #expect(!LikePattern(pattern).matches(String(repeating: "a", count: 5000)))
  }
}
