/// Whole families of telling, by lists of who or what acts and of what is done: `@vehicles ~ !@plunging` stands for every way
/// a vehicle leaves the road. In the notation of ``TriggerTable``.
///
/// A word that turns out to be missing goes into a list of ``WordClasses``, where it helps all patterns of its family.
extension TriggerTable {
  static let families = [
    gunFamilies, handFamilies, blastFamilies, raidFamilies, streetFamilies, custodyFamilies, earthFamilies,
    skyFamilies, roadFamilies, houseFamilies,
  ].joined(separator: "\n")

  private static let gunFamilies = """
    shooting: !fire* _ times at/into; !fire* ~ bullets/rounds/shots/volleys/bursts _ at/into/on/through; \
    @gunmen ~ !fired/firing; @gunmen ~ !open* up; !open* up with/on; @shots ~ !@piercing; @shots !@piercing; \
    @falling ~ under/by/in _ @shots; @people ~ !@struck _ by _ @shots; caught/died/fell/dropped in _ hail/burst/volley/crossfire; \
    !peppered with; shot/shots/firing/shooting ~ rang/crackled/echoed/erupted; !trained _ @guns on; !turn* ~ @guns on; \
    killed/died/wounded/hit/struck/shot at close/point range/blank; shot ~ at close range; !shoot* ~ dead; \
    !shoot* ~ in the back/head/chest/neck/legs/leg/thigh/stomach/abdomen/shoulder/face/arm; with a bullet in; \
    bullet/gunshot wound/wounds/injury/injuries; !met with bullets; !met with live; replied/answered with bullets; \
    !put* _ bullet+ in/into/through; @strangers ~ !fired ~ at/on/into; @strangers ~ !opened fire; @gunmen ~ !shot; \
    on a motorcycle/motorbike/scooter ~ !shot; on motorcycles/motorbikes ~ !shot; from a car/jeep/taxi/pickup/motorcycle ~ !fired/shot; \
    masked/hooded/unidentified/unknown men/man/persons/people ~ !shot/fired
    """

  private static let handFamilies = """
    stabbing: !@hacking _ @people; !@hacking ~ death; @people ~ !@hacked; @blades ~ !@wounding; !@wounding ~ with _ @blades; \
    with/by/wielding/brandishing _ @blades ~ !@wounding; died/dead/killed/bled of/from _ stab/knife/machete/axe wounds/wound/blows
    beating: !@clubbing ~ death; @people ~ !@clubbed; !set about _ with; !laid into _ with; !went at _ with; \
    !@clubbing _ @people ~ with; kicked/beaten/beat ~ unconscious; left _ unconscious
    beating soft: !@clubbed; lunged at
    killing: @people ~ !murdered; was/were done to death; was/were put to death; @people ~ !slain; \
    found/discovered/lay/lying ~ dead/lifeless/murdered with; body/bodies/corpse/corpses/remains ~ @found ~ \
    bullet/bullets/gunshot/stab/bound/tied/throats/throat/torture/tortured/bruises/decapitated/headless/mutilated; \
    @people _ found shot/hanged/strangled/stabbed/beheaded/murdered; tied/bound ~ shot; shot ~ execution style; @gunmen ~ !@killing ~ @people; took the life/lives of; \
    !@killing by _ @gunmen; @people ~ !@killed _ by _ @gunmen; armed men ~ !@killing; lost _ life/lives _ attack/ambush/raid/shooting
    mob: @people ~ !lynched; !set upon ~ by/mob/crowd; crowd/mob/residents/villagers/onlookers/neighbours/locals ~ !@clubbing; \
    crowd/mob/villagers/neighbours/locals ~ hacked/stoned/lynched ~ @people; \
    @clubbed/hacked ~ by _ crowd/mob/residents/villagers/neighbours/locals/onlookers; necklaced
    arson: !put ~ to the torch; !@torching _ @buildings; !@torching ~ @buildings; @buildings ~ !@torched; !reduced ~ to ashes; \
    !set* ~ aflame/afire/alight/ablaze; @buildings ~ burned/burnt _ by _ @gunmen; @gunmen ~ !@torching; @gunmen ~ burned/burnt
    sexual: @people ~ !raped; gang rape+ of; !sexually assault*; !sexually abuse*
    abduction: @people ~ was/were taken ~ captive/hostage/gunpoint; @people ~ !@snatched; !@snatching _ @people; \
    !@snatching ~ @people ~ ransom; demanded/demanding/asked/asking/want/wants ~ ransom; \
    @gunmen ~ !@snatching; @gunmen ~ !@leading ~ away/off/captive; men ~ !@leading ~ @people _ away/off; \
    !@leading _ away/off by _ @gunmen/men; !@leading _ away/off at gunpoint; @leading into _ bush/forest/hills/mountains/jungle by; \
    !held _ captive; !held ~ for ransom; !@leading _ @people _ off/away ~ bush/forest/scrub/hills/gunpoint/unknown; read/checked _ identity cards; !taken _ from _ home/house/car/bus/village/school/dormitory ~ by _ men/@gunmen; \
    kidnappers/abductors/captors ~ !@snatching; forced _ into a/the/their _ car/van/boat/truck/vehicle/jeep/pickup
    """

