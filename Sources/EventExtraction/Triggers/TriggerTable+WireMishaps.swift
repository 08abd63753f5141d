/// The second half of ``TriggerTable/wire``: custody, weather and mishaps.
extension TriggerTable {
  static let wireCustody = """
    release: !released by _ captors; !freed by _ captors; !released by _ kidnappers; !freed by _ kidnappers
    agreement: laid down _ weapons; laid down _ arms; signed ~ agreement; signed ~ protocol
    arrest: !booked into; !booked on; made _ arrest+; made ~ arrests; !held on charges; brought before a magistrate; \
    placed under guard; taken into police
    arrest: !detains; !held in connection; !seized a man; !seized two men; !seized three men; !taken to a police \
    station; !taken to the police; !taken to police; !taken for questioning; !brought to _ police; !driven to _ \
    police; !delivered to _ police; !delivered to the department; !bundled into a van; put _ in cuffs; in cuffs; \
    cuffed; !executed _ warrant+; !served _ warrant+; served arrest; sent to _ detention; sent to a pre trial; pre \
    trial detention; placed in custody; placed in _ detention; placed under house; kept in custody; in police custody; \
    into custody; gave themselves up; gave himself up; turned himself in; handed himself in; \
    pulled off _ flight; pulled off a train; taken \
    off a plane; taken off a bus; !unmask* _ ring; !smash* _ ring; !smash* _ gang; !broke _ ring; !uncover* _ cell; \
    !uncovered _ cell; !disrupt* _ cell; !suppress* _ activity/activities; suppressed the activities; suppressed the \
    activity; !liquidate* _ cell; !neutralise* _ cell; activities of a cell; activity of a cell; cell was !dismantled; \
    network was !dismantled; ring was !dismantled; gang was !dismantled; suspects were !taken; suspect was !taken; \
    suspect was !caught; suspect ~ !surrendered; suspect ~ !apprehended; !apprehends; !collared; !jailed pending; \
    ordered _ held; ordered to be held; ordered his arrest; ordered her arrest; ordered the arrest; journalists ~ \
    !taken; editor ~ !taken; activist ~ !taken; lawyer ~ !taken; students ~ !taken away; men ~ !taken away; people ~ \
    !taken away; men in plain clothes ~ !took; plainclothes ~ !took; plain clothes ~ !took; police ~ !detain*; police \
    ~ !arrest*; !detaining; !arresting
    arrest soft: !held a man; !held a woman; !held two; !held three; !held four; !held five; !held six; !held several; \
    !held dozens; !captured; was !captured; were !captured; !took away; !taken away; took them away; took \
    him away; took her away; agents ~ !took; police ~ !took; officers ~ !took; soldiers ~ !took; police !took; agents \
    !took
    arrest ref: apprehension of; raids and arrests; wave of detentions; mass detentions; swoops; drug raid+; anti \
    mafia operation+; anti mafia raid+; anti drug operation+; anti terror raid+; counter terror raid+; immigration \
    raid+; roundups; dragnet+; sting operation+
    arrest ref soft: capture of
    police-raid: searches were !carried; !conduct* _ searches; !carry* out searches; carried out searches; carried out \
    raids; conducted raids; conducted searches; offices ~ !searched; flat ~ !searched; homes ~ !searched; !turned over \
    _ flat; police ~ !broke down; agents ~ !broke; carabinieri ~ !raided; customs ~ !raided; inspectors ~ !raided; \
    gendarmes ~ !searched; raided the; raided a; raided an; burst into _ flat; came to _ with a search
    police-raid soft: searches were !conducted; searches !took place; armed police ~ !entered; police ~ !entered; \
    agents ~ !entered; with a search warrant; search warrant+
    police-raid ref: police operation+; police search+; search of _ home+; search of _ office+; search of
    police-raid ref soft: raid+; searches
    security-operation: regime of _ counter terrorist; cto regime; kto regime; zone of _ operation; !comb* _ area; \
    !comb* _ forest; searching for _ gunmen; manhunt ~ under way
    security-operation ref: sweep operation+; search operation+; clearance operation+; cordon and search; military \
    sweep+; combing operation+; special operation+; anti terrorist operation+; counter insurgency operation+
    defused: !defuse*; was !defused; were !defused; !neutralise* _ device; !neutralize* _ device; !neutralise* _ bomb; \
    device ~ !neutralised; device ~ !neutralized; bomb ~ !neutralised; sappers ~ !destroyed; sappers ~ !found; sappers \
    ~ !removed; sappers ~ !defused; deminers ~ !found; disposal experts ~ !removed; controlled detonation; controlled \
    blast; !blown up in a controlled; !carry* out a controlled; cache ~ !found; cache ~ !discovered; cache ~ \
    !uncovered; hide ~ weapons; stockpile of weapons; haul of weapons; weapons ~ !confiscated; guns ~ !seized; guns ~ \
    !confiscated; !seize* _ guns; !seize* _ weapons; !seize* _ arms; !seize* _ explosives; !seize* _ ammunition; \
    !confiscate* _ weapons; !confiscate* _ guns; kilos of explosives; kilograms of explosives; kg of explosives; tnt ~ \
    !found; rockets ~ !found; rockets ~ !seized; shells ~ !found
    defused soft: stash of weapons; guns ~ !found
    defused ref: arms find; weapons find; weapons seizure+; arms haul; weapons haul; arms cache+; arms dump+; bomb \
    find
    intercepted: @drones ~ !destroyed; @drones ~ !downed; @drones ~ !intercepted; @drones ~ !neutralised; !destroy* _ \
    @drones; !down* _ @drones; !shoot* down _ @drones; !brought down _ @drones; air defence ~ !destroyed; air defences \
    ~ !downed; air defence ~ !shot; air defence ~ !downed; air defences ~ !destroyed; air defence ~ !repelled; air \
    defences ~ !intercepted; missiles ~ !downed; missile ~ !downed; missile ~ !intercepted; missiles ~ !intercepted; \
    rockets ~ !intercepted; rocket ~ !intercepted; iron dome ~ !intercepted
    intercepted soft: !shot down
    release: !released from captivity; returned from captivity; !rescued _ hostages; !rescued _ kidnapped; !rescued _ \
    abducted; !escaped _ captivity; captors ~ !released; !release* _ hostages; !release* _ prisoners
    release soft: set free
    release ref: prisoner release+; hostage release+
    exchange: exchange of _ prisoners; exchange of _ bodies; !exchange* _ bodies; !handed over _ bodies; returned _ \
    bodies; prisoners ~ !exchanged; exchange !took place; exchange of captives; exchanged captives
    agreement: !sign* _ deal; !sign* _ agreement; !sign* _ accord; !sign* _ truce; !agree* to a ceasefire; !agree* to \
    a truce; !agree* to stop; !agree* to halt; truce ~ !began; truce ~ came into; ceasefire ~ came into; ceasefire ~ \
    !holds; ceasefire ~ !began; !declare* a ceasefire; !declare* a truce; !declare* a unilateral; agreement ~ \
    !reached; agreement ~ !signed; accord ~ !signed; pact ~ !signed; peace ~ !signed; laid down _ arms; handed in _ \
    weapons; handed over _ weapons; disarmament ~ began
    agreement soft: deal ~ !reached; treaty ~ !signed; lay down _ arms
    agreement ref: peace pact; local truce; ceasefire accord
    withdrawal: !pull* out of; !withdrew from; !abandoned _ base; !abandoned _ post+; last troops ~ !left
    withdrawal soft: !pulled back; !withdraw* from
    withdrawal ref: troop withdrawal+
    withdrawal ref soft: withdrawal of
    """

