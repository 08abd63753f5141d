import Testing

@testable import MapService

@Test(arguments: [
  ("RU", "Makhachkala", ["Makhačkala", "Махачкала", "МахачкалӀа"], "Махачкала"),
  ("UA", "Kyiv", ["Kiew", "Киев", "Київ", "Кыив", "Кијев"], "Київ"),
  ("KR", "Seoul", ["Séoul", "서울"], "서울"),
  ("IL", "Haifa", ["حيفا", "חיפה"], "חיפה"),
])
func theLocalNameIsTheOneInTheCountrysAlphabet(country: String, name: String, names: [String], local: String) {
  #expect(LocalNames.local(names, name: name, countryCode: country) == local)
}

@Test func whatIsNotSureHasNoLocalName() {
  #expect(LocalNames.local(["北京", "北平"], name: "Beijing", countryCode: "CN") == nil)
  #expect(LocalNames.local(["Лондон"], name: "London", countryCode: "GB") == nil)
  #expect(LocalNames.local([], name: "Omsk", countryCode: "RU") == nil)
}
