import Events

/// Which side of ACLED's eight an actor's words name.
enum ActorKinds {
  /// The kind of the first of the names that tells one, or nil.
  static func kind(of names: [String]) -> ActorKind? {
    names.lazy.compactMap(kind(of:)).first
  }

  /// The kind that the words of one name tell, or nil.
  static func kind(of name: String) -> ActorKind? {
    if ArmedGroups.isGroup(name) { return .rebel }
    let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
    return table.first { !$0.words.isDisjoint(with: words) }?.kind
  }

  // The first row that shares a word decides: "civilian militia" is a militia, "police officers" are a state's.
  private static let table: [(kind: ActorKind, words: Set<String>)] = [
    (.rioters, ["rioters", "mob", "looters", "hooligans"]),
    (.protesters, ["protesters", "protestors", "demonstrators", "marchers", "strikers", "picketers"]),
    (.rebel, ["rebels", "rebel", "insurgents", "insurgent", "separatists", "jihadists", "militants", "guerrillas"]),
    (.identityMilitia, ["herders", "pastoralists", "vigilantes", "tribesmen", "clansmen", "settlers"]),
    (
      .politicalMilitia,
      ["militia", "militias", "militiamen", "paramilitaries", "gang", "gangs", "gangsters", "cartel", "bandits"]
    ),
    (
      .state,
      [
        "police", "policeman", "policemen", "officer", "officers", "gendarmes", "gendarmerie", "army", "soldier",
        "soldiers",
        "troops", "military", "servicemen", "guards", "navy", "marines", "fsb", "forces", "conscripts", "airmen",
      ]
    ),
    (
      .civilians,
      [
        "civilian", "civilians", "villager", "villagers", "resident", "residents", "people", "passengers",
        "worshippers",
        "shoppers", "pupils", "students", "children", "women", "men", "man", "woman", "boy", "girl", "journalist",
        "journalists", "workers", "worker", "teacher", "teachers", "farmers", "migrants", "traders", "driver", "family",
      ]
    ),
  ]
}
