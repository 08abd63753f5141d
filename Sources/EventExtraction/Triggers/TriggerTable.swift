/// The words that assert an act.
///
/// One rule a line: `act flags: pattern; pattern`. In a pattern
/// - `word*` stands for all forms of a verb, `word+` for singular and plural, `a/b` for either, anything else for itself;
/// - `@name` stands for a list of ``WordClasses``;
/// - `_` lets up to three words pass, `~` up to eight, neither across the end of a clause;
/// - a leading `!` marks the word that the trigger is anchored to, by default the first.
///
/// Flags: `ref`, a noun that may refer to an act told before ("the attack"); `weak`, says something only with a place, a
/// toll or an act told before; `soft`, words of other things too, which make an event only with a toll, the headline's word
/// or another act beside them; `harm`, tells what became of people and takes its act from its surroundings.
enum TriggerTable {
  static let rules = [
    bombs, fire, assaults, fighting, unrest, arrests, strategic, nature, accidents, harm, paraphrases, wire, families,
  ].joined(separator: "\n")

  private static let bombs = """
    suicide ref: suicide bombing+; suicide bomb+; suicide attack+; suicide blast+; suicide car bomb+; suicide bomber+
    suicide: blow* @self up; blow* up @self; !detonate* _ vest+; !detonate* _ belt+; explosive vest+; suicide vest+
    car-bomb ref: car bomb+; truck bomb+; vehicle bomb+; car bombing+; truck bombing+; motorcycle bomb+
    ied ref: improvised explosive device+; improvised device+; ied+; roadside bomb+; roadside bombing+; roadside blast+
    ied: explosive device+; remote controlled bomb; homemade bomb+; home made bomb+; pipe bomb+; parcel bomb+
    mine ref: mine blast+; mine explosion+; landmine explosion+; landmine blast+
    mine: landmine+ ~ @blow; land mine+ ~ @blow; pressure mine+; limpet mine+; hit* a mine; strike* a mine; \
    hit* a landmine; strike* a landmine; hit* an anti; mine+ ~ explode*; mine+ ~ kill*; run* over a mine; \
    trigger* a mine; step* on a mine; step* on a landmine; over a landmine; over a mine; mine went off
    grenade ref: grenade attack+; grenade blast+; grenade explosion+
    grenade: grenade+ ~ !explode*; hand grenade+; stun grenade+ ~ !explode*; !throw* _ grenade+; !hurl* _ grenade+; \
    !lob* _ grenade+; !toss* _ grenade+; grenade+ was thrown; grenade+ were thrown; grenade+ ~ @blow
    bombing ref: bombing+; bomb attack+; bomb blast+; bomb explosion+; bombing attack+; twin bombings; dynamite attack+
    bombing: bombed; to !bomb; @bombs ~ !explode*; @bombs ~ !detonate*; @bombs ~ !go* off; bomb+ ~ @blow; explosive+ ~ @blow; \
    explosive charge+ ~ @blow; device+ ~ @blow; !set* off _ @bombs; !detonate* _ @bombs; !explode* _ @bombs; \
    !plant* _ bomb+; blow* up; blow* _ up; dynamite*; firebomb*; petrol bomb+; molotov+; nail bomb+
    explosion ref: explosion+; blast+
    explosion: explode*; went off; blown to pieces
    chemical ref: chemical attack+; gas attack+; poison attack+; nerve agent attack+; chemical weapons attack+
    chemical: nerve agent; chlorine gas; sarin; mustard gas; novichok; toxic gas attack; chemical weapon+; poison* by
    """

