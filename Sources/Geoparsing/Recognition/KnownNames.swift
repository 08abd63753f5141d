/// Names about which the rules know more than the gazetteer.
enum KnownNames {
  /// Seats of power: they stand for those who sit there.
  static let seatsOfPower: Set<String> = [
    "kremlin", "white house", "pentagon", "downing street", "number 10", "whitehall", "westminster", "capitol hill",
    "élysée", "elysee", "élysée palace", "elysee palace", "foggy bottom", "blue house", "bankova", "quai d'orsay",
    "government house", "casa rosada", "palacio de nariño", "zhongnanhai",
  ]

  /// Capitals of politics that act more often than they are acted in.
  static let politicalCapitals: Set<String> = [
    "brussels", "the hague", "geneva", "hargeysa", "hargeisa", "erbil", "gaza", "ramallah", "stepanakert", "taipei",
    "tel aviv", "sukhumi", "pristina", "tskhinvali", "nicosia", "tiraspol", "holyrood",
  ]

  /// Armed and political groups whose names hold a place.
  static let organisations: Set<String> = [
    "islamic state", "isis", "isil", "is", "isis-k", "iskp", "daesh", "al-qaeda", "al qaeda", "taliban", "hamas",
    "hezbollah", "boko haram", "al-shabab", "al-shabaab", "un", "nato", "ecowas", "au", "african union",
    "united nations", "fbi", "cia", "fsb", "kgb", "reuters", "afp", "ap", "tass", "bbc", "cnn",
    "arab league", "red cross", "interpol", "opec", "asean", "unesco", "unicef", "houthi", "houthis",
  ]

  /// Religions, languages of worship, holidays, months and the like.
  static let others: Set<String> = [
    "muslim", "muslims", "islam", "islamic", "christian", "christians", "christianity", "catholic", "catholics",
    "protestant", "orthodox", "jewish", "jew", "jews", "judaism", "sunni", "sunnis", "shia", "shiite", "shiites",
    "shi'ite", "alawite", "alawites", "hindu", "hindus", "buddhist", "buddhists", "sikh", "sikhs", "god", "allah",
    "easter", "christmas", "ramadan", "eid", "thanksgiving", "halloween", "hanukkah", "passover", "diwali", "nowruz",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "internet", "covid",
    "covid-19", "twitter", "facebook", "youtube", "telegram", "instagram", "whatsapp", "google", "republican",
    "republicans", "democrat", "democrats", "democratic", "labour", "tory", "tories", "communist", "nazi", "nazis",
    "el nino", "el niño", "la nina", "la niña",
  ]

  /// Country names that are words or personal names as often, so they count only where the model says so.
  static let doubtfulCountries: Set<String> = [
    "chad", "jordan", "georgia", "turkey", "guinea", "togo", "cuba", "kenya", "israel", "china", "us", "uk", "jersey",
    "man", "niger", "mali", "holland", "america", "ireland", "wales", "india", "france", "dominica", "sint", "ed", "al",
    "is", "in", "no", "me", "so", "to", "as", "at", "it", "be", "de", "la", "si", "ma", "pa", "ga", "va", "oh", "or",
    "hi", "ok", "id", "il", "mo", "ms", "mt", "pr", "co", "ca", "md",
  ]

  /// Short forms with dots that mean one country.
  static let dottedCountries: Set<String> = ["u.s.", "u.s.a.", "u.k.", "u.a.e.", "u.s"]

  /// First-level divisions whose names are words or personal names as often.
  static let doubtfulRegions: Set<String> = [
    "central", "northern", "southern", "eastern", "western", "capital", "federal", "plateau", "rivers", "trinity",
    "victoria", "providence", "union", "unión", "libertad", "progreso", "esperanza", "santiago", "salvador",
    "francisco",
    "madison", "austin", "saint george", "saint john", "saint paul", "saint david", "saint patrick", "northeast",
    "northwest", "southeast", "southwest", "north central", "upper east", "centro", "center", "centre", "islands",
    "national", "frontier", "highlands", "border", "coast", "lagoon", "bolivar", "bolívar", "sucre", "morelos",
    "hidalgo",
    "guerrero", "napoleon", "lincoln", "jackson", "kennedy", "woodlands", "garden", "unknown", "charlotte", "carriacou",
    "presidente hayes", "independencia", "amazonas", "magdalena", "concepcion", "concepción", "cordillera", "orange",
    "limited", "southland", "northland", "hampshire", "grande", "marlborough", "lakeside", "bright",
  ]