  private static let blastFamilies = """
    bombing: !blow* _ crater/hole/gap/breach; !tear* _ crater/hole/gap; blew ~ off its hinges; blown apart/open; \
    bomb/bombs/explosives/device/devices/ied/ieds ~ !@bursting; parcel/package/bag/rucksack/suitcase/letter/gift ~ !@exploding; \
    @bombs ~ !@fixed ~ under/beneath/inside/near/beside/against; was/were/been dynamited/bombed; \
    @people ~ killed/wounded/injured/hurt/died ~ bomb/bombs/explosives; bomb/device ~ under a/the/his/her/their; \
    @vehicles ~ @fixed/stuffed/loaded/crammed/filled/primed/laden with _ dynamite/explosives/bombs/tnt; @works ~ !@blasted; !@blasting ~ @works; twin/two/three/four/several bombs
    explosion: explosion/explosions/blast/blasts/detonation ~ !@bursting; explosion/explosions/blast/blasts !@shaking; \
    explosion/explosions/blast/blasts ~ !@shaking; !@killed _ in/by _ explosion/explosions/blast/blasts; hit _ by _ explosion/blast; \
    explosion/blast ~ killed/wounded/injured/left/claimed
    mine: mine/landmine/mines/landmines ~ !@exploding; @vehicles ~ drove/ran/rolled/passed over _ mine/landmine/bomb/device/ied; \
    @vehicles ~ !hit/struck/tripped/detonated _ mine/landmine/ied/bomb; @people ~ stepped/trod/stood on _ mine/landmine/device; \
    unexploded ~ @exploding; shell/grenade/ordnance/munition ~ they/he/she/children/boys _ found/picked ~ !@exploding
    grenade: grenade/grenades ~ !@exploding; @throwing ~ grenade/grenades; grenade/grenades ~ was/were _ @thrown; \
    grenade/grenades ~ @thrown ~ at/into/from
    drone-strike: @drones ~ !@bursting; @drones !@bursting; @struck _ by _ @drones; @drones ~ !dive* into; @drones ~ !@landing; \
    @drones ~ @shedding ~ bomb/bombs/grenade/grenades/explosive/explosives/munition/charge; hunted/targeted _ by _ @drones
    air-strike: jet/jets/warplane/warplanes/gunship/gunships ~ !@bombarding; jet/jets/warplane/warplanes !@bombarding; \
    @aircraft ~ bombed/bombing/strafed/strafing/rocketed/shelled/bombarded/pounded; \
    air force/component/arm ~ !@bombarding; bombs ~ @shed ~ from/by/on; @shedding ~ bombs/barrels/munitions ~ on; \
    bombs/bomb ~ !@landing; @aircraft ~ @shedding ~ bomb/bombs/missile/missiles/ordnance; !@bombarding from the air; \
    hit/struck/attacked/bombed from the air; strike/strikes/raid/raids ~ by _ jets/planes/warplanes/aircraft
    missile: @missiles ~ !@bursting; @missiles !@bursting; @missiles ~ !@landing; @struck _ by _ @missiles; \
    @missiles ~ fired/launched ~ at/into/on/towards
    rocket: @rockets ~ !@bursting; @rockets !@bursting; @rockets ~ !@landing; @struck _ by _ @rockets; \
    @rockets ~ fired/launched ~ at/into/on/towards
    shelling: @shells ~ !@bursting; @shells !@bursting; @shells ~ !@landing; @struck _ by _ @shells; shells/mortars/rounds/salvo/salvoes ~ \
    fired/lobbed/launched ~ at/into/on; rounds ~ !fell/landed/exploded/crashed on/in/near/among; \
    guns/howitzers/cannon/tanks ~ !@bombarding; guns opened up; !@bombarding by _ artillery/tanks/mortars/guns
    sabotage: @works ~ !cut/severed/slashed/sawn ~ deliberately/saboteurs/attack; saboteurs/saboteur ~ !@bursting/cut/severed
    chemical: chlorine/sarin ~ @thrown ~ @people; acid ~ thrown/flung/hurled/poured/splashed ~ at/on/over/into
    """