  private static let fire = """
    drone-strike ref: drone strike+; drone attack+; drone raid+
    drone-strike: @drones ~ @impact; @impact _ by _ @drones; drone+ wreckage; @drones ~ attack*; kamikaze drone+
    air-strike ref: air strike+; airstrike+; air raid+; aerial bombardment+; aerial bombing+; air attack+; aerial attack+
    air-strike: warplane+ ~ @impact; jets ~ @impact; aircraft ~ bombed; jets bombed; warplanes bombed; \
    guided bomb+; glide bomb+; barrel bomb+; aerial bomb+; cluster bomb+; bombed targets; fighter jet+ ~ @impact; \
    helicopter+ ~ fired; warplane+ ~ pounded; bombed from the air; carried out strikes; launched strikes
    missile ref: missile strike+; missile attack+; missile barrage+
    missile: @missiles ~ @impact; @impact _ by _ @missiles; !fire* _ missile+; !launch* _ missile+
    rocket ref: rocket attack+; rocket fire; rocket strike+; rocket barrage+; mortar and rocket
    rocket: rocket+ ~ @impact; @impact _ by _ rocket+; !fire* _ rocket+; !launch* _ rocket+; rocket propelled grenade+
    shelling ref: shelling; bombardment+; artillery fire; mortar fire; mortar attack+; artillery strike+; \
    artillery attack+; artillery barrage+; cross border fire; cross border firing; artillery shelling
    shelling: shelled; shells ~ @impact; shell+ ~ !hit*; shell+ ~ !land*; shell+ ~ !explode*; shell+ ~ !strike*; \
    shell+ ~ !kill*; mortar+ ~ @impact; artillery ~ @impact; artillery ~ fired; @impact _ by shells; \
    @impact _ by a shell; @impact _ by artillery; @impact _ by mortar+; bombard*; pounded; tanks fired; \
    tank ~ fired; mortar round+; mortar shell+; shells fall; counted _ shells
    shooting ref: shooting+; shooting attack+; mass shooting+; gun attack+; shoot out+; shootout+; shooting spree; \
    gunfire; drive by shooting+; sniper fire; firing incident; gunshot+
    shooting: !shoot* _ dead; !shoot* and _ killed; !shot _ to death; !gun* _ down; !gunned down; open* fire; \
    !fire* _ shot+; shots _ fired; shot+ rang out; !fire* on/upon; !fire* at; fired upon; shot at; !shoot* at; \
    shoot* him; shoot* her; shoot* them; @gunmen ~ !shot; @gunmen ~ !shoot; @gunmen ~ !fired; was shot; were shot; \
    been shot; being shot; !spray* _ bullets; under fire; shot by; shot in the; fatally shot; shot _ times; \
    shot _ @people; !sprayed _ with gunfire; !riddled _ bullets; gunshot wounds; shot and wounded; exchange* fire
    """