  static let wireWeather = """
    earthquake: earth moved; earth tremor+; underground tremor+; underground shock+; shock+ ~ felt; ground ~ shook; \
    quake !hit; quake !struck; quake !shook; magnitude+ ~ quake; on the richter; richter scale; magnitude earthquake; \
    was !jolted; earthquake ~ !struck; earthquake ~ !hit; earthquake ~ !shook; earthquake ~ !killed; earthquake \
    !struck; tremor !shook; tremors were felt; seismologists ~ !recorded
    earthquake soft: !jolt*; shook _ city; shook the region
    earthquake ref: quake; seismic event+; seismic shock+; tremblor+; after shock+
    flood: @vehicles ~ swept away; river !burst; river !broke; river !flooded; river !rose; river ~ !flooded; rivers ~ \
    !flooded; lake ~ !burst; dam !burst; dam ~ !breached; dam ~ overflowed; levee ~ !burst; dike ~ !burst; dyke ~ \
    !burst; embankment ~ !breached; embankment ~ collapsed; homes ~ !flooded; houses ~ !flooded; streets ~ !flooded; \
    villages ~ !flooded; !inundate*; under _ water; carried away by; carried away ~ water; water ~ !burst into; water \
    ~ !surged; rain ~ !swept; rain ~ !destroyed; rains ~ !destroyed; rains ~ !killed; rain ~ !killed; rains ~ !washed; \
    rain ~ !washed; rain ~ !triggered; heavy rain ~ !caused; torrential ~ !caused; rainfall ~ !caused; downpour ~ \
    !caused; rains ~ !swept; !drowned ~ flood/floods/flooding; marooned; flood alert; stranded by water; stranded by \
    floods
    flood soft: water ~ !rose; waist deep; knee deep; swept away; water ~ !poured; water ~ !rushed; rains ~ !brought
    flood ref: high water; spring flood+; mudflow; mud flow+; mudslides and floods; flood wave; flash flood; storm \
    flood+; river flooding; overflow of; dam breach; levee breach; dyke breach; seasonal rains; glacial flood+; \
    cloudburst
    flood ref soft: torrent+
    storm: wind ~ !tore; wind ~ !ripped; wind ~ !blew; winds ~ !tore; winds ~ !ripped; winds ~ !blew; winds ~ \
    !brought; wind ~ !brought down; roof+ ~ !torn; roof+ ~ !blown; roofs ~ !ripped; trees ~ !felled; trees ~ !toppled; \
    trees ~ !uprooted; falling tree+; fallen tree+; tree ~ !fell; tree ~ !crushed; hailstone+; hail ~ !fell; hail ~ \
    !damaged; hail ~ !killed; lightning ~ !hit; hit by lightning; by lightning; bolt of lightning; snow ~ !cut off; \
    snow ~ !stranded; snow ~ !trapped; snowdrift+; blizzard ~ !stranded; waves ~ !battered; storm ~ !hit; storm ~ \
    !killed; storm ~ !battered; storm ~ !lashed; storm ~ !swept; storm ~ !tore; storm ~ !left; storm ~ !cut; storm \
    !hit; storm !killed; storms !killed; hurricane force wind+; gale+ ~ !tore; gale+ ~ !felled; power lines ~ !brought \
    down
    storm ref: hailstorm; windstorm; wind storm+; sand storm+; tempest; microburst; thunder storm+; storm wind+; \
    squally wind+; hurricane wind+; lightning bolt+; electrical storm+
    storm ref soft: hail; snowfall; snowfalls; bad weather; severe weather; winter weather
    cyclone: came ashore; moved ashore; cyclone !hit; cyclone !struck; cyclone ~ !hit; cyclone ~ !killed; typhoon \
    !hit; typhoon !struck; typhoon ~ !hit; typhoon ~ !killed; hurricane !hit; hurricane !struck; hurricane ~ !hit; \
    hurricane ~ !killed; crossed the coast; barrelled into; barreled into; slammed into
    tornado: tornado !hit; tornado !struck; tornado ~ !hit; tornado ~ !killed; tornado ~ !struck; tornado ~ \
    !destroyed; tornado ~ !tore; twister ~ !killed; twister ~ !hit; twister ~ !tore; funnel cloud+
    tornado soft: whirlwind+
    wildfire: fire ~ hillside; fire ~ pine; fires ~ pine; fire ~ steppe; fires ~ hills; fire ~ brush; steppe fire+; \
    flames ~ hills; flames ~ villages; hectares ~ burning; hectares of forest; acres of forest; hectares of scrub; \
    peat fire+; forest ~ on fire; landscape fire+; natural fire+; fire ~ !charred; fire ~ !scorched; blaze ~ !charred; \
    blaze ~ !scorched; fire ~ out of control
    wildfire ref: vegetation fire+; forest blaze+; scrubland fire+; bush blaze; wild fires; bushfire; grassland fire+
    landslide: wall of mud; mud ~ !came down; mud ~ !hit; earth ~ !gave way; earth ~ !slid; earth ~ !came down; ground \
    ~ !gave way; hillside !collapsed; cliff ~ !collapsed; cliff ~ !fell; cliff ~ gave way; slope ~ fell; bank ~ \
    !collapsed ~ buried; rubbish dump ~ !collapsed; garbage dump ~ !collapsed; rubbish heap ~ !collapsed; landfill ~ \
    !collapsed; waste tip ~ slid; rocks ~ !came down; rocks ~ !fell; boulders ~ !came down; boulders ~ !rolled; rock ~ \
    !crushed; rock ~ !fell; mountain ~ !came down; landslide ~ !buried; landslide ~ !killed; landslide !hit; landslide \
    !buried; landslip ~ !buried; mudslide ~ !buried; mudslide ~ !killed
    landslide soft: !buried under; !buried by; slid down; slid into the river
    landslide ref: mudslide; rock fall; land slide+; mud avalanche; rock avalanche; earth fall; garbage landslide; \
    slope failure
    avalanche: avalanche ~ !buried; avalanche ~ !killed; avalanche ~ !swept; avalanche ~ !hit; avalanche !came; caught \
    in an avalanche; caught by an avalanche; slab of snow; snow ~ !slid; snow ~ !swept; mass of snow; roof avalanche; \
    serac ~ !fell; ice ~ !collapsed; glacier ~ !collapsed
    eruption: volcano ~ !spewed; volcano ~ !belched; volcano ~ !threw; ash ~ !covered; ash ~ !rained; ash ~ \
    !blanketed; threw ash; threw out ash; hurled ash; volcano ~ !woke; eruption ~ !began; eruption ~ !killed; eruption \
    ~ !forced
    heat: heat !killed; cold !killed; cold ~ !killed; frost ~ !killed; heat ~ deaths; died of heat; died of the heat; \
    died of the cold; died of hypothermia; died of exposure; frozen to death; heat exhaustion; smog ~ !killed
    heat soft: sunstroke
    heat ref: heatwave; severe frost+; extreme cold; cold snap+
    heat ref soft: hot spell; cold spell
    drought: crops ~ failed; crops failed; wells ~ dried; rains ~ failed; died of hunger; died of starvation; locust+ \
    ~ destroyed; swarm+ of locusts; locust+ ~ devoured
    drought soft: starved to death
    drought ref: locust plague; locust swarm+
    drought ref soft: dry spell
    tsunami: tsunami !hit; tsunami !struck; tsunami ~ !killed
    tsunami soft: wave ~ !swept; sea ~ !swept; freak wave+; rogue wave+
    """