  private static let raidFamilies = """
    attack: @gunmen ~ !@assailing; @gunmen ~ !@wounding; armed/masked/hooded men ~ !@assailing; !@assailing by _ @gunmen; \
    @people ~ was/were !@assailed; convoy/patrol/post/checkpoint/outpost/camp/base/station/barracks/bus/village ~ !@assailed; \
    !@assailing _ convoy/patrol/post/checkpoint/outpost/camp/base/barracks/village/hamlet/settlement; came/fell/come under attack; \
    attackers/assailants ~ !@killing/@wounding
    storming: @gunmen ~ !@entering into/through/onto/inside/on; armed/masked/hooded men ~ !@entering into/through/onto/inside/on; \
    @gunmen ~ !scaled; shot/fought/blasted/forced _ way into/through/onto
    clash: @forces/police/guards/rangers/officers ~ !@fighting _ @gunmen; @gunmen ~ !@fighting ~ @forces/police/guards/rangers; \
    fighting/battle/battles/combat/firefight/gunfight/clash/clashes/skirmish ~ !@flaring; fighting/clash/clashes/battle between; \
    !@killed _ in _ fighting/battle/clash/clashes/firefight/gunfight/combat/encounter/skirmish; \
    !@fighting each other; @fighting for _ hours; @fighting with rifles/guns/spears/machetes/bows/arrows/mortars; \
    @gunmen ~ was/were killed/shot/neutralised/neutralized/eliminated; @forces ~ killed/shot/neutralised/neutralized/eliminated ~ @gunmen
    communal: clans/clan/tribes/tribe/herders/gangs/factions/inmates/prisoners ~ !@fighting; \
    between _ clans/tribes/communities/gangs/herders/inmates/prisoners/villages/factions; brawl/feud/vendetta ~ killed/left/erupted; \
    inmates/prisoners ~ !@hacking/@torching/rioted/mutinied; prison/jail riot/mutiny/uprising/revolt/brawl/massacre
    takeover: @gunmen ~ !@taking _ @site; @gunmen ~ !@taking ~ town/city/village/district/base/post/airport/border/crossing/bridge; \
    @forces ~ !@taking _ town/city/village/district/hill/settlement; town/city/village/district/base ~ fell/fallen to
    looting: !@stealing ~ @cattle; @cattle ~ !@stolen; drove/driven/drive/driving off/away ~ @cattle; made/make off with ~ @cattle; \
    raid/raids for cattle; raiders ~ @stealing; shops/stores/warehouse/warehouses/depot/depots/aid ~ !looted/plundered/ransacked/emptied
    piracy: @boats ~ !@boarded by; pirates/gunmen/raiders/commandos ~ !board* ~ @boats; @boats ~ was/were/been !hijacked/boarded/seized; \
    crew ~ !@snatched; crew ~ taken/held hostage/captive; pirates ~ !@taking/@snatching/@assailing
    """