  private static let assaults = """
    stabbing ref: stabbing+; knife attack+; stabbing attack+; machete attack+; axe attack+
    stabbing: stab*; knifed; !attack* _ with _ knife; !attack* _ with knives; !slash* _ throat; !hack* _ death; \
    hacked to death; !slash* _ knife; with machetes; knife attacker+; wielding _ knife; throats slit; beheaded; behead*
    ramming: !drive* _ into _ crowd+; !plough* into _ crowd+; !plow* into _ crowd+; ram* into _ crowd+; \
    car ramming; vehicle ramming; !drove _ into a market; !ram* _ into pedestrians
    arson ref: arson; arson attack+; firebombing+; arson attempt+
    arson: !set* ~ on fire; !set* fire to; !set* ~ ablaze; !set* ~ alight; torch*; !burn* down; \
    !burned _ @buildings; !burnt _ @buildings; @buildings ~ were !burned; @buildings ~ was !burned; \
    @buildings !burned; @buildings ~ !torched; up in flames; throw* _ petrol; !throwing bottles of petrol; \
    @buildings were !burnt; @buildings ~ set ablaze; petrol bombs
    attack ref: attack+; assault+; onslaught+; atrocity; atrocities; acts of violence; incursion+
    attack weak: @vehicles was/were struck; @vehicles was/were hit; @boats was/were hit
    attack: attacked; attacking; assaulted; @gunmen ~ !attack*; @gunmen ~ !target*; @gunmen ~ !kill*; \
    @gunmen ~ !strike*; @gunmen ~ !hit*; armed men ~ !kill*; came under attack; armed attack+; terror attack+; \
    terrorist attack+; hit _ with _ attacks; @forces ~ destroyed; carried out _ attack+; @gunmen ~ !burn*
    storming ref: storming of; armed raid+
    storming: stormed; @gunmen ~ !storm*; storm* _ @site; !break* into _ courthouse; !raid* _ village+; @gunmen ~ !raid*; \
    armed men ~ !raid*; raid on a; !overran _ base; overrun*; @gunmen ~ broke into; men ~ !stormed; @gunmen ~ burst
    abduction ref: abduction+; kidnapping+; kidnap; hostage crisis; hostage taking; hostage taking+; hijacking+; \
    mass kidnapping+; hostage situation
    abduction: abduct*; kidnap*; kidnapped; kidnapping; !take* _ hostage; !hold* _ hostage; taken captive; \
    !seize* _ @people; @people ~ were !seized; carried off; snatched; !drag* _ off _ bus; dragged from; \
    !hijack*; disappeared after; forced disappearance+; bundled into; taken hostage; taken at gunpoint; \
    !stopped _ and _ taken; trucks were taken; held for ransom; held captive
    piracy: pirate+ ~ board*; @gunmen ~ boarded; !seize* _ tanker+; !seize* _ ship+; !seize* _ vessel+; \
    !seize* _ boat+; !hijack* _ @boats; dropped _ on to a tanker; tanker+ was !seized; ship was seized; \
    dhow _ taken over; itself taken over; commandos !seize* ; !board* _ tanker+
    assassination ref: assassination+; contract killing+; targeted killing+; assassination attempt+
    assassination: assassinated; assassinate; assassinating; killed by a hitman; attempt on his life; attempt on her life
    massacre ref: massacre+; mass killing+; killing spree; slaughter; bloodbath; carnage; pogrom+
    massacre: massacred; slaughtered; butchered; gunned down
    execution ref: execution+; summary execution+; lynching+
    execution: executed; lynched; summarily killed; extrajudicially
    beating ref: beating+; mugging+; robbery; robberies; hate crime+; acid attack+; torture
    beating: beaten; !beat _ with; beaten up; pistol whipped; robbed; mugged; tortured; were beaten; was beaten; \
    !throw* acid; punched; lynch mob
    sexual ref: rape+; gang rape+; sexual assault+; sexual violence; sexual abuse; gang rape
    sexual: raped; gang raped; sexually assaulted; sexually abused; raping; sexually attacked; molested
    looting ref: looting; pillage; plunder; vandalism; ransacking
    looting: looted; pillaged; ransack*; plundered; vandalised; vandalized; trash*; demolished; bulldozed; razed
    sabotage ref: sabotage; act of sabotage; acts of sabotage
    sabotage: sabotaged; derail* by a bomb; !blow* up _ rail; !cut* _ pipeline; severed cable
    killing ref: murder+; killings; killing of; homicide+; slaying+; double murder; femicide+
    killing: murdered; slain; slaying; killed by gunmen; @gunmen ~ murdered; strangled; shot and killed
    """

  private static let fighting = """
    clash ref: clash; clashes; gunfight+; gun battle+; firefight+; gunbattle+; skirmish; skirmishes; \
    armed clash; armed clashes; standoff; battle+; fighting; combat; hostilities; exchange of fire; \
    gun fight; shoot out; fire fight; encounter
    clash: clashed; clashing; battled; battling; fought; exchanged fire; traded fire; returned fire; \
    !engaged _ militants; repelled; repulsed
    ambush ref: ambush; ambushes
    ambush: ambushed; ambushing; came under fire
    offensive ref: offensive+; counteroffensive+; counter offensive; military campaign; invasion+; siege+; \
    military operation; ground operation; incursion
    offensive: invaded; besieged; launched an offensive; advanced on; bombed and shelled; uprising+ ~ crushed
    war ref: war+; civil war; wars; insurgency; armed conflict; uprising+; coup; coup attempt; genocide
    communal ref: communal violence; communal clash; communal clashes; sectarian violence; clan fight+; \
    tribal clashes; tribal fighting; prison riot+; prison clashes; jail riot+; inter communal clashes
    communal: stone throwing; stones thrown; stone pelting; stones were thrown; pelted stones
    takeover: !seize* control of; !take* control of; !capture* _ town; !capture* _ village; !captured _ city; \
    !seized _ town; !overran _ town; fell to _ rebels; fallen into the hands; captured the; seized the town; \
    captured _ position+; captured _ base
    recapture: retake*; recapture*; !liberated _ village; !liberated _ town; regained control; retook; \
    !regain* control; reclaimed; cleared _ of militants; cleared the town; freed from; back under government control
    """

