/// Places behind adjectives: `дагестанский` Дагестан, `сирийской` Сирия, `московские` Москва.
enum RussianAdjectives {
  /// The lower-case names of places that an adjective in any case may belong to, the likeliest first; empty for a word
  /// that is no adjective of this sort.
  ///
  /// Regular ones are made by undoing the suffix (`махачкалинский`, `хасавюртовский`, `буйнакский`); the rest stand in a
  /// table.
  static func places(of word: String) -> [String] {
    guard let stem = stem(of: word) else { return [] }
    let base = String(stem.dropLast(2))
    if noPlaces.contains(stem) { return [] }
    if let known = irregular[base] ?? irregular[stem] { return [known] }
    guard base.unicodeScalars.count >= 3 else { return [stem] }
    var result = [base, stem, base + "а", base + "ия", base + "ь"]
    if base.hasSuffix("й") {
      result.insert(String(base.dropLast()) + "я", at: 0)
    }
    if stem.hasSuffix("цк") { result = [stem] }
    for suffix in ["ов", "ев", "ин", "ен"] where base.hasSuffix(suffix) && base.unicodeScalars.count >= 6 {
      let root = String(base.dropLast(2))
      result +=
        suffix == "ов" || suffix == "ев" ? [root, root + "о", root + "ы"] : [root + "а", root + "я", root + "о"]
    }
    return result
  }

  /// The stem that ends in -ск or -цк; nil for other words.
  private static func stem(of word: String) -> String? {
    for ending in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.count)
      guard stem.unicodeScalars.count >= 5 else { return nil }
      // A hyphen joins two adjectives; the last one is read.
      return stem.hasSuffix("ск") || stem.hasSuffix("цк") ? String(stem) : nil
    }
    return nil
  }

  private static let endings = [
    "ими", "ого", "ому", "ий", "ая", "ое", "ие", "им", "ом", "ой", "ую", "их", "ою",
  ]

  /// Stems of adjectives that are words of another kind before all.
  private static let noPlaces: Set<String> = [
    "городск", "сельск", "советск", "морск", "женск", "детск", "светск", "братск", "мирск", "русск", "людск", "адск",
    "царск", "донск", "невск", "волжск", "горск", "каспийск", "черноморск", "балтийск", "кавказск", "полицейск",
    "армейск", "гражданск", "заводск", "ленинск", "советск", "октябрьск", "первомайск", "комсомольск", "пушкинск",
    "кировск", "соседск", "римск", "католическ", "мусульманск", "христианск", "исламск", "президентск",
    "губернаторск", "министерск", "медицинск", "пресненск", "троицк", "спасск", "никольск", "университетск",
  ]

  /// Adjectives that no rule leads from, by what stands before -ский, or by the stem.
  private static let irregular: [String: String] = [
    "москов": "москва", "россий": "россия", "американ": "сша", "немецк": "германия", "турецк": "турция",
    "француз": "франция", "британ": "великобритания", "англий": "англия", "грузин": "грузия", "армян": "армения",
    "чечен": "чечня", "ингуш": "ингушетия", "осетин": "северная осетия", "грече": "греция", "поль": "польша",
    "чеш": "чехия", "швед": "швеция", "норвеж": "норвегия", "дат": "дания", "фин": "финляндия", "испан": "испания",
    "португаль": "португалия", "голланд": "нидерланды", "швейцар": "швейцария", "венгер": "венгрия",
    "румын": "румыния", "болгар": "болгария", "серб": "сербия", "хорват": "хорватия", "литов": "литва",
    "белорус": "белоруссия", "молдав": "молдавия", "казах": "казахстан", "киргиз": "киргизия", "узбек": "узбекистан",
    "таджик": "таджикистан", "таджикск": "таджикистан", "узбекск": "узбекистан", "туркмен": "туркмения",
    "афган": "афганистан", "саудов": "саудовская аравия", "татар": "татарстан", "башкир": "башкортостан",
    "якут": "якутия", "бурят": "бурятия", "калмыцк": "калмыкия", "карель": "карелия", "кубин": "куба",
    "мексикан": "мексика", "бразиль": "бразилия", "петербург": "санкт-петербург", "итальян": "италия",
    "венециан": "венеция", "нидерланд": "нидерланды", "орлов": "орел", "кабардино-балкар": "кабардино-балкария",
    "карачаево-черкес": "карачаево-черкесия", "северокавказ": "северный кавказ", "шотланд": "шотландия",
    "ирланд": "ирландия", "исланд": "исландия", "словац": "словакия", "словацк": "словакия", "албан": "албания",
    "югослав": "югославия", "эфиоп": "эфиопия", "сомалий": "сомали", "йемен": "йемен", "малий": "мали",
    "перуан": "перу", "чилий": "чили", "киприот": "кипр", "кипр": "кипр", "суэцк": "суэц", "хакас": "хакасия",
    "коми": "коми", "чуваш": "чувашия", "мордов": "мордовия", "удмурт": "удмуртия", "марий": "марий эл",
    "крым": "крым", "нью-йорк": "нью-йорк",
  ]
}