  private static let streetFamilies = """
    protest: @crowd ~ !@rallying ~ @against; @against ~ @crowd ~ !@rallying; @gatherings ~ @against; @gatherings ~ took place; \
    staged/organised/organized/mounted/convened ~ @gatherings; \
    solidarity/support/protest/opposition/sympathy meeting/meetings/gathering/gatherings/concert/rally/rallies/march/marches/vigil; \
    @crowd ~ @carrying ~ placards/banners/portraits; placards/banners that/which/reading/saying; \
    @crowd ~ !@shouting ~ slogans/@against; formed/forming a chain
    protest soft: @crowd ~ !@rallying; @crowd ~ in/into/on the streets; @crowd ~ demanding; \
    day/days/evening/night/week of protest/protests; @crowd ~ with placards/banners; tents ~ pitched ~ square/outside/front
    strike: !@downing _ tools/pens/brushes/stethoscopes; @crowd ~ stopped/stop work; @crowd ~ stayed/staying away/home/out ~ pay/protest; \
    strike ~ !@halting; stoppage/walkout/shutdown ~ !@halting; @crowd ~ strike over/against; strike over; \
    refusing/refused to work/load/unload/sail/drive/teach/fly
    strike soft: !@downing _ shutters/shops/stalls; shops/stalls/markets/schools/banks/offices ~ stayed/remained/kept shut/closed/shuttered; \
    @crowd ~ walk/walks/walked/walking out/off
    blockade: @crowd ~ !@obstructing ~ @roads; \
    !@obstructing ~ @roads ~ with/using ~ boulders/stones/trees/trunks/tractors/trucks/lorries/tyres/tires/earth/logs/buses/cars/furniture; \
    @roads ~ @obstructed by _ @crowd; kept/keep/keeping ~ @roads ~ cut/closed/shut/blocked; @roads ~ cut/closed/shut by _ @crowd; \
    @crowd ~ lay/sat/stood down/across/on _ @roads; tractors/lorries/trucks/buses/taxis ~ !@obstructing ~ @roads; toppled/felled/dragged ~ trees ~ @roads
    blockade soft: @crowd ~ closed/shut/cut/closing/cutting/sealed ~ @roads
    dispersal: police/gendarmes/troops/soldiers/officers/guards ~ !@charging ~ @crowd; \
    police/gendarmes/troops/soldiers/officers ~ !@scattering ~ @rioters/march/rally/procession/sit/camp/protest; \
    police/gendarmes/officers ~ batons/truncheons/hoses/cannon/canes; !waded into; canister/canisters of; \
    march/rally/procession/sit/demonstration/protest ~ !@scattered; !met with _ gas; !met with batons; were hosed; !hosed _ @crowd
    excessive-force: police/gendarmes/troops/soldiers/officers/guards ~ !fired on/at/into _ protesters/demonstrators/marchers/crowd/crowds; \
    police/gendarmes/troops/soldiers/officers/guards ~ !shot/shooting ~ protesters/demonstrators/marchers/crowd/crowds; police/gendarmes/troops/soldiers/officers/guards ~ !opened fire ~ protesters/demonstrators/marchers/crowd/crowds; \
    police/gendarmes/troops/soldiers/officers/men ~ replied/answered/responded with _ bullets/rounds/fire; \
    demonstrator/demonstrators/marcher/marchers/protester/protesters ~ !@killed; demonstrators/protesters/marchers/demonstrator/protester are/were/is/was dead; \
    bullets ~ protesters/demonstrators/marchers
    riot: @rioters ~ !@wrecking ~ @buildings; rioters/looters/hooligans/ultras ~ !@wrecking; looters/rioters ~ @emptying; \
    @rioters ~ !@throwing ~ stones/bottles/bricks/rocks/fireworks/flares/petrol/molotovs/cobbles/chairs; @rioters ~ !stoned/pelted; \
    were/was _ stoned/pelted; police/gendarmes/officers ~ !@fighting ~ @rioters/groups; groups/gangs ~ youths/fans ~ !@fighting; \
    @buildings ~ !@wrecked by _ @rioters; stones/bottles/bricks/rocks/cobbles ~ flew/rained/@thrown; \
    @rioters ~ broke/break/broken/burst/smashed ~ gate/gates/fence/fences/door/doors/cordon/barrier/barriers/windows
    """