  private static let unrest = """
    protest ref: protest+; demonstration+; rally; rallies; march/marches; sit in+; sit ins; vigil+; protest rally; \
    picket+; hunger strike+; protest march; counter protest+; protest action+; mass protest+
    protest: protested; protesting; protesters ~ gathered; demonstrated; demonstrating; rallied; @crowd ~ !march*; \
    marched; marching; @crowd ~ !gathered _ outside; @crowd ~ !gathered _ demand; @crowd ~ !gathered _ front; @crowd ~ !gathered _ protest; took to the streets; take to the streets; picket*; @crowd ~ !rally*; \
    poured into the streets; packed squares; filled the streets; gathered ~ demand*; gathered ~ protest; \
    chanted slogans; chanting; stood ~ demand; stood in front; banged pots; blocked ~ demand; chant*; \
    hung banners; crowd ~ gathered; formed a human chain; human chain; stood peacefully; \
    demonstrators ~ broke; protesters ~ broke; stood ~ wages
    strike ref: general strike+; shutter down strike; labour strike+; labor strike+; work stoppage+; walkout+; \
    stoppage; strike action; one day strike; transport strike; national strike; teachers strike; doctors strike; \
    teachers ' strike; workers ' strike; shutdown strike; bandh; hartal
    strike: walked off the job; went on strike; gone on strike; on strike; down* tools; walk* out; \
    called a strike; striking workers; walked out; workers ~ strike; staged a walkout; shops stayed shut; \
    shops stay shut; industrial action; refused to work
    blockade ref: road blockade+; roadblock+
    blockade: blocked/blocking _ road+; blocked/blocking _ highway+; blocked/blocking _ street+; \
    blocked/blocking _ avenue; blocked/blocking _ bridge+; blocked/blocking _ border; blocked/blocking _ jetty; \
    blocked/blocking _ railway; blocked/blocking _ port; blocked/blocking _ motorway; @crowd ~ !block*; tractors ~ !block*; blocked traffic; barricaded; burn* tyres; burned tyres; \
    burning tyres; burned tires; burn* tires; block* _ entrance; occup* _ ministry; occupied _ square
    dispersal: tear gas; water cannon; teargas; pepper spray; pepper balls; !dispers* _ crowd+; !disperse* _ protest+; \
    !disperse* _ demonstrat+; !disperse* _ rally; rubber bullets; baton charge; charged _ sit; lathi charge; \
    broke up _ protest; broke up _ sit; broke up _ rally; break up _ sit; break up _ protest; break up _ rally; \
    drove back demonstrators; drove back _ protesters; cleared _ protest+; cleared the square; stun grenades; \
    riot police ~ charged; baton+; broke up _ demonstration
    excessive-force: fired ~ protesters; shot ~ protesters; fired ~ demonstrators; shot ~ demonstrators; \
    fired on protesters; shot at protesters; opened fire on _ protesters; opened fire on _ demonstrators; \
    live ammunition at; live rounds at; opened fire on _ crowd; fired on _ crowd; fired into _ crowd
    riot ref: riot; riots; rioting; disturbances; street violence
    riot: rioted; rioters; clashed with police; clashed with riot police; clashes with police; clash with police; \
    clashes with riot police; hurled stones; threw stones; throwing stones; hurled petrol bombs; threw petrol bombs; \
    hurled bottles; threw bottles; smashed windows; overturned cars; protesters clashed; protesters ~ threw; \
    demonstrators ~ threw; clashes between police and; ransacked; broke through police
    mob ref: mob violence; mob attack+; mob justice; lynch mob
    mob: mob ~ attacked; mob ~ beat; mob ~ killed; mob ~ burned; mob ~ set; mob ~ lynched; angry mob+; mob ~ stormed; \
    villagers ~ lynched; lynched
    """

