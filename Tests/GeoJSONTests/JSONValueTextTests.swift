import Testing

@testable import GeoJSON

@Suite("JSON text")
struct JSONValueTextTests {
  @Test(
    "A compact text is written as it was read",
    arguments: [
      "null", "true", "false", "0", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
      "-9223372036854775809", "1.5", "-0.0", "100.0", "0.1", "1e+300", "5e-324", "1e400", "1e-400",
      "3.14159265358979323846264338327950288", "12345678901234567890.5", "0.30000000000000004", "[]", "{}", "\"\"",
      #"{"a":[1,2.5,"x",null],"b":{"c":true}}"#, #""ąčę \" \\ \n \t \u0001 \u001f""#, "\"\u{2028}\u{2029}😀\"",
    ])
  func identical(text: String) throws {
    #expect(try JSONValue(parsing: text).jsonText == text)
  }

  @Test("Numbers take the kind that holds them")
  func numberKinds() throws {
    let text = "[1, -0, 1.0, 1e2, 9223372036854775808, 0.1, 123456789.123456789123, 1E400, -0.0e5, 1.10]"
    #expect(
      try JSONValue(parsing: text) == [
        1, .double(-0.0), .double(1), .double(100), .decimal("9223372036854775808"), .double(0.1),
        .decimal("123456789.123456789123"), .decimal("1E400"), .double(-0.0), .double(1.1),
      ])
  }

  @Test("Escapes give their characters, surrogate pairs one")
  func escapes() throws {
    let value = try JSONValue(parsing: #""\u0041\u00e9\ud83d\ude00\/\b\f\n\r\t\"\\\u2028""#)
    #expect(value == .string("Aé😀/\u{8}\u{C}\n\r\t\"\\\u{2028}"))
  }

  @Test(
    "Every fault has its code and its place",
    arguments: [
      ("", "input-empty", 0, "$"), ("  \n ", "input-empty", 4, "$"), ("[1,", "input-truncated", 3, "$[1]"),
      ("{\"a\"", "input-truncated", 4, "$.a"), ("\"abc", "input-truncated", 4, "$"), ("tru", "input-truncated", 3, "$"),
      ("[1] 2", "input-trailing", 4, "$"), ("[01]", "number-invalid", 1, "$[0]"), ("[.5]", "number-invalid", 1, "$[0]"),
      ("[+1]", "number-invalid", 1, "$[0]"), ("[1.]", "number-invalid", 3, "$[0]"),
      ("[NaN]", "number-not-finite", 1, "$[0]"),
      ("[-Infinity]", "number-not-finite", 1, "$[0]"), ("[1,]", "json-syntax", 3, "$[1]"),
      ("{,}", "json-syntax", 1, "$"),
      ("{\"a\":1 \"b\":2}", "json-syntax", 7, "$.a"), ("{\"a\":1,\"a\":2}", "name-duplicate", 7, "$.a"),
      ("[\"\\x\"]", "string-invalid", 2, "$[0]"), ("[\"a\nb\"]", "string-invalid", 3, "$[0]"),
      ("[\"\\ud83d\"]", "surrogate-unpaired", 2, "$[0]"), ("[\"\\ud83dx\\ude00\"]", "surrogate-unpaired", 2, "$[0]"),
      ("{\"a b\":{\"c\":[0,{\"d\":tru}]}}", "json-syntax", 20, "$[\"a b\"].c[1].d"),
    ])
  func faults(text: String, code: String, offset: Int, path: String) {
    let error = #expect(throws: GeoJSONError.self) { try JSONValue(parsing: text) }
    #expect(error?.code.rawValue == code)
    #expect(error?.offset == offset)
    #expect(error?.path == path)
  }
}
