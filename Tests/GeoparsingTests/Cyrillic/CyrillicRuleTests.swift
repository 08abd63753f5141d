import Gazetteers
import GeoJSON
import Testing

@testable import Geoparsing

/// A few Russian names.
private struct FewNames: PlaceClassifier {
  private static let names: [String: PlaceClasses] = [
    "дербент": .town, "махачкала": .largeCity, "грозный": .largeCity, "дагестан": .admin1, "россия": .country,
    "северная осетия": .admin1, "ростов-на-дону": .largeCity, "владимир": .largeCity, "иванов": .village,
    "того": .country, "чонтаул": .village, "москва": [.largeCity, .capital], "воронежская область": .admin1,
    "хасавюрт": .largeCity, "сирия": .country, "сша": .country, "киев": [.largeCity, .capital], "победа": .town,
    "київ": [.largeCity, .capital], "нальчик": .largeCity, "каспийск": .town,
  ]

  func classes(ofName name: String) -> PlaceClasses {
    Self.names.first { NameFolding.fold($0.key) == NameFolding.fold(name) }?.value ?? []
  }
}

struct CyrillicRuleTests {
  private func names(_ text: String) throws -> [String] {
    try TrainedToponymRecognizer(classifier: FewNames()).toponyms(in: Tokenizer().tokenize(text))
      .filter(\.namesAPlace).map { $0.kind == .demonym ? "\($0.text)*" : $0.text }
  }

  @Test(arguments: [
    ("Взрыв прогремел в Дербенте, сообщили в МВД Дагестана.", ["Дербенте", "Дагестана"]),
    ("Его привезли из Грозного под Махачкалу.", ["Грозного", "Махачкалу"]),
    ("Бои идут в Северной Осетии и Ростове-на-Дону.", ["Северной Осетии", "Ростове-на-Дону"]),
    ("Губернатор Воронежской области улетел.", ["Воронежской области"]),
    ("Суд Хасавюртовского района решил.", ["Хасавюртовского района"]),
    ("Это заявил дагестанский чиновник о сирийской войне.", ["дагестанский*", "сирийской*"]),
    ("Московские власти молчат.", ["Московские*"]),
    ("Владимир Путин и Сергей Иванов прибыли в Нальчик.", ["Нальчик"]),
    ("Того, кто стрелял, ищут.", []), ("Победа близка.", []),
    ("Задержан житель села Чонтаул по фамилии Иванов.", ["Чонтаул"]),
    ("Гостиница «Москва» закрыта, клуб «Грозный» победил.", []),
    ("США и Россия договорились.", ["США", "Россия"]),
    ("В Каспийске, Дербенте и Чонтауле нет света.", ["Каспийске", "Дербенте", "Чонтауле"]),
    ("у Києві та в Дагестані", ["Києві", "Дагестані"]),
    ("ВЗРЫВ В МАХАЧКАЛЕ", ["МАХАЧКАЛЕ"]),
    ("Городской суд работает.", []),
  ])
  func finds(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }
}