  private static let arrests = """
    arrest ref: arrest+; detention+; mass arrests; crackdown; round up; sweep; roundup
    arrest: arrest*; arrested; detain*; detained; taken into custody; took into custody; in custody; apprehend*; \
    rounded up; !led away; were taken away; was taken away; people were taken away; picked up ~ police; picked up in; \
    captured alive; !seize* _ suspects; !seize* _ men; officers !seize* ; police !seize* ; agency !seize* ; \
    !hold* _ suspects; remanded; @people were !held; taken off the train by; placed under arrest; \
    under house arrest; taken away by police; handcuffed; nabbed; were picked up; was picked up; \
    was himself picked up; taken off _ train; held on suspicion; held for questioning; \
    being questioned; people held; men held; suspects held; journalists held; protesters held
    police-raid ref: police raid+; dawn raid+; raids
    police-raid: police ~ !raid*; officers ~ !raid*; agents ~ !raid*; !raid* _ house+; !raid* _ home+; \
    !raid* _ office+; !search* _ homes; !search* _ houses; !search* _ newsroom+; security forces ~ !raid*; \
    gendarmes ~ raided; raided; raids on homes
    security-operation ref: police operation+; security operation+; counter terrorism operation; manhunt+; \
    anti terror operation; counterterrorism operation+; special operation; sweep operation
    security-operation: cordon* off _ village; search operation
    """

  private static let strategic = """
    agreement ref: ceasefire agreement; peace agreement; peace accord; peace deal; truce; ceasefire deal; armistice; \
    cease fire agreement; border agreement; power sharing deal
    agreement: signed ~ agreement; signed ~ accord; signed ~ treaty; signed ~ truce; signed ~ ceasefire; signed ~ pact; \
    agreed ~ ceasefire; agreed ~ truce; agreed ~ cease fire; reached ~ ceasefire; reached ~ agreement; \
    declared a ceasefire; ceasefire took effect; ceasefire ~ took effect; ceasefire came into force; \
    ceasefire ~ came into force; truce took effect; truce ~ took effect; ceasefire began; \
    laid down their arms; surrendered their weapons; surrendered
    exchange ref: prisoner exchange+; prisoner swap+; exchange of prisoners
    exchange: exchanged prisoners; swapped prisoners; exchanged _ prisoners; swapped _ prisoners
    release: hostages ~ freed; hostages ~ released; captives ~ freed; migrants ~ freed; kidnapped _ freed; \
    abducted _ freed; freed ~ hostages; released ~ hostages; rescued ~ hostages; freed ~ abducted; let go in
    defused: !defuse* _ @bombs; !found _ explosive+; !found _ weapons cache; !seized _ weapons; !seized _ explosives; \
    !recovered _ explosives; !discovered _ bomb; bomb ~ defused; device ~ defused; !defused; unexploded _ removed; \
    controlled explosion; arms cache; weapons cache; cache of weapons; cache of arms; !seized _ rifles; \
    !discovered _ explosives; explosives ~ were found; bomb was found; device was found; \
    disarmed; rendered safe
    intercepted: shot down ~ @drones; shot down ~ @missiles; downed ~ @drones; intercept* _ @missiles; \
    intercept* _ @drones; @drones ~ were !intercepted; @missiles ~ were !intercepted; @drones ~ shot down; \
    @rockets ~ were !intercepted; intercept* _ @rockets; @drones ~ were !downed; air defences shot down
    withdrawal: !withdrew _ troops; !withdrew _ forces; troops ~ withdrew; forces ~ withdrew; troops ~ pulled out; \
    forces ~ pulled out; !pulled out _ troops; handed over ~ base; handed over control; !completed _ withdrawal; \
    began withdrawing; retreated from; split from; joined forces with; merged with; recruited; deployed troops; \
    !deployed _ soldiers; !sent reinforcements
    base: set up a base; established a base; opened a base; set up a checkpoint; established a checkpoint; \
    established a headquarters; set up an outpost; built a base; new military base; established a camp
    """

