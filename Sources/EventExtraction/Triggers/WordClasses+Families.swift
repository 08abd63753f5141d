/// Word lists of ``TriggerTable/families``: who or what acts, and the verbs that tell what it does.
extension WordClasses {
  static let families: [String: String] = [
    // Arms and what they do.
    "shots": "bullet+ gunfire round+ shot+ volley+ burst+ fusillade+ shotgun+ gunshot+",
    "guns": "gun+ rifle+ pistol+ shotgun+ revolver+ kalashnikov+ carbine+ weapon+ firearm+ howitzer+ cannon+",
    "piercing": """
    hit* strike* tear* rip* pierce* smack* slam* thud* shatter* kill* wound* injure* rake* riddle* pepper* graze* \
    fell felled
    """,
    "falling": "cut mown mowed scythed brought felled fell went",
    "struck": "hit struck killed wounded injured grazed felled slain shot downed pierced",
    "blades": """
    knife knives machete+ axe+ sword+ hatchet+ cleaver+ dagger+ blade+ spear+ panga+ scissors sickle+ cutlass \
    cutlasses arrow+ hammer+ screwdriver+ bayonet+
    """,
    "hacking": "hack* stab* spear* knife* slash* behead* decapitate* butcher*",
    "hacked": "hacked stabbed speared knifed slashed beheaded decapitated butchered lanced axed",
    "wounding": "wound* injure* hurt* maim* slash* stab* hack* cut* attack* kill* strike* lacerate* gash*",
    "clubbing": "beat* clubbed clubbing bludgeon* stoned stoning kick* lynch* pummel* cudgel* thrash*",
    "clubbed": """
    beaten clubbed bludgeoned stoned battered lynched pummelled pummeled cudgelled thrashed flogged whipped
    """,
    "killing": "kill* murder* slay* slaughter* massacre* execute* shoot* behead* butcher* gun* assassinate*",
    "killed": "killed murdered slain slaughtered massacred executed shot died dead wounded injured hurt perished fell",
    "torching": "torch* incinerate* firebomb*",
    "torched": "torched incinerated firebombed",
    "found": "found discovered recovered dumped lay lying unearthed exhumed left strewn",
    "snatching": "snatch* seize* kidnap* abduct* grab* hijack* waylay*",
    "snatched": "snatched seized kidnapped abducted grabbed hijacked waylaid",
    "leading": """
    led march* dragging dragged drag took taken take taking whisked spirited carried hustled bundled frogmarched \
    herded
    """,
    "bursting": """
    explode* detonate* burst* blow* tear* rip* hit* strike* slam* smash* crash* wreck* kill* wound* injure* hurt \
    damage* destroy* level* flatten* demolish* shatter* gut* maim* pierce* pound* plough* plow* puncture* impact* \
    ignite* cripple* pulverise* pulverize* blast* obliterate* pepper*
    """,
    "shaking": "shake* rock* jolt* rattle* thunder* boomed echo* shatter* heard reverberate* felt",
    "blasting": "blew blow blown blowing dynamite* sabotage*",
    "blasted": "blown blasted dynamited sabotaged bombed",
    "fixed": """
    fixed attached strapped taped hidden planted concealed placed left buried laid stuck rigged wired tied wrapped \
    packed fitted glued
    """,
    "throwing": "throw* hurl* lob* toss* fling* roll* pitch* chuck* drop* cast heave* pelt*",
    "thrown": """
    thrown hurled lobbed tossed flung rolled pitched dropped chucked cast poured splashed released sprayed fired
    """,
    "shedding": "drop* release* shed* unload* loose* dump*",
    "shed": "dropped released unloaded fell rained rain fall falling raining",
    "aircraft": "jet+ warplane+ plane+ helicopter+ gunship+ aircraft mig+ sukhoi+ paramotor+ gyrocopter+",
    "bombarding": """
    bomb* strike* hit* pound* raid* attack* strafe* pummel* bombard* shell* blast* destroy* level* flatten* \
    rocket* engage* hammer* target*
    """,
    "assailing": "attack* assault* ambush* storm* raid* waylay* overrun* mortar* target* besiege*",
    "assailed": "attacked assaulted ambushed stormed raided waylaid overrun targeted besieged mobbed",
    "fighting": "fight* battle* clash* skirmish* duel* brawl*",
    "flaring": "flare* erupt* rage* resume* spread* continue* kill* left leaves intensify* began",
    "taking": "take* seize* capture* overrun* occupy* retake* recapture*",
    "cattle": """
    cattle cow+ goat+ sheep camel+ livestock herd+ oxen bull+ donkey+ horse+ animal+ head calves buffalo+ reindeer \
    yak+
    """,
    "stealing": "steal* rustle* loot* plunder* drive* take* seize* rob* make*",
    "stolen": "stolen rustled looted plundered driven",
    "boarded": "boarded hijacked seized stormed attacked taken",
    "strangers": """
    man men youth youths boy boys rider riders someone somebody assailant assailants husband brother neighbour \
    stranger strangers
    """,
    "exploding": "explode* burst* blow* detonate* ignite* went",
    "landing": "land* fell falling fallen rain* plunge* crash*",
    "entering": """
    burst* swept sweeping poured pouring swarmed swarming streamed barged broke breaking smashed forced fought \
    charged crashed descended rode infiltrated sneaked crept slipped
    """,
    "rioters": """
    crowd+ youths youth mob+ protester+ demonstrator+ rioter+ students villagers residents supporters fans \
    hooligans locals strikers marchers looters
    """,
    "trains": "train+ tram+ locomotive+ railcar+ express metro carriage+ wagon+",
    "overhead": """
    roof+ ceiling+ wall+ bridge+ footbridge+ balcony balconies crane+ scaffold+ scaffolding minaret+ chimney+ \
    billboard+ mast+ gantry girder+ canopy walkway+ staircase+ span+
    """,
    "dropping": "fall fell falling dropped drops gave gives toppled topples snapped snaps",
    "plant": """
    boiler+ cylinder+ tank+ tanker+ reactor+ furnace+ kiln+ vat+ pipeline+ oven+ compressor+ silo+ transformer+ \
    battery batteries fireworks firecrackers stove+ refinery plant factory mill workshop+ generator+ canister+ \
    geyser
    """,
    // The street.
    "against": """
    against protest protesting demand demanding demands denouncing denounce condemning opposing oppose anger angry \
    resign resignation justice unpaid wages salaries arrears pensions evictions solidarity
    """,
    "gatherings": """
    rally rallies march marches demonstration+ protest+ vigil+ sit-in+ picket+ procession+ parade+ gathering+ \
    walkout+ strike+ blockade+
    """,
    "rallying": """
    gather* assemble* mass* converge* muster* congregate* rally* march* parade* demonstrate* protest* picket* \
    camp* throng* flock* pour* stream* crowd* occupy* besiege* chant* knelt
    """,
    "carrying": "carry* wave* wav* hold* held bear* bearing brandish* raise* hoist* with",
    "shouting": "shout* chant* sing* yell* roar* boo* jeer* whistle* heckle*",
    "downing": "down* close* lower* pull* roll* lay* laid put* drop* shut* shutter*",
    "halting": """
    shut* close* halt* paralyse* paralyze* cripple* ground* empty* enter* began continue* disrupt* idle* strand*
    """,
    "obstructing": "block* blockade* barricade* choke* clog* obstruct* picket*",
    "obstructed": "blocked blockaded barricaded choked clogged obstructed",
    "roads": """
    road+ highway+ motorway+ bridge+ railway+ street+ avenue+ route+ crossing+ junction+ intersection+ port+ \
    harbour+ harbor+ border+ tracks track rails entrance+ gate+ tunnel+ roundabout+ boulevard+ depot+ refinery \
    terminal+ airport+ traffic
    """,
    "charging": "charge* beat* club* truncheon* drag* hose* baton* shove*",
    "scattering": "scatter* disperse* broke clear* evict* drove chased dislodge*",
    "scattered": "scattered dispersed gassed evicted kettled",
    "wrecking": """
    wreck* trash* smash* ransack* loot* torch* burn* storm* attack* stone* vandalise* vandalize* set raze* \
    overturn* pelt* sack*
    """,
    "wrecked": """
    wrecked trashed smashed ransacked looted torched burned burnt stormed attacked stoned vandalised vandalized \
    razed sacked set
    """,
    "emptying": "empty* smash* loot* strip* break* broke steal* ransack*",
    // The law.
    "lawmen": """
    police officer+ policeman policemen policewoman policewomen agent+ constable+ gendarme+ detective+ sheriff+ \
    deputies carabinieri customs prosecutor+ troops soldiers guards coastguard coastguards commandos security \
    ranger+ trooper+ marshal+ investigator+ squad+ guard patrol+ authorities inspectors
    """,
    "arresting": "arrest* detain* nab* apprehend* collar* handcuff*",
    "seizing": "seize* hold* held arrest* detain* stop* question* take* took pick*",
    "hauling": """
    haul* take* took taken throw* thrown lead* led bundle* drag* march* load* put place* bring* brought herd* \
    whisk* drive* driven escort*
    """,
    "searching": "searched searching raided raiding combed combing swooped",
    // The earth, the water and the sky.
    "slopes": """
    hillside+ mountainside+ slope+ cliff+ mud rock+ boulder+ rubble scree soil glacier+ sludge mudslide+ \
    landslide+ rockslide+ landfill bluff+ embankment+
    """,
    "sliding": """
    slide* slip* thunder* crash* bury* engulf* swallow* swept sweep* tumble* collapse* crush* crumble* smother* \
    roll*
    """,
    "buried": "buried entombed crushed trapped engulfed swallowed smothered pinned",
    "snows": "avalanche+ snow snowslide+ snowdrift+ serac+ cornice+",
    "waters": """
    river+ stream+ lake+ floodwater+ flood+ floods torrent+ creek+ brook+ wadi canal+ downpour+ cloudburst+ waters
    """,
    "rising": "rose swell* burst broke overflow* top* spill* surge* breach* overtop*",
    "flooding": "inundate* submerge* swamp* engulf* sweep* swept washed swallow* ravage* carried",
    "flooded": "inundated submerged swamped flooded engulfed swept washed drowned carried swallowed stranded marooned",
    "quakes": "quake+ earthquake+ tremor+ temblor+ shock+ aftershock+ jolt+",
    "toppled": "toppled flattened destroyed damaged cracked collapsed levelled leveled ruined crumbled",
    "erupting": "erupt* spew* belch* threw hurl* eject* vomit* shot spit* sent",
    "covering": "covered blanketed buried coated engulfed reached flowed",
    "winds": """
    gale+ gust+ storm+ squall+ cyclone+ typhoon+ hurricane+ tornado+ tornadoes twister+ wind+ hailstorm+ \
    windstorm+ thunderstorm+ blizzard+ whirlwind+
    """,
    "roofs": """
    roof+ tree+ house+ home+ building+ pylon+ line+ lines power billboard+ tent+ hut+ stall+ crane+ boat+ mast+ \
    pole+ village+ town+ city island+ coast crops school+ church greenhouse+ barn+
    """,
    "felling": """
    tear* rip* felled topple* flatten* lash* batter* uproot* blew blown shred* peel* destroy* damage* kill* \
    injure* wreck* hit* struck swept overturn* downed snap* ravage* pound* devastate* demolish*
    """,
    "felled": "torn ripped toppled flattened uprooted blown shredded peeled",
    "flames": "fire+ blaze+ flame+ inferno+ conflagration+ wildfire+",
    "consuming": """
    sweep* tear* rip* race* rage* gut* consume* devour* engulf* destroy* raze* reduce* spread* burn* char* scorch* \
    leap* jump* roar* lick* level* damage* ravage* blacken*
    """,
    "gutted": "gutted razed engulfed consumed devoured destroyed charred burned burnt",
    // Roads, rails, air and sea.
    "plunging": """
    plunge* plummet* tumble* hurtle* careen* career* cartwheel* topple* overturn* jackknife* jack-knife* \
    somersault* nosedive* crash* veer* swerve* skid* flip* derail* spun capsize* plough* plow*
    """,
    "colliding": """
    collide* hit hits hitting struck smash* slam* rammed crash* clip* plough* plow* scrape* graze* rear-end*
    """,
    "derailing": "derail* overturn* jackknife*",
    "ditching": "ditch* crash-land* crash-landed disintegrate* overshot overran nosedive*",
    "foundering": "capsize* sink* founder* overturn* flip* keeled swamped vanish*",
    "structures": """
    roof+ ceiling+ wall+ floor+ bridge+ footbridge+ balcony balconies grandstand+ crane+ scaffold+ scaffolding \
    building+ block+ tower+ house+ apartment+ tenement+ church+ mosque+ minaret+ school+ hotel+ hangar+ warehouse+ \
    stage staircase+ dome+ chimney+ silo+ mast+ arch+ viaduct+ flyover+ overpass+ tunnel+ billboard+ storey+ \
    gantry girder+ terrace+ dormitory pavilion+ walkway+ pier+ jetty facade+ canopy porch+
    """,
    "crumbling": "collapse* crumple* crumble* caved caves buckle* pancaked folded disintegrate* implode*",
    "crushed": "crushed killed buried trapped flattened pinned hurt injured",
  ]
}