  private static let custodyFamilies = """
    arrest: gave/give/giving/given @self up; turned/turning/turn/handed/handing @self in/over; @lawmen ~ !@arresting ~ @people; \
    @lawmen ~ !@arresting; !@seizing _ @people _ on suspicion; @people ~ was/were/been overpowered; \
    @hauling ~ into/in/to _ custody/cells/cell/jail/handcuffs/detention/cuffs/vans/van; @hauling ~ police station/commissariat; \
    thrown/put into/in/behind _ cells/cell/jail/detention/bars; tracked down ~ by/in; run/ran to ground/earth; \
    wrestled/pinned ~ to/ground/floor; arrests/detentions ~ made/carried/followed/reported; made/makes/making ~ arrests/arrest; \
    people/men/women/suspects/persons/others ~ in detention; netted/yielded/led/leading ~ arrests/arrest/suspects; \
    cell/ring/gang/network ~ broken/dismantled/smashed/busted; into police custody; stopped and arrested; were/was _ picked up; \
    are/is/were/was _ being questioned; was/were taken in by _ @lawmen; taken in by _ @lawmen; \
    @people ~ are/is/were/was behind bars; taken/bussed/sent/driven to _ prison/jail/detention
    police-raid: @lawmen ~ !@searching ~ @buildings; @lawmen ~ !@searching ~ homes/flats/addresses/premises/villas/farms/rooms; \
    !@searching ~ homes/flats/addresses/premises/houses/offices/apartments ~ police/warrant/suspects; searches/swoops at/in/across; \
    doors ~ kicked/knocked; knocked/hammered/banged on ~ doors/door; simultaneous/dawn/overnight/morning searches/swoops
    release: @people ~ freed/released ~ captors/kidnappers/abductors/ransom/captivity; let go by; set free by
    agreement: shook/shake/shaking hands on; signed/sign/signs/signing ~ ceasefire/truce/peace/accord/pact/treaty/agreement/deal/protocol; \
    agreed/agree/agrees/agreeing ~ ceasefire/truce; ceasefire/truce ~ agreed/signed/announced/declared/reached/brokered/took/came/begins/began/entered; \
    put _ names to; put _ signatures; initialled; buried the hatchet; made peace
    """

