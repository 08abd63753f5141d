/// Words that tell a site from a desk, a destination or an origin.
enum SiteWords {
  static let stops: Set<String> = [
    ",", ";", ":", ".", "(", ")", "“", "”", "\"", "!", "?", "|", "—", "–", "and", "or", "/",
  ]

  /// What stands between a name and its coordinates: "X (coordinates: …".
  static let beforeCoordinates: Set<String> = [
    "(", "[", ",", ":", "-", "–", "—", "at", "coordinates", "coords", "gps", "position", "located", "the", "is", "grid",
    "координаты", "latitude", "lat",
  ]

  /// Verbs of saying; a name right after "said in" is the speaker's desk.
  static let reporting: Set<String> = [
    "said", "says", "say", "told", "tells", "added", "announced", "announces", "reported", "reports", "wrote", "stated",
    "confirmed", "confirms", "speaking", "argued", "warned", "insisted", "declared", "tweeted", "posted",
    "acknowledged",
    "commented", "spoke", "spoken", "speaks", "briefed", "interviewed", "answered", "appealed", "recalled", "urged",
  ]

  /// Nouns whose "in X" is where people sit, not where the act was.
  static let desks: Set<String> = [
    "officials", "official", "ministry", "ministries", "minister", "ministers", "embassy", "embassies", "consulate",
    "reporters", "journalists", "correspondent", "spokesman", "spokeswoman", "spokesperson", "office", "offices",
    "authorities", "prosecutors", "prosecutor", "diplomats", "diplomat", "analysts", "analyst", "government",
    "parliament",
    "headquarters", "newsroom", "newspaper", "agency", "bureau", "conference", "summit", "meeting", "talks", "court",
    "courthouse", "judges", "sources", "morgue", "monitors", "researchers", "relatives", "family", "families",
    "insurers", "owner", "owners", "manager", "exile", "deputies", "traders", "investors", "fans", "home",
    "observatory", "forecasters", "donors", "partners", "leaders", "commanders", "board", "institute", "university",
    "council", "cell", "delegation", "team", "desk", "studio", "brussels", "sister", "mother", "brother", "daughter",
    "readers", "clerics", "capital",
  ]

  /// Those of ``desks`` who act as well as speak.
  static let peopleAtDesks: Set<String> = [
    "owner", "owners", "traders", "fans", "family", "families", "relatives", "cell",
  ]

  /// Nouns that are no part of the place after "of".
  static let abstract: Set<String> = [
    "history", "name", "case", "memory", "wake", "face", "hands", "king", "queen", "war", "battle", "siege", "people",
    "future", "fate", "control", "capture", "fall", "context", "support", "favour", "favor", "honour", "honor", "map",
    "defence", "defense", "bombing", "shelling", "cost", "price", "bank", "champions", "interests", "spirit", "rest",
    "presence", "absence", "light", "view", "eyes", "number", "kind", "course", "time", "end", "start", "direction",
    "style", "tradition", "republic", "treaty", "university", "church", "government", "union", "league", "cup",
  ]

  static let dwelling: Set<String> = [
    "based", "born", "living", "lived", "lives", "raised", "educated", "stationed", "now",
  ]

  /// People who are told by where they come from: "natives of X".
  static let belonging: Set<String> = ["native", "natives", "citizen", "citizens", "national", "nationals"]

  /// What follows a name with a hyphen and makes an adjective of it: "Karachi-bound".
  static let participles: Set<String> = [
    "bound", "based", "born", "backed", "led", "flagged", "installed", "registered", "trained", "made", "owned",
    "affiliated", "linked", "aligned", "appointed", "controlled", "style", "supplied",
  ]

  /// Words that take an act to a desk: "outside the ministry".
  static let reaching: Set<String> = [
    "outside", "at", "near", "into", "inside", "on", "in", "around", "front", "against", "beside", "stormed", "raided",
  ]

  static let lying: Set<String> = ["is", "lies", "located", "situated", "lying", "sits"]

  /// What makes "from X" a place near X where no figure stands before it.
  static let nearness: Set<String> = ["far", "kilometres", "kilometers", "km", "miles", "metres", "meters", "yards"]

  /// What a party is called that bears the name of a place.
  static let armedBodies: Set<String> = [
    "gang", "cartel", "clan", "clans", "militia", "brigade", "regiment", "battalion", "coalition", "faction", "mafia",
    "lashkar", "squadron",
  ]

  static let partsOfDay: Set<String> = [
    "morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "dawn", "dusk", "early", "late", "am",
    "pm", "a.m.", "p.m.",
  ]

  static let quarters: Set<String> = ["quarter", "neighbourhood", "neighborhood", "suburb", "area", "section", "ward"]

  static let ways: Set<String> = [
    "road", "highway", "street", "avenue", "motorway", "bridge", "expressway", "boulevard",
  ]

  /// What lies within a town: a name with such a word that the gazetteer does not know takes nothing away from the town.
  static let urban: Set<String> = quarters.union(ways).union([
    "square", "market", "mosque", "church", "school", "station", "park", "stadium", "hotel", "campus", "roundabout",
    "bazaar", "estate", "boulevard", "district",
  ])

  static let hospitals: Set<String> = [
    "hospital", "hospitals", "clinic", "clinics", "ward", "wards", "morgue", "centre", "center", "doctors", "surgeons",
    "care", "treatment",
  ]

  static let treatment: Set<String> = [
    "taken", "treated", "admitted", "brought", "died", "rushed", "flown", "transferred", "moved", "airlifted", "sent",
    "hospitalised", "hospitalized", "doctors", "evacuated", "treating", "die", "surgery", "carried", "remain",
    "remained",
    "condition", "medics", "released", "wounded", "injured", "medic", "doctor", "nurse", "surgeon", "official",
    "source", "sources", "spokesman", "director", "staff",
  ]

  static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northeastern", "ne", "nw",
    "se", "sw", "upriver",
    "downriver", "downstream", "upstream", "inland", "short", "ahead",
  ]

  /// Adjectives for a part of a country.
  static let parts: Set<String> = [
    "northern", "southern", "eastern", "western", "central", "southwestern", "northwestern", "southeastern",
    "north-eastern", "south-western", "north-western", "south-eastern", "upper", "lower", "coastal", "rural",
  ]

  /// Nouns that name what kind of place follows: "the village of X".
  static let typeNouns: Set<String> = [
    "city", "town", "village", "hamlet", "district", "province", "region", "republic", "state", "county", "island",
    "governorate", "municipality", "commune", "prefecture", "territory", "oblast", "department", "kingdom", "emirate",
    "township", "settlement", "cities", "towns", "villages", "provinces", "regions", "districts", "counties", "states",
    "enclave", "peninsula", "valley", "gulf", "sea", "strait", "straits", "mountains", "hills", "archipelago",
    "borough",
    "locality", "resort", "stronghold", "bay", "lake", "capital",
  ]
}
