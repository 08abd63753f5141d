import Testing

@testable import GazetteerImport

@Suite struct CountryCodesTests {
  @Test(arguments: [
    ("RU", "RU"), ("rus", "RU"), ("UKR", "UA"), ("uk", "GB"), ("XKX", "XK"), ("XK", "XK"), ("QQ", "QQ"), ("ZZ", "ZZ"),
    ("QA", "QA"),
  ])
  func knowsCodes(text: String, code: String) { #expect(CountryCodes.alpha2(text) == code) }

  @Test(arguments: ["", "R", "YU", "QL", "ABC", "Russia", "QQQ"])
  func knowsWhatIsNone(text: String) { #expect(CountryCodes.alpha2(text) == nil) }
}
