/// Nouns for people by group, and nouns that are counted in reports and are not people.
enum PeopleWords {
  /// The group of a noun in the singular or plural; nil when it is not known to mean people.
  static func group(of noun: String) -> TollMention.Group? {
    if let group = nouns[noun] { return group }
    if noun.hasSuffix("ies"), let group = nouns[String(noun.dropLast(3)) + "y"] { return group }
    if noun.hasSuffix("s"), let group = nouns[String(noun.dropLast())] { return group }
    if noun.hasSuffix("es"), let group = nouns[String(noun.dropLast(2))] { return group }
    if noun.hasSuffix("men"), let group = nouns[String(noun.dropLast(2)) + "an"] { return group }
    if noun.hasSuffix("men") || noun.hasSuffix("man"), noun.utf8.count > 5, !notPeople.contains(noun) {
      return .civilians
    }
    if noun.hasSuffix("women") || noun.hasSuffix("woman") { return .civilians }
    if noun.hasSuffix("people") { return .people }
    return nil
  }

  /// Whether the noun stands for several.
  static func isPlural(_ noun: String) -> Bool {
    ["people", "children", "personnel", "troops", "staff", "passers", "passersby"].contains(noun)
      || noun.hasSuffix("men")
      || noun.hasSuffix("s") && noun != "boss"
  }

  private static let notPeople: Set<String> = ["regimen", "specimen", "german", "roman", "ottoman", "human"]

  private static let lists: [(TollMention.Group, String)] = [
    (
      .people,
      """
      people person persons human adult men man women woman victim individual others soul name survivor inmate prisoner \
      detainee occupant hostage captive compatriot national citizen member couple family relative pensioner \
      someone anyone everyone
      """
    ),
    (
      .civilians,
      """
      civilian villager resident local worker farmer trader shopkeeper seller vendor passenger commuter traveller traveler \
      pedestrian bystander passer-by passerby onlooker driver motorist motorcyclist biker cyclist rider pilot sailor seaman \
      seafarer crewman crewmember fisherman fisher herder shepherd miner labourer laborer employee staff clerk teacher \
      lecturer professor pupil student schoolboy schoolgirl doctor nurse medic paramedic patient surgeon journalist \
      reporter cameraman photographer editor activist lawyer judge prosecutor official politician mayor councillor \
      councilman governor minister lawmaker deputy senator candidate businessman merchant engineer electrician technician \
      operator mechanic rescuer firefighter fireman volunteer aid-worker pilgrim worshipper worshiper priest pastor imam \
      cleric monk nun bishop rabbi bodyguard reveller spectator fan player runner tourist visitor guest customer shopper diner \
      refugee migrant evacuee settler protester protestor demonstrator marcher rioter striker opposition-leader leader \
      chief elder wife husband mother father brother sister uncle aunt cousin nephew niece grandmother grandfather \
      widow widower parent grandparent neighbour neighbor colleague co-worker friend owner manager guard watchman caretaker \
      guide baker butcher tailor porter waiter waitress cook chef barber taxi-driver trucker docker stevedore conductor \
      singer musician dancer artist writer blogger poet academic scientist climber mountaineer skier swimmer diver \
      hiker camper lorry-driver machinist welder builder mason carpenter painter plumber gardener picker logger lumberjack \
      mate bosun skipper stoker motorman deacon sacristan verger novice bricklayer roofer plasterer woodcutter beekeeper \
      trekker postman milkman bargee ferryman boatman tailor goatherd cowherd \
      hunter angler geologist inspector expert investor contractor subcontractor expatriate foreigner
      """
    ),
    (
      .children,
      """
      child children kid boy girl baby infant toddler teenager teen adolescent minor youngster newborn son daughter \
      grandson granddaughter schoolchild schoolchildren grandchild grandchildren youth
      """
    ),
    (
      .police,
      """
      police policeman policemen policewoman officer constable sergeant inspector-general gendarme trooper detective \
      sheriff marshal carabinero cop security-guard jailer warder
      """
    ),
    (
      .soldiers,
      """
      soldier troop troops serviceman servicemen servicewoman conscript recruit reservist marine paratrooper commando \
      ranger general colonel major captain lieutenant corporal private peacekeeper border-guard airman combatant personnel
      """
    ),
    (
      .militants,
      """
      militant insurgent rebel fighter guerrilla guerilla jihadist islamist terrorist extremist separatist militiaman \
      militiamen gunman gunmen bandit commander warlord gangster paramilitary pirate
      """
    ),
    (
      .attackers,
      "attacker assailant bomber perpetrator hijacker kidnapper raider robber intruder shooter arsonist knifeman abductor"
    ),
    (
      .suspects,
      "suspect accused defendant smuggler dealer trafficker convict looter thief thieves poacher hooligan"
    ),
  ]

  private static let nouns: [String: TollMention.Group] = {
    var nouns: [String: TollMention.Group] = [:]
    for (group, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) where nouns[String(word)] == nil {
        nouns[String(word)] = group
      }
    }
    return nouns
  }()

  /// Things that reports count, also in the singular with "s" taken off.
  static func isThing(_ noun: String) -> Bool {
    things.contains(noun) || noun.hasSuffix("s") && things.contains(String(noun.dropLast()))
  }

  private static let things: Set<String> = [
    "car", "vehicle", "bus", "buses", "truck", "lorry", "lorries", "van", "pickup", "motorcycle", "bike", "train",
    "wagon", "tank", "ship", "boat", "vessel", "tanker", "plane", "aircraft", "jet", "helicopter", "drone", "missile",
    "rocket", "shell", "bomb", "mine", "grenade", "house", "home", "building", "block", "flat", "apartment", "shop",
    "store", "stall", "school", "church", "churches", "mosque", "synagogue", "hospital", "clinic", "bridge", "road",
    "street", "village", "town", "city", "cities", "district", "station", "post", "checkpoint", "base", "camp", "depot",
    "warehouse", "factory", "factories", "cow", "cattle", "sheep", "goat", "horse", "dog", "animal", "livestock",
    "bird",
    "chicken", "pig", "camel", "elephant", "cat", "fire", "explosion", "blast", "attack", "strike", "raid", "clash",
    "clashes", "incident", "accident", "case", "time", "day", "week", "month", "year", "hour", "minute", "door",
    "window", "bullet", "shot", "round", "weapon", "rifle", "gun", "pistol", "phone", "document", "job", "deal", "plan",
    "bill", "idea", "project", "hope", "motion", "proposal", "tree", "shelter", "tent", "container", "convoy", "patrol",
    "curfew", "storm", "flood", "place", "area", "part", "country", "countries", "province", "state", "region", "party",
    "side", "group", "gang", "film", "book", "goal", "game", "match", "team", "dormitory", "hotel", "market", "bank",
    "device", "operation", "wave", "row", "series", "wound", "burn", "injury", "injuries", "life", "lives", "death",
    "spokesman", "spokeswoman", "statement", "report", "message", "channel", "agency", "ministry", "rally", "march",
    "protest", "war", "battle", "fight", "fighting", "gunfight", "shootout", "night", "morning", "evening", "weekend",
    "position", "unit", "name", "letter", "word", "crew", "squad", "brigade", "hospitalisation", "result", "lot",
    "deer", "fish", "whale", "seal",
  ]
}