  private static let nature = """
    earthquake ref: earthquake+; quake+; aftershock+; tremor+; temblor+
    flood ref: flash flood+; flooding; floods; floodwater+; flood waters; deluge; inundation+; mudflow+; flash flooding
    flood: flooded; inundated; burst its banks; swept away by _ water; heavy rain ~ destroyed; heavy rain ~ killed; \
    heavy rains ~ killed; torrential rain+; heavy rain+; downpour+; dam ~ !burst*; river ~ overflowed; \
    carried off by _ river; flood ~ kill*; flood ~ destroy*; flood ~ hit*; flood ~ swept; dam broke; monsoon rain+; \
    under water
    storm ref: storm+; thunderstorm+; hailstorm+; sandstorm+; blizzard+; snowstorm+; storm surge; gale+; \
    ice storm+; windstorm+; dust storm+; lightning strike+; lightning
    cyclone ref: hurricane+; typhoon+; cyclone+; super typhoon; tropical storm+; tropical cyclone
    tornado ref: tornado+; tornadoes; twister+; waterspout+
    wildfire ref: wildfire+; bushfire+; forest fire+; brush fire+; grass fire+; wild fire+; scrub fire+
    wildfire: forest ~ burning; forest ~ burned; hectares ~ burned; acres ~ burned; hectares ~ burnt
    landslide ref: landslide+; mudslide+; rockslide+; landslip+; rockfall+; mudflow+; debris flow+; slide/slides
    landslide: hillside ~ slid; hillside ~ collapsed; hillside gave way; slope ~ came down; slope ~ collapsed; \
    slope gave way; rocks ~ fell on
    avalanche ref: avalanche+; snowslide+
    eruption ref: eruption+; volcanic eruption+
    eruption: volcano ~ erupted; volcano erupted; spewed ash; spewed lava; lava ~ destroyed; erupted; ash column; \
    lava flow+
    drought ref: drought+; crop failure; famine
    tsunami ref: tsunami+; tidal wave+
    heat ref: heatwave+; heat wave+; cold snap; extreme heat; cold wave; sandstorm
    """