  private static let earthFamilies = """
    landslide: @slopes ~ !@sliding; @slopes !@sliding; @people ~ @buried _ under/by/beneath/in _ @slopes; @buildings ~ @buried _ by/under/beneath/in _ @slopes; \
    wall/mass/torrent/tide/river/sea of mud/rock/rocks/rubble/debris/stones/sludge; wall/mass of _ ice/rock; mud/rocks/boulders ~ came/come off/down/on;  \
    !@buried under/by/beneath _ mud/earth/rocks/rock/stones/boulders/soil
    landslide ref: rock avalanche+; debris flow+; slope collapse; hill collapse; ground collapse
    avalanche: @snows ~ !@sliding; @people ~ !@buried ~ snow/avalanche; !@buried _ by/under/in/beneath _ snow/avalanche; slab of snow; \
    glacier ~ !@sliding/broke/collapsed/burst; ice/serac/seracs ~ broke/crashed/fell ~ climbers/porters/camp/village
    flood: @waters ~ !@rising ~ banks/bank/homes/houses/streets/fields/village/villages/town/bridge/dam/road/roads/shops; @waters ~ !@flooding; \
    @buildings ~ !inundated/submerged/swamped/flooded/engulfed ~ @waters/rain/rains; @people ~ @flooded ~ @waters; \
    @people ~ swept/carried/washed away/off/downstream; swept/carried/washed away/off ~ by _ @waters; \
    dam/dyke/dike/levee/embankment/reservoir ~ !@bursting/failed/breached/broke/overflowed/overtopped; \
    inundate*/submerge*/swamp* ~ @buildings; rain/rains/rainfall/downpour/downpours/cloudburst/monsoon/thunderstorm ~ !@flooding; \
    rain/rains/rainfall/downpour/downpours/cloudburst ~ killed/left/claimed/drowned/caused/triggered/unleashed/destroyed/washed/swept; \
    metres/metre/feet/foot/centimetres of water; water ~ waist/chest/knee/shoulder/rooftops/window; wall of water; \
    @people ~ drowned ~ rain/rains/flood/floods/river
    flood ref: outburst flood+; tidal flooding
    earthquake: @quakes ~ !shook/rocked/jolted/struck/hit/rattled/killed/injured/damaged/toppled/destroyed/felt; of magnitude; a magnitude; \
    magnitude ~ quake/earthquake/tremor/shock; earth/ground/seabed ~ trembled/shook/heaved/shuddered/shaken/rocked; \
    @buildings ~ !@toppled ~ @quakes; killed/died/hurt/injured ~ in _ quake/earthquake/tremor
    earthquake ref: seismic swarm+; earthquake swarm+
    eruption: volcano/mount/crater ~ !@erupting ash/lava/smoke/rocks/gas/column/cloud; volcano ~ !@erupting; ash/lava ~ !@covering
    tsunami: waves/wave/sea ~ metres/feet high ~ hit/struck/swept; tsunami/tsunamis ~ hit/struck/swept/killed/destroyed/wrecked
    """

  private static let skyFamilies = """
    storm: @winds ~ !@felling ~ @roofs; @winds ~ !@felling; @winds !@felling; roof/roofs/tree/trees/pylon/pylons/greenhouses/poles/masts ~ !@felled; \
    lightning ~ struck/killed/hit/ignited/injured; @people ~ struck/killed/hit by _ lightning; bolt/bolts of lightning; \
    hail/hailstones ~ !@felling/smashed/killed/injured/destroyed/dented; gusts/winds of/reaching/up ~ kilometres/km/mph/knots; \
    snow/blizzard/snowdrifts ~ trapped/stranded/buried/killed/cut/closed; trapped/stranded/stuck ~ snow/blizzard/drifts/snowdrifts; \
    tree/trees/branch/branches ~ fell/crashed/toppled/came ~ on/onto
    storm ref: ice storm+
    cyclone: cyclone/hurricane/typhoon/storm ~ came/moved/swept/crashed/went ashore; cyclone/hurricane/typhoon/storm ~ made landfall; \
    cyclone/hurricane/typhoon ~ !@felling/killed/left/slammed/crossed/crushed
    tornado: tornado/twister/whirlwind/waterspout/tornadoes/twisters ~ !@felling/crossed/touched/left
    wildfire: @flames ~ !@consuming ~ hectares/acres/forest/forests/scrub/pine/pines/brush/bush/grassland/olive/woodland/steppe/heath/heather/moor/peat; \
    hectares/acres ~ burned/burnt/burning/charred/scorched/consumed/destroyed/blackened; wildfire/wildfires/bushfire/bushfires ~ !@consuming; \
    forest/forests/hills/hillside/hillsides/scrub/woodland/steppe ~ ablaze/alight
    heat: died/dead/deaths/killed/collapsed ~ of/from/in _ heat/heatwave/heatstroke/frost/hypothermia/exposure; heat/heatwave/cold/frost ~ killed/claimed
    drought: crops/harvest/harvests/rains/wells ~ failed/withered; drought ~ killed/left/destroyed
    """

