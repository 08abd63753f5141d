/// Names of armed groups, each under one spelling.
enum ArmedGroups {
  /// The group whose name begins at a token: its usual name and how many tokens it covers; nil for none.
  static func name(at index: Int, in report: ReportText, end: Int) -> (name: String, count: Int)? {
    guard let entries = index_[report.lower[index]] else { return nil }
    for (words, name) in entries {
      var position = index
      var matched = 0
      while matched < words.count, position < end {
        if report.lower[position] == "-", matched > 0 {
          position += 1
          continue
        }
        guard report.lower[position] == words[matched] else { break }
        matched += 1
        position += 1
      }
      if matched == words.count { return (name, position - index) }
    }
    return nil
  }

  /// Whether the words are the usual name of a group.
  static func isGroup(_ name: String) -> Bool { names.contains(name) }

  private static let names = Set(aliases.map(\.1))

  /// Names and aliases in lower case, the longest first where one begins another.
  private static let aliases: [(String, String)] = [
    ("islamic state khorasan", "Islamic State – Khorasan"), ("isis k", "Islamic State – Khorasan"),
    ("isil k", "Islamic State – Khorasan"), ("is k", "Islamic State – Khorasan"), ("iskp", "Islamic State – Khorasan"),
    ("islamic state sahel province", "Islamic State – Sahel"),
    ("islamic state west africa province", "Islamic State – West Africa"),
    ("iswap", "Islamic State – West Africa"), ("islamic state in the greater sahara", "Islamic State – Sahel"),
    ("islamic state of iraq and the levant", "Islamic State"), ("islamic state of iraq and syria", "Islamic State"),
    ("islamic state", "Islamic State"), ("isis", "Islamic State"), ("isil", "Islamic State"),
    ("daesh", "Islamic State"),
    ("al qaeda in the arabian peninsula", "al-Qaeda in the Arabian Peninsula"),
    ("aqap", "al-Qaeda in the Arabian Peninsula"),
    ("al qaeda in the islamic maghreb", "al-Qaeda in the Islamic Maghreb"),
    ("aqim", "al-Qaeda in the Islamic Maghreb"), ("al qaeda", "al-Qaeda"), ("al qaida", "al-Qaeda"),
    ("al shabaab", "Al-Shabaab"), ("al shabab", "Al-Shabaab"), ("boko haram", "Boko Haram"), ("jnim", "JNIM"),
    ("taliban", "Taliban"), ("pakistani taliban", "Tehreek-e-Taliban Pakistan"), ("ttp", "Tehreek-e-Taliban Pakistan"),
    ("tehreek e taliban pakistan", "Tehreek-e-Taliban Pakistan"),
    ("balochistan liberation army", "Balochistan Liberation Army"),
    ("baloch liberation army", "Balochistan Liberation Army"), ("bla", "Balochistan Liberation Army"),
    ("jaish al adl", "Jaish al-Adl"), ("lashkar e taiba", "Lashkar-e-Taiba"),
    ("lashkar e jhangvi", "Lashkar-e-Jhangvi"),
    ("jaish e mohammed", "Jaish-e-Mohammed"), ("hamas", "Hamas"), ("hezbollah", "Hezbollah"),
    ("hizbollah", "Hezbollah"),
    ("islamic jihad", "Islamic Jihad"), ("houthi", "Houthis"), ("houthis", "Houthis"), ("ansar allah", "Houthis"),
    ("pkk", "Kurdistan Workers' Party"), ("kurdistan workers' party", "Kurdistan Workers' Party"),
    ("kurdistan workers party", "Kurdistan Workers' Party"), ("ypg", "YPG"),
    ("syrian democratic forces", "Syrian Democratic Forces"),
    ("hayat tahrir al sham", "Hayat Tahrir al-Sham"), ("m23", "M23"),
    ("allied democratic forces", "Allied Democratic Forces"),
    ("adf", "Allied Democratic Forces"), ("codeco", "CODECO"), ("lord's resistance army", "Lord's Resistance Army"),
    ("rapid support forces", "Rapid Support Forces"), ("rsf", "Rapid Support Forces"),
    ("arakan army", "Arakan Army"), ("abu sayyaf", "Abu Sayyaf"), ("new people's army", "New People's Army"),
    ("eln", "ELN"), ("national liberation army", "ELN"), ("farc", "FARC"), ("tren de aragua", "Tren de Aragua"),
    ("sinaloa cartel", "Sinaloa Cartel"), ("wagner group", "Wagner Group"), ("wagner", "Wagner Group"),
    ("africa corps", "Africa Corps"), ("maoists", "Maoists"), ("maoist rebels", "Maoists"), ("naxalites", "Maoists"),
    ("revolutionary guards", "Revolutionary Guards"), ("mai mai", "Mai-Mai"), ("anti balaka", "Anti-balaka"),
    ("seleka", "Séléka"),
    ("fano", "Fano"), ("caucasus emirate", "Caucasus Emirate"), ("ira", "IRA"), ("eta", "ETA"), ("ltte", "LTTE"),
  ]

  private static let index_: [String: [(words: [String], name: String)]] = {
    var result: [String: [(words: [String], name: String)]] = [:]
    for (alias, name) in aliases {
      let words = alias.split(separator: " ").map(String.init)
      result[words[0], default: []].append((words, name))
    }
    for key in result.keys { result[key]?.sort { $0.words.count > $1.words.count } }
    return result
  }()
}