  private static let accidents = """
    crash ref: crash; crashes; collision+; pile up+; pileup+; car accident+; road accident+; \
    traffic accident+; bus accident; hit and run; wreck; head on collision; road crash; bus crash; car crash
    crash: crashed; collide*; @vehicles ~ !crash*; @vehicles ~ !overturn*; @vehicles ~ !plunge*; @vehicles ~ !plough*; \
    @vehicles ~ !plow*; @vehicles ~ !veer*; @vehicles ~ !swerve*; @vehicles ~ fell into; @vehicles ~ ran off; \
    @vehicles ~ left the highway; @vehicles ~ left the road; @vehicles ~ skidded; \
    @vehicles ~ crossed the median; @vehicles ~ ran into; struck by a @vehicles; hit by a @vehicles; \
    run over by; knocked down by; @vehicles ~ rolled over; @vehicles ~ rammed; @vehicles ~ fell off; \
    @vehicles ~ went over; @vehicles ~ crossed; mowed down
    rail-crash ref: train crash; train crashes; rail disaster+; train accident+; rail accident+; derailment+; \
    train collision+; rail crash; train derailment; railway accident; train wreck
    rail-crash: derail*; train+ ~ !collide*; train+ ~ met head on; train+ ~ derail*; jumped the tracks; \
    train+ ~ crash*; train+ ~ hit; train+ ~ struck; left the rails; train+ ~ ran into
    air-crash ref: plane crash; plane crashes; air crash; helicopter crash; helicopter crashes; air disaster+; \
    aviation accident; aircraft accident; plane accident; midair collision
    air-crash: @planes ~ !crash*; @planes ~ went down; @planes ~ came down; crash landed; @planes ~ overshot; \
    @planes ~ skidded off; emergency landing; @planes ~ burst into flames; @planes ~ hard landing; \
    @planes ~ plunged; @planes ~ disappeared from radar; @planes ~ missed the runway; @planes ~ fell into
    sinking ref: sinking; shipwreck+; ferry disaster+; boat accident+; capsizing; ferry sinking; ferry accident; \
    boat disaster
    sinking: capsize*; @boats ~ sank; @boats ~ sunk; @boats ~ sink*; @boats ~ went down; @boats ~ collided; \
    @boats ~ overturned; ran aground; @boats ~ went under; @boats ~ keeled; @boats ~ foundered; rammed a barge; \
    !sinks off; sank off
    stampede ref: stampede+; crowd crush; crush; crowd surge
    stampede: crushed to death; trampled; were crushed; crush at; crush on
    collapse ref: collapse of; building collapse; bridge collapse; roof collapse; cave in; wall collapse; stand collapse
    collapse: collaps* ; collapsed; caved in; gave way; @buildings ~ !came down; bridge ~ fell; wall ~ fell; \
    crane ~ fell; scaffolding ~ fell; roof ~ fell in; balcony ~ fell; tower ~ fell; came crashing down
    mine-accident ref: mine accident+; mine disaster+; mine collapse; pit collapse; mine explosion; colliery accident; \
    mining accident; mining disaster; coal mine explosion; methane explosion; methane blast
    mine-accident: miners ~ trapped; trapped miners; miners ~ buried; mine ~ collapsed; mine ~ !collapse*; \
    shaft ~ collapsed; miners ~ missing; !missing _ gold mine; buried miners; pit ~ gave way
    fire ref weak: fire; fires
    fire ref: blaze+; inferno; house fire+; apartment fire+; factory fire+; warehouse fire+; hotel fire; \
    hospital fire; market fire; nightclub fire; dormitory fire; bunkhouse fire; oil fire
    fire: fire ~ !swept; fire broke out; fire ~ !tore; fire ~ !ripped; fire ~ !engulfed; fire ~ !gutted; \
    fire ~ destroyed; fire ~ killed; fire ~ spread; caught fire; burned to the ground; blaze ~ swept; in flames; \
    burst into flames; went up in flames; burnt down; fire started; fire at a; fire in a; short circuit
    blast-accident ref: gas explosion+; gas blast+; boiler explosion+; gas leak+; fireworks explosion+; \
    dust explosion+; tanker explosion+; chemical explosion+; fuel explosion; depot explosion; pipeline explosion+; \
    cylinder explosion; gas cylinder; steam explosion; refinery explosion; factory explosion; factory blast; \
    plant explosion; depot blast; pipeline fire+; fuel depot blast; gas main; ammunition depot explosion
    blast-accident: boiler ~ exploded; gas cylinder ~ exploded; fireworks ~ exploded; fuel tanker ~ exploded; \
    pipeline ~ exploded; transformer ~ exploded; tank ~ exploded; leaking gas; gas ~ ignited; gas bottle; \
    tanker ~ exploded; battery ~ exploded; canister ~ exploded
    industrial ref: oil spill+; chemical leak+; chemical spill+; industrial accident+; radiation leak+; toxic leak+; \
    power outage+ killed; dam failure; dam collapse; cyanide leak; leak of; ammonia leak; dam break; food poisoning
    industrial: !leak* _ cyanide; !spilled _ oil; carbon monoxide; elevator ~ fell; cable car ~ fell; lift ~ fell; \
    cable snapped; electrocuted; fell from scaffolding; methanol; bootleg alcohol; tainted alcohol; mass poisoning
    drowning: drowned; drowning
    accident ref: accident+
    """

  private static let harm = """
    killing harm: !lost _ men; !lost _ soldiers; !lost _ people; !lost _ lives; !claimed _ lives; !claims _ lives; !took _ lives; \
    !takes _ lives; !cost _ lives; cost the lives; !killed; killing; kills; kill; died; dead; deaths; death; die; dies; fatalities; lost their lives; lost his life; \
    lost her life; lost his lives; dying; loss of life; bodies; fatally; death toll; toll; victims; perished; martyred; \
    found dead; lost at least; no survivors
    attack harm: wounded; wounding; injured; injuring; injuries; hurt; hurting; casualties; injures; wounds; injure
    attack ref weak: incident; incidents; tragedy; disaster
    """
}