  private static let roadFamilies = """
    crash: @vehicles ~ !@plunging; @vehicles !@plunging; @vehicles ~ !@colliding ~ @vehicles; \
    @vehicles ~ !@colliding _ with/into/tree/wall/pole/barrier/lorry/truck/bus/train/pillar/post; \
    @vehicles ~ went/go/goes/going over/off/into/down ~ edge/ravine/gorge/ditch/river/cliff/embankment/canal/precipice; \
    @vehicles ~ fell/dropped/ran/rolled/flew/slid/came over/off/into/down ~ edge/road/bridge/ravine/gorge/ditch/river/cliff/embankment/canal/lake/valley/highway/bend; \
    @vehicles ~ leaves/leaving the road/highway/carriageway/motorway; @vehicles ~ lost/lose _ brakes/wheel/tyre; brakes ~ failed/gave; \
    went/goes/go/plunged/fell over the edge; @vehicles ~ mounted ~ pavement/kerb/sidewalk; @people ~ run/knocked/mown/mowed over/down by; \
    @people ~ hit/struck/killed/crushed/injured by a/an/the _ @vehicles; @killed _ in/when _ crash/collision/pileup/smash/wreck; \
    crash/collision/pileup/smash ~ killed/claimed/left/injured/involving/between; driver ~ fell asleep; asleep at the wheel
    rail-crash: @trains ~ !@derailing; @trains ~ !@colliding; jumped/jumping/jumps/leapt _ rails/track/tracks/rail; \
    @trains ~ hit/struck/ploughed/crashed/rammed; @people ~ killed/struck/hit/cut/mown by a/the _ @trains; \
    @trains ~ killed ~ crossing/tracks/platform; level/rail/railway/grade crossing ~ killed/hit/struck/crash/collision; signal passed at danger
    air-crash: @planes ~ !@plunging; @planes !@plunging; @planes ~ !@ditching; @planes ~ came/went/fell/fallen/crashed down; \
    @planes ~ off/short/beyond/past of/the _ runway; @planes ~ broke/broken up/apart; \
    @planes ~ hit/struck/clipped/touched ~ mountain/hillside/trees/wires/power/tower/ridge/ground; @planes ~ !@colliding ~ @planes; \
    @planes ~ disappeared/vanished/lost ~ radar/contact; @planes lost; lost contact with; paraglider/microlight/glider/ultralight/balloon/skydiver/parachutist ~ crashed/fell/plunged/collided/came
    sinking: @boats ~ !@foundering; @boats !@foundering; @boats ~ !@colliding; turned/turn/turning/turns turtle; went/go/gone/going/sent to the bottom; \
    @boats ~ hit/struck/ran/run ~ rocks/reef/sandbank/iceberg/log/pier/bridge/breakwater/shoal; @boats ~ took/taking/take on water; \
    @boats ~ broke/split/broken in two/half; @boats ~ caught/catch fire; @boats ~ lost/vanished/disappeared ~ at/with/off/sea/aboard/hands; \
    @people ~ drowned ~ @boats; @boats ~ with _ aboard ~ @foundering; pulled/plucked from the sea/water; @boats ~ found/sighted/picked adrift; found adrift; @boats ~ !adrift ~ bodies/dead/corpses; @boats ~ scraped/grazed/sideswiped/rammed/brushed
    drowning: @people ~ !drowned; drowned in/at/off/while/when/after; @people ~ swept ~ sea/river/rocks/pier/beach/wave; fell/slipped/jumped into/overboard ~ drowned
    drowning soft: body/bodies ~ pulled/recovered/fished/washed/found ~ river/lake/canal/sea/beach/reservoir/shore
    """