  static let wireMishaps = """
    collapse weak: dug out of the rubble; from under the rubble; under the rubble; beneath the rubble; from the rubble; \
    under the debris; from under the debris; trapped in the rubble
    air-crash: slid off _ runway; slid off the end; off the end of the runway; !overran _ runway; @planes ~ !slid off; charter ~ !fell; \
    charter ~ !crashed; ultralight+ ~ !crashed; gyroplane+ ~ !crashed; @planes ~ missing; lost contact with _ @planes
    sinking: ships !touched; ships ~ !collide*; ship ~ !collided; @boats ~ !collide*; sea ~ !swallowed; swallowed _ ships; \
    @boats ~ !overturned; @boats ~ !sank
    collapse: block ~ !folded; building ~ !folded; house ~ !folded; !dug ~ alive out; !dug ~ out of _ rubble
    rail-crash: train ~ !struck; ran into a herd; train ~ !ran into; train ~ left the rails
    sinking: !ran onto a reef; !ran onto rocks; !ran onto a sandbank; !ran on to a reef; !ran on to rocks; !ran on to a sandbank; \
    !struck a reef; !hit a reef; !struck rocks; !run aground; !grounded on; @boats ~ !grounded
    fire: @boats ~ !burned; @boats !burned; @boats ~ !on fire
    crash: @vehicles ~ !left the
    crash: @vehicles !crashed; @vehicles !hit; @vehicles !overturned; @vehicles _ !overturned; @vehicles !collided; \
    @vehicles !fell; @vehicles !rolled; @vehicles !plunged; @vehicles !rammed; @vehicles !ran; @vehicles !struck; \
    @vehicles ~ !turned over; @vehicles ~ !drove onto; @vehicles ~ !flew off; @vehicles ~ !flew into; @vehicles ~ \
    !shot off; @vehicles ~ !spun; @vehicles ~ !jumped the; @vehicles ~ !mounted the pavement; @vehicles ~ !mounted the \
    kerb; @vehicles ~ !crossed into; @vehicles ~ !left the carriageway; @vehicles ~ oncoming; drove into oncoming; \
    into the oncoming; into oncoming; oncoming lane; met head on; struck and killed; hit and killed; knocked over; \
    knocked down; was run over; were run over; mown down by; mowed down by; under the wheels; into the back of; rear \
    ended; crashed into; crash into; smashed into; slammed into; ploughed into; plowed into; fell into a ravine; fell \
    into a gorge; fell off a bridge; fell from a bridge; driver ~ lost control; driver ~ fell asleep; fell asleep at \
    the wheel; brakes ~ failed; tyre burst; burst tyre; wheel came off; hit by a car; hit by a bus; hit by a train; \
    hit by a lorry; hit by a truck; hit by a van; hit by a tram; killed by a train; struck by a train; level crossing \
    ~ !struck
    crash soft: @vehicles ~ !went into; @vehicles ~ !went through; @vehicles ~ !went down; @vehicles ~ !drove off; \
    @vehicles ~ !drove into; head on; ran over; !careered; !overturned; !overturns; overturning; rolled down; rolled \
    over; plunged into; plunged off; plunged from; tumbled into; fell into the river; into a river; into a canal; into \
    a lake; into a valley; into a lorry; into a truck; into a bus; into a parked; into a bridge; into a barrier; into \
    a shop; into a bus stop; lost control; died on the road; died on the motorway; on a level crossing; at a level \
    crossing
    crash ref: road traffic accident+; traffic incident+; road incident+; road traffic incident+; road tragedy; \
    multiple collision+; minibus crash; van crash; truck accident+; lorry accident+; coach accident+; tanker crash; \
    motorcycle accident+; motorcycle crash; pile up; bus plunge; vehicle accident+; car collision+; truck collision+; \
    bus collision+; collision of; collision between; crossing crash; tram collision+; chain collision+; frontal \
    collision+
    crash ref soft: smash
    rail-crash: train !hit; train !struck; train !derailed; train !left; train ~ !crashed; train ~ !rammed; train ~ \
    !smashed; trains !collided; trains ~ !collided; train ~ !overturned; wagons ~ !overturned; wagon+ ~ !derailed; \
    wagons ~ left; carriage+ ~ !derailed; carriage+ ~ left; carriage+ ~ !overturned; carriages ~ !rolled; coach* ~ \
    !derailed; coaches ~ !left the; locomotive ~ !derailed; locomotive ~ !hit; locomotive ~ left; off the rails; off \
    the tracks; went off the rails; left the track; left the tracks; jumped the track; ran off the track; metro train \
    ~ !collided; tram ~ !derailed; tram ~ left the; signal passed at danger
    rail-crash ref: derailment; train collision; tram crash; metro crash; subway crash; level crossing accident+; \
    level crossing crash; level crossing collision+; crossing collision+; railway crash; railway disaster+
    air-crash: @planes !crashed; @planes !collided; @planes !fell; @planes ~ !fell; @planes ~ !came to grief; @planes \
    ~ !struck; @planes ~ !clipped; @planes ~ !ploughed; @planes ~ !landed hard; @planes ~ !landed on its belly; \
    @planes ~ !rolled off; @planes ~ !left the runway; @planes ~ !ran off; @planes ~ !veered; @planes ~ !went missing; \
    @planes ~ wreckage; wreckage of _ @planes; made a hard landing; hard landing; made a forced; belly landing; off \
    the runway; paraglider+ ~ !crashed; paraglider+ ~ !fell; balloon ~ !crashed; balloon ~ !fell; balloon ~ !hit; \
    microlight ~ !crashed; glider ~ !crashed; drone ~ collided with a plane; robinson ~ !crashed; mi 8 ~ !crashed; an \
    2 ~ !crashed; an 24 ~ !crashed; mi 8 ~ landing; antonov ~ !crashed; boeing ~ !crashed; airbus ~ !crashed
    air-crash soft: @planes ~ !exploded; @planes ~ !burned
    air-crash ref: helicopter accident+; aircraft crash; airplane crash; mid air collision+; midair collision+; crash \
    landing+; balloon crash; flying accident+; aviation incident+; runway accident+; runway collision+; paragliding \
    accident+
    sinking: @boats !sank; @boats !capsized; @boats !overturned; @boats ~ !tipped; @boats ~ !turned over; @boats ~ \
    !broke apart; @boats ~ !broke in two; @boats ~ !hit a; @boats ~ !struck a; @boats ~ !rammed; @boats ~ !taking on \
    water; @boats ~ took on water; @boats ~ took in water; @boats ~ !swamped; @boats ~ !ran into; @boats ~ \
    !disappeared; @boats ~ !went missing; @boats ~ !wrecked; @boats ~ !exploded; @boats ~ !drowned; @boats ~ washed \
    ashore; boat ~ feared drowned; overloaded _ boat; overcrowded _ boat; overloaded _ canoe; overloaded _ ferry; \
    bodies ~ !washed up; bodies ~ !washed ashore; bodies ~ from the sea; bodies ~ out of the water; drowned when; \
    drowned after; drowned as; drowned off; drowned trying; died at sea; died when their boat; went to the bottom; \
    rolled over and sank; capsized in; capsized off; !capsizes
    sinking soft: fell into the water; went overboard; lost at sea; sank in; sank after; sank on
    sinking ref: boat sinking; shipwreck; capsize; boating accident+; ship collision+; vessel collision+; boat \
    collision+; maritime disaster+; ship fire+; ferry fire+; ferry blaze; migrant boat disaster; migrant tragedy
    stampede: crush ~ !killed; crush ~ !left; trampled underfoot; trampled on; trampled by the crowd; crushed as; \
    crushed when; suffocated in the crowd; suffocated in a crowd; crowd ~ !rushed; crowd ~ panicked; in a crush; in a \
    stampede; in the stampede; trampled in
    stampede soft: panic broke out; barriers ~ gave way; fence ~ gave way
    stampede ref: crowd disaster+; crush during; crowd panic
    collapse: block !collapsed; house !collapsed; building !collapsed; bridge !collapsed; wall !collapsed; roof \
    !collapsed; ceiling !collapsed; crane !collapsed; tunnel !collapsed; house ~ !collapsed; wall !fell; roof !fell; \
    ceiling ~ !fell; balcony !fell; crane !fell; bridge !fell; entrance ~ !collapsed; staircase ~ !collapsed; stairs ~ \
    !collapsed; floor ~ !collapsed; gallery ~ !collapsed; canopy ~ !fell; canopy ~ !collapsed; canopy ~ came down; \
    scaffolding !collapsed; scaffolding ~ gave way; school ~ !collapsed; church ~ !collapsed; mosque ~ !collapsed; \
    hotel ~ !collapsed; minaret ~ !fell; minaret ~ !collapsed; tower ~ !collapsed; chimney ~ !fell; chimney ~ \
    !collapsed; trench ~ !collapsed; pit ~ !collapsed; well ~ !collapsed; excavation ~ !collapsed; earth ~ trapped; \
    cave in+; pancaked; structure ~ gave way; footbridge ~ gave way; footbridge ~ fell; suspension bridge ~ \
    !collapsed; bridge ~ !snapped; ride ~ broke; ferris wheel ~ !fell; roller coaster ~ derailed; lift ~ !fell; lift ~ \
    !plunged; lift ~ !plummeted; elevator ~ !plunged; elevator ~ !plummeted
    collapse soft: !caved; \
    beneath the rubble; came tumbling \
    down; fell in on; fell on top of
    collapse ref: balcony collapse; partial collapse; construction accident+
    mine-accident: miners ~ !gassed; miner ~ !killed; miner ~ !died; miners !died; mine ~ !caved; mine ~ rockfall; \
    rock burst; rockburst; methane ~ !exploded; methane ~ !ignited; methane ~ explosion; underground fire; underground \
    blast; illegal mine ~ !collapsed; gold pit ~ !collapsed; mine shaft ~ !collapsed; coal dust ~ !exploded; pit ~ \
    !flooded; quarry ~ !collapsed; quarry ~ buried
    mine-accident ref: mine blast; mining tragedy; coal mine disaster; coal mine accident; mine fire; quarry accident+
    fire: fire !broke; fire !swept; fire !destroyed; fire !killed; fire !gutted; fire !tore; fire !engulfed; fire \
    !spread; fire ~ !occurred; fire ~ !started; fire ~ !began; fire ~ !happened; fire ~ !took place; fire ~ !raced; \
    fire ~ !claimed; fire ~ !left; fire ~ !trapped; fire ~ !injured; fire in the; fire on board; flames ~ !ripped; \
    flames ~ !raced; flames ~ !consumed; flames ~ !destroyed; flames ~ !leapt; flames ~ !killed; flames !engulfed; \
    flames !ripped; flames !tore; blaze ~ !left; blaze ~ !raged; blaze ~ !started; blaze ~ !destroyed; blaze !killed; \
    blaze !destroyed; blaze !broke; blaze !ripped; blaze !tore; blaze at; blaze in; burned down; was !gutted; were \
    !gutted; went up in; up in flames; catches fire; broke out in a; ignition occurred; open burning; burning area; \
    area of _ fire; fire ~ square metres; fire ~ sq; fire ~ area of; died in the fire; died in the flames; died of \
    smoke; killed in the fire; choked on smoke; choked by smoke; asphyxiated; smoke poisoning; poisoned by combustion; \
    combustion products; overcome by smoke; faulty heater; electrical short; candle ~ fire; stove ~ fire; trapped by \
    flames; trapped by the fire; trapped by fire
    fire soft: burned out; burnt out; burned to; burnt to; burned in their; on fire; !ignited; !ignition
    fire ref: conflagration; blaze; house fire; flat fire; apartment fire; factory fire; hostel fire; warehouse fire; \
    kitchen fire; lorry fire; truck fire; fuel fire; refinery fire; tanker fire; depot fire; mill fire; workshop fire; \
    nursery fire; orphanage fire; clinic fire; ward fire; theatre fire; cinema fire; boat fire; bazaar fire
    blast-accident: gas ~ !blew; gas !exploded; gas ~ went off; cylinder ~ !blew; cylinder ~ went off; cylinder \
    !exploded; cylinder ~ burst; boiler !exploded; tank !exploded; tanker !exploded; reactor ~ !exploded; vat ~ \
    !exploded; kiln ~ !exploded; compressor ~ !exploded; autoclave ~ !exploded; pipe ~ !exploded; pipe ~ burst; \
    pipeline !exploded; main ~ !exploded; heater ~ !exploded; explosion of household gas; household gas ~ !exploded; \
    explosion of a gas; explosion of gas; gas air mixture; gas and air mixture; domestic gas; firecracker+ ~ \
    !exploded; fireworks !exploded; pyrotechnic+ ~ !exploded; munitions ~ !exploded; ammunition depot ~ !exploded; \
    ammunition ~ !exploded; ammunition dump ~ !exploded; arms depot ~ !exploded; flour dust; grain dust; dust ~ \
    !exploded; solvent ~ !exploded; chemicals ~ !exploded; chemical plant ~ !exploded; petrol station ~ !exploded; \
    filling station ~ !exploded; gas station ~ !exploded; petrol tanker ~ !exploded; fuel tanker ~ !overturned; petrol \
    tanker ~ !caught; fuel tanker ~ !caught; welding ~ explosion; spark ~ gas; ammonium nitrate ~ !exploded
    blast-accident ref: gas explosion; gas blast; household gas explosion+; boiler blast; workshop explosion+; \
    cylinder blast+; mill explosion+; plant blast; tank explosion+; lpg blast+; munitions explosion+; munitions depot \
    explosion+; ammunition depot blast+; ammunition explosion+; fireworks explosion; sugar dust explosion
    industrial: ammonia ~ escaped; chlorine ~ escaped; gas ~ escaped; gas ~ seeped; gas leaked; acid ~ spilled; oil ~ \
    spilled; diesel ~ spilled; fuel ~ spilled; pipeline ~ leaked; pipeline ~ ruptured; pipeline ~ burst; tailings dam \
    ~ !burst; tailings dam ~ !collapsed; tailings dam ~ broke; tailings ~ spilled; poisoned by carbon; poisoned by \
    gas; poisoned by methanol; poisoned by surrogate; surrogate alcohol; counterfeit alcohol; homemade alcohol; died \
    after drinking; ill after drinking; ill after eating; poisoned by food; poisoned after eating; hospitalised with \
    poisoning; hospitalized with poisoning; fumes ~ !killed; fumes in a; overcome in a; fell into a vat; electrocuted \
    by; was !electrocuted; were !electrocuted; power line ~ !fell; cable car ~ !stuck; cable car ~ !stopped; gondola ~ \
    crashed; funicular ~ !crashed; funicular ~ !derailed
    industrial soft: moonshine; in a septic tank; in a sewer; in a manhole; fell from a height; fell from height; fell \
    from a roof; fell from a building
    industrial ref: gas leak; chemical spill; oil slick; leakage of; carbon monoxide poisoning; mass poisoning+; fume \
    leak; substation failure; tailings dam failure; lift accident; fairground accident+; cable car accident; cable car \
    crash; radiation accident+; industrial disaster+; factory accident+; plant accident+
    industrial ref soft: workplace death+
    drowning: was !drowned; were !drowned; drowned in; drowned while; swept into the sea; pulled under; fell through \
    ice; fell through the; got into difficulty; got into difficulties; ice ~ gave way; ice floe
    drowning soft: swept off; dragged out by; bodies ~ from the river; body ~ from the river; bodies ~ from the lake
    drowning ref: drownings; drowning accident+; bathing accident+; swimming accident+
    accident: accident ~ !occurred; accident ~ !happened; accident ~ took place; tragedy ~ occurred; killed in an \
    accident; died in an accident; injured in an accident; freak accident
    accident ref: mishap+; tragic accident+; fatal accident+; mass casualty incident+
    """
}
