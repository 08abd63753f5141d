import Testing

@testable import Gazetteers

@Suite struct DivisionCodeTests {
  @Test func theAbsoluteFormIsRead() {
    #expect(DivisionCode(absolute: "UA.11") == DivisionCode(countryCode: "UA", admin1Code: "11"))
    #expect(DivisionCode(absolute: "US.GA")?.description == "US.GA")
    for text in ["", "11", "GA", "UA.", "UA11", "ua.11", "UKR.11", "É.11", ".UA.1"] {
      #expect(DivisionCode(absolute: text) == nil, "\(text)")
    }
  }

  @Test func statedCodesAreTurnedBackToThoseOfGeoNames() {
    #expect(DivisionCode(countryCode: "RU", statedAdmin1Code: "UA.11").description == "UA.11")
    #expect(DivisionCode(countryCode: "RU", statedAdmin1Code: "11").description == "RU.11")
    #expect(
      DivisionCode(countryCode: "CN", statedAdmin1Code: "TW.00") == DivisionCode(countryCode: "TW", admin1Code: ""))
    #expect(DivisionCode(countryCode: "RU", statedAdmin1Code: "") == DivisionCode(countryCode: "RU", admin1Code: ""))
  }
}