  private static let houseFamilies = """
    collapse: @structures ~ !@crumbling; @structures !@crumbling; @overhead ~ !@dropping; @overhead !@dropping; @structures ~ came/come/crashed/tumbled down; \
    fallen/collapsed @overhead; @structures ~ gave/give/giving/given way; @people ~ @buried ~ under/beneath/in _ rubble/debris/masonry/concrete/bricks; \
    !@buried under/beneath/in/by _ rubble/debris/masonry/concrete/bricks/roof/wall; \
    @crushed when _ @structures
    collapse weak: pulled/dug/brought ~ from/beneath _ rubble/debris/ruins
    mine-accident: miners/miner/diggers/pitmen/colliers ~ !@killed/@buried/entombed/suffocated/gassed; \
    mine/pit/shaft/colliery/gallery/tunnel/quarry/tailings ~ !@crumbling/flooded; methane/firedamp/gas ~ exploded/ignited ~ mine/pit/shaft/colliery/coal; \
    trapped/buried/entombed in/at/inside/down _ mine/pit/shaft/colliery/quarry; heap/tip/waste/slag/spoil ~ slid/slipped/collapsed/buried
    fire: @flames ~ !@consuming; @flames !@consuming; @buildings ~ !@gutted ~ @flames; !@gutted by _ @flames; \
    @people ~ killed/died/perished/burned/burnt/suffocated/hurt/injured in _ @flames; @flames ~ broke/started/began out/in/at/on; \
    @buildings ~ caught/catch/took fire; burned/burnt to death; choked/suffocated/overcome ~ smoke/fumes
    blast-accident: @plant ~ !@exploding; gas/boiler/fireworks/dust/chemical/fuel/refinery/factory/plant/depot/workshop/mill/kitchen/tank explosion/explosions/blast/blasts; \
    explosion/blast at/in _ factory/plant/refinery/mill/workshop/works/foundry/bakery/kitchen/distillery/quarry/laboratory
    stampede: @people ~ !trampled/crushed ~ crowd/rush/gate/gates/panic/stampede/stairs/underfoot; trampled underfoot; \
    trampled in/at/when/as/to; crush/stampede at/in/outside/during/killed/left; crushed/suffocated/trampled in a/the crush/crowd/stampede
    stampede soft: crowd/crowds/thousands/pilgrims/fans/worshippers ~ surged/pressed/rushed/stampeded/panicked
    industrial: @people ~ killed/died/poisoned/sickened/overcome/hospitalised/hospitalized/ill ~ fumes/ammonia/chlorine/carbon/methanol/liquor/moonshine/leak; \
    ammonia/chlorine/gas/acid/chemical/chemicals/diesel/cyanide ~ leaked/leaking/escaped/spilled/spilt/spewed/seeped; leak/spill of; \
    drank/drinking/drunk ~ tainted/bootleg/methanol/adulterated/spurious/toxic/poisonous/illicit; died/dead/killed/deaths ~ from/of/by _ arrack/hooch/liquor/moonshine/toddy/methanol/vodka/brew; hooch deaths/tragedy/toll; laced with _ methanol; bootleg/tainted/illicit/spurious liquor/alcohol/drink/spirits; \
    cable car/cabin ~ !@plunging; gondola/lift/elevator/chairlift/rollercoaster/funicular ~ !@plunging/fell/snapped; \
    crushed/killed/mangled by/in a _ machine/press/conveyor/forklift/crane/mixer; @people ~ !electrocuted; electric shock
    industrial soft: fell _ from/off _ scaffolding/scaffold/crane/roof/tower/ladder/height
    """
}