  /// Nationality words that are other words as well.
  static let doubtfulDemonyms: Set<String> = [
    "polish", "thai", "manx", "lao", "congo", "singapore", "luxembourg", "gibraltar", "falkland island", "dane",
    "danes",
    "turk", "greek", "french", "english", "dutch", "scotch", "german", "swiss", "irish", "spanish", "welsh", "chinese",
  ]

  /// States and provinces of the United States and Canada that are hardly anything else.
  static let states: Set<String> = [
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada",
    "new hampshire", "new jersey", "new mexico", "north carolina", "north dakota", "ohio", "oklahoma", "oregon",
    "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont",
    "west virginia", "wisconsin", "wyoming", "ontario", "quebec", "manitoba", "saskatchewan", "alberta",
    "british columbia", "nova scotia", "new brunswick", "newfoundland",
  ]

  /// Words that some village or region is called after, but that mean nothing of the kind inside another name.
  static let commonWords: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest",
    "southeast", "southwest", "midwest", "first", "second", "third", "ten", "free", "bank", "main street", "capital",
    "story", "tour", "new", "old", "state", "national", "valley", "park", "union", "university", "college", "center",
    "centre", "hope", "liberty", "independence", "mission", "eagle", "police", "price", "ford", "hall", "wells",
    "mobile",
    "reading", "bath", "nice", "most", "best", "deal", "battle", "enterprise", "normal", "nov.", "general", "federal",
    "royal", "grand", "great", "golden", "coast", "island", "islands", "people", "republic", "front", "orange", "young",
    "march", "may", "august", "police department", "delta", "port", "bay", "green", "black", "white", "red", "blue",
  ]

  /// Last words of outlets, firms and clubs: the place in their name is no news of it.
  static let brandEndings: Set<String> = [
    "times", "post", "herald", "tribune", "gazette", "journal", "chronicle", "globe", "sun", "mirror", "telegraph",
    "observer", "mail", "express", "courier", "examiner", "inquirer", "register", "dispatch", "independent", "daily",
    "weekly", "magazine", "instruments", "united", "fc", "rovers", "wanderers", "airlines", "airways", "motors",
    "analytica", "petroleum", "steel", "bancorp", "insurance", "roadhouse", "albion", "hotspur", "athletic",
  ]

  /// Brands that no ending gives away.
  static let brands: Set<String> = [
    "manchester city", "texas instruments", "cambridge analytica", "american airlines", "british airways",
    "british petroleum", "deutsche bank", "bank of america", "goldman sachs", "paris saint-germain", "real madrid",
    "inter milan", "ac milan", "bayern munich", "kentucky fried chicken", "deutsche welle", "american express",
  ]

  /// Whether a seat of power or an organisation may begin with a word; false only where none does.
  ///
  /// Of words in ASCII those are let through after which a known name ends or goes on with a sign or space.
  static func mayBeginKnown(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { word in
      guard let first = word.first, word.allSatisfy({ $0 < 0x80 }) else { return true }
      return knownByFirst[Int(first | 0x20) & 0x7F].contains { name in
        guard name.count >= word.count else { return false }
        for index in word.indices where name[index] != lower(word[index]) { return false }
        return name.count == word.count || lower(name[word.count]) &- 0x61 >= 26 && name[word.count] &- 0x30 >= 10
      }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  /// The known names by their first byte.
  private static let knownByFirst: [[[UInt8]]] = {
    var result = [[[UInt8]]](repeating: [], count: 128)
    for name in seatsOfPower.union(organisations) {
      if let first = name.utf8.first, first < 0x80 { result[Int(first | 0x20) & 0x7F].append(Array(name.utf8)) }
    }
    return result
  }()
}
