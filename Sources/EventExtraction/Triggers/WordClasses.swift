/// Word lists that trigger patterns share, by name (`@gunmen`).
///
/// A word with `*` stands for all forms of the verb, with `+` for singular and plural.
enum WordClasses {
  static let table = actors.merging(families) { first, _ in first }

  private static let actors: [String: String] = [
    "gunmen": """
    gunman+ attacker+ assailant+ militant+ insurgent+ rebel+ terrorist+ fighter+ bandit+ jihadist+ extremist+ \
    guerrilla+ raider+ shooter+ hitman hitmen assassin+ militiaman militiamen militia+ paramilitary paramilitaries \
    separatist+ islamist+ pirate+ robber+ sniper+ commando+ mercenary mercenaries operative+ saboteur+ gangster+ \
    kidnapper+ hijacker+ bomber+ vigilante+ herdsmen warlord+ marauder+ thug+ henchmen cartel+
    """,
    "forces": """
    army armies soldier+ troop+ military forces force jet+ warplane+ aircraft artillery helicopter+ navy airforce \
    guards marine+ gunner+ battalion+ brigade+
    """,
    "police": "police officer+ policeman+ agent+ constable+ gendarme+ detective+ sheriff+ deputy deputies authorities",
    "drones": "drone+ uav+ uavs quadcopter+ shahed+ shaheds geran",
    "shells": "shell+ mortar+ artillery howitzer+ salvo+ salvoes bombardment+",
    "rockets": "rocket+ grad+",
    "missiles": "missile+ iskander+ kalibr+",
    "bombs": "bomb+ device+ explosive+ charge+ ied+ ieds",
    "airbombs": "kab+ warplane+ jet+ bomber+",
    "impact": """
    hit* strike* slam* kill* wound* injure* damage* destroy* land* fall* explode* detonate* tear* rip* fire* drop* \
    target* hurt wreck* blow* smash* shatter* crash* pound* burst* rain* impact* pierce* gut* rock*
    """,
    "blow":
      "explode* detonate* tear* rip* hit* strike* wreck* kill* wound* injure* damage* destroy* blow* burst* rock*",
    "vehicles": """
    bus buses coach coaches truck+ lorry lorries car+ minibus minibuses van+ minivan+ train+ tram+ motorcycle+ \
    motorbike+ tanker+ taxi+ vehicle+ suv+ pickup+ tractor+ trailer+ rickshaw+ automobile+ jeep+ bicycle+ scooter+ \
    carriage+ wagon+ locomotive+ railcar+ funicular ambulance+ tuk-tuk streetcar+
    """,
    "boats": """
    ferry ferries boat+ ship+ launch launches vessel+ dinghy dinghies dhow+ canoe+ trawler+ barge+ yacht+ raft+ \
    speedboat+ catamaran+ tugboat+ pirogue+ steamer+ freighter+ freight
    """,
    "planes": """
    plane+ aircraft airliner+ helicopter+ jet+ airplane+ aeroplane+ chopper+ cessna+ glider+ flight boeing airbus antonov tupolev \
    ilyushin embraer turboprop+ mi-8 mi-17 z-9 seaplane+ microlight+
    """,
    "buildings": """
    building+ house+ home+ shop+ office+ church+ mosque+ synagogue+ temple+ school+ car+ vehicle+ bus buses market+ \
    hut+ store+ police station+ showroom+ post+ hospital+ stall+ village+ tent+ camp+ warehouse+ truck+ mill+ \
    embassy consulate headquarters monastery barn+ crop+ field+ villages shelter+ depot+
    """,
    "works": """
    pipeline+ bridge+ railway+ track+ rail+ pylon+ substation+ cable+ refinery refineries terminal+ port+ dam+ tunnel+ \
    mast+ transformer+ grid wagon+ runway+ pump+ well+ station+ saboteur+
    """,
    "people": """
    people person+ man+ woman+ boy+ girl+ child+ student+ worker+ villager+ trader+ farmer+ resident+ civilian+ \
    passenger+ teacher+ journalist+ reporter+ activist+ soldier+ officer+ policeman+ policewoman policewomen official+ \
    migrant+ engineer+ tourist+ nun+ priest+ pupil+ schoolgirl+ schoolboy+ hostage+ miner+ sailor+ driver+ aid monk+ \
    national+ others mayor+ judge+ leader+ commander+ guard+ protester+ demonstrator+ suspect+ youth+ teenager+ \
    organiser+ organizer+ manager+ lawyer+ politician+ deputy deputies bishop+ doctor+ nurse+ crew prisoner+ crewman \
    crewmen member+ employee+ supporter+ follower+ opponent+ rapper+ singer+ blogger+ prosecutor+ councillor+ editor+ \
    elder+ vicar+ pastor+ imam+ rabbi+ shepherd+ labourer+ laborer+ merchant+ tailor+ barber+ waiter+ guest+ \
    toddler+ baby babies infant+ grandmother+ grandfather+ relative+ neighbour+ neighbor+ recruit+ cadet+ peacekeeper+ \
    banker+ businessman businessmen clerk+ nurse+ refugee+ pilgrim+ worshipper+ shopper+ commuter+ scout+ ranger+ \
    fisherman fishermen herder+ cleric+ photographer+ cameraman senator+ councilwoman councilman candidate+ \
    magistrate+ diplomat+ envoy+ scientist+ professor+ headmaster lecturer+ porter+ sergeant+ captain+ colonel+ \
    lieutenant+ corporal+ conscript+ men women brother+ sister+ son+ daughter+ father+ mother+ family families captain+ master+ owner+ smuggler+ citizen+
    """,
    "crowd": """
    people protester+ demonstrator+ resident+ student+ worker+ villager+ farmer+ supporter+ thousands hundreds dozens \
    crowd+ activist+ teacher+ employee+ relative+ union+ women driver+ miner+ fishermen pensioner+ nurse+ doctor+ \
    trader+ grower+ neighbour+ neighbors parents taxi lorry truckers families inhabitants mourners youths youth \
    opposition marchers strikers tens
    """,
    "site": """
    courthouse+ parliament prison+ jail+ headquarters compound+ base+ camp+ barracks hotel+ school+ church+ mosque+ \
    hospital+ airport+ station+ embassy consulate palace office+ building+ ministry bank+ post+ checkpoint+ village+ \
    town+ city hall+ mall+ university residence court+ venue+ market+ restaurant+ mine+ platform+ outpost+ ranch \
    synagogue+ temple+ house+ home+ plant+ factory depot+ hamlet+ newsroom+ ferry studio+ convoy+
    """,
  ]
}
