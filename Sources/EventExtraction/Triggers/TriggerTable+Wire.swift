/// Turns of phrase of news agencies, tickers and local desks, and of reports put into English from other languages, in the
/// notation of ``TriggerTable``.
extension TriggerTable {
  static let wire = [
    wireAttacks, wireFighting, wireStreets, wireCustody, wireWeather, wireMishaps,
  ].joined(separator: "\n")

  private static let wireAttacks = """
    shooting: !open* fire at/on/into/upon; !opened fire at/on/into/upon a/an/the; !fired/firing at/on a/an/the; !fired into a/the/their
    arson: !burn* _ ballot; !burn* _ barn+; !burn* _ tents; !burn* _ mosque; !burn* _ office+; !burn* _ village; set* _ on fire; \
    set* _ alight; set* _ ablaze; setting light to; set light to
    drone-strike: @drones ~ !came down; @drones ~ !fell on; @drones ~ !caught; @drones ~ !ploughed
    missile: @missiles ~ !left a crater; @missiles ~ !crater; @missiles ~ !came down
    beating: fighting between youths; fighting between groups; fight among; brawl among
    drone-strike: unmanned aircraft ~ @impact; unmanned aerial vehicle+ ~ @impact; unmanned vehicle+ ~ @impact; \
    aerial vehicles ~ @impact
    bombing: bomb+ ~ !broke; bomb+ ~ !shattered; bomb+ ~ !damaged; device+ ~ !broke; device+ ~ !shattered; something ~ blew up
    mine: !pick* up _ mine/grenade/shell/ordnance/bomblet/munition; playing with _ mine/grenade/shell/munition
    shooting: !raked a; !raked the; !raking; !fired on their; !fired on his; !fired on her; !fired at their
    attack: fell upon; fell on _ village/hamlet/community/camp/settlement; set upon by
    clash: !fought in the streets; fought with tanks
    looting: guards tied up; tied up the guards; tied up _ guards
    shooting: !fire* ~ shots; !fired _ bullets; !fired into _ house/home/car/bus/shop/crowd/bar/cafe/office; !shot \
    through; !shot and killed; !shot _ year old; @forces _ !shot _ @people; police _ !shot _ @people; @forces ~ !shot \
    a; police ~ !shot a; @forces !shot; !shot him; !shot her; !shot them; !shoot* their way; took a bullet; took \
    bullets; !strafe*; let off _ burst; !loose* _ burst; gun ~ was fired; !discharge* _ weapon; fire was opened; \
    opened fire; firing ~ !started; !came under _ fire; !come under _ fire; under sniper fire; under machine gun fire; \
    under small arms fire; !turn* _ weapon+ on; !turn* _ rifle on; !turn* _ gun on; was !gunned; were !gunned; !fell \
    to _ bullet+; !fell to _ bullets; !dropped by a sniper; gunshot+ ~ killed; died of gunshot; died from gunshot; \
    died of bullet; dead with gunshot; with bullet wounds; with gunshot wounds; with _ bullet _ head; a gunman ~ \
    killed; !fired on; shot up; !fire* from a passing
    shooting soft: !fired several; !fired through; !shot from; !shot outside; !shot inside; !shot while; !shot as; \
    !shot when; !shot after; !shot and; bullet in the; bullets in the; opened up on; opened up with; !shot in
    shooting ref: drive by; drive by attack+; gun murder+; point blank shooting; fusillade+; armed attack+; execution \
    style killing+; gunning down; rifle fire; automatic fire
    killing: bound and shot; shot through the head; was !murdered; were !murdered; !slay*; left for dead; !beaten to \
    death; !hanged from; bodies ~ bullet wounds; bodies ~ gunshot; bodies ~ signs of torture; body ~ bullet wounds; \
    body ~ signs of violence; severed head+; headless body; headless bodies; corpse+ ~ dumped; bodies ~ !dumped; \
    bodies ~ !left; bodies of _ men were; !kill* _ at gunpoint; !lost _ lives at the hands; died at the hands; at the \
    hands of _ @gunmen; !killed by _ militia+; !killed by _ soldiers; !killed by _ attackers; !killed by _ assailants; \
    !killed by unknown; !killed by unidentified; !killed by suspected; unknown persons ~ !kill*; unidentified persons \
    ~ !kill*; unknown men ~ !kill*; unidentified men ~ !kill*; masked men ~ !kill*; armed men ~ !kill*; armed men ~ \
    !shot; masked men ~ !shot; unknown men ~ !shot; unidentified men ~ !shot; unknown persons ~ !shot; unidentified \
    persons ~ !shot; men on motorcycles ~ !kill*; men on motorbikes ~ !kill*; men on a motorcycle ~ !shot; men on a \
    motorbike ~ !shot; men on motorcycles ~ !shot; two men ~ !shot; attackers !shot; attackers !killed
    killing soft: hands bound; !killed with; !put to death; did away with; !throttled; !suffocated by; !poisoned; \
    !drowned by
    killing ref: contract killing+; gangland killing+; revenge killing+; targeted killing+; triple murder+; ritual \
    killing+; political murder+
    killing ref soft: mass grave+
    stabbing: !stabbed; !stab* to death; !stab* ~ in the neck/chest/back/stomach/throat; with a kitchen knife; \
    !attack* _ with a knife; !slit* _ throat+; !cut* _ throat; !run* amok with; went on the rampage with _ knife; \
    !hacked; hacking ~ to death; machete blow+; blows of a machete; inflicted ~ stab; inflicted ~ knife; knife blow+
    stabbing soft: pulled a knife; drew a knife; pulled out a knife; lunged at _ with; went at _ with a; armed with a \
    knife; armed with a machete; armed with an axe
    ramming: !drove ~ into a group of; !drove ~ into a queue; !drove ~ into people; !drove ~ into the crowd; !ploughed \
    ~ into a crowd; !ploughed ~ into people; !plowed ~ into people; !rammed ~ into a crowd; !rammed ~ police; !ran \
    down _ soldiers; !ran down pedestrians; !aimed _ car at; !aimed _ van at
    ramming soft: !rammed ~ gate; !rammed ~ checkpoint; !rammed ~ barrier; deliberately !drove; deliberately !ran; \
    deliberately !hit; !drove at
    bombing: !blown open; !blown apart; !blown up; !blown to; bomb/bombs !injured; bomb ~ !left; bomb ~ !placed; bomb \
    ~ !hid*; bomb ~ !planted; bomb ~ !attached; bomb ~ !under; explosives ~ !attached; explosives ~ !placed under; \
    explosives ~ !hidden; !laid _ charge+; was !detonated; set off by remote; remote controlled ~ device; remote \
    control ~ bomb; device ~ !attached; device ~ !placed; device ~ !hidden; device ~ !planted; device ~ !left; device \
    !tore; device !blew; device !ripped; device !exploded; device !detonated; device went off; bomb !struck; bomb \
    !hit; bomb !tore; bombs !tore; bomb ~ in a rucksack; bomb ~ in a bag; bomb ~ in a bin; parcel ~ !exploded; package \
    ~ !exploded; bag ~ !exploded; suitcase ~ !exploded; rucksack ~ !exploded; letter ~ !exploded; phone ~ booby; \
    pagers ~ !exploded; was !bombed; were !bombed; !bombs a; !bombs the; !bomb* ~ out; !bombed out
    bombing soft: !detonated; !detonating; !detonate
    bombing ref: market bombing; station bombing; church bombing; mosque bombing; bus bombing; embassy bombing; hotel \
    bombing; twin blasts; twin explosions; double blast; triple blast; serial blasts; bomb incident+
    explosion: !exploded; !explodes; explosion ~ !occurred; explosion ~ !thundered; explosion thundered; explosions \
    thundered; explosion ~ !rang; explosion+ ~ !rocked; explosion ~ !tore; explosion ~ !ripped; explosion ~ !shook; \
    blast ~ !shook; blast ~ !tore; blast ~ !ripped; blast ~ !rocked; blast ~ !levelled; blast ~ !leveled; blast ~ \
    !demolished; series of explosions; powerful explosion+; loud explosion+; detonation ~ heard; !detonation; \
    !detonations; was rocked by; shaken by a blast; shaken by an explosion
    explosion soft: torn apart; torn to pieces; ripped apart by; bang ~ heard; loud bang+; loud boom+
    suicide: strapped to _ body; strapped to _ waist; !set off _ vest; !set off _ belt; !set off _ explosives he; !set \
    off _ explosives she; blew @self; blew up his; blew up her; blew his; bomber ~ !walked; bomber ~ !drove; bomber ~ \
    !rode; bomber ~ !struck; bomber ~ !targeted; bomber ~ !detonated; bomber ~ !rammed; bombers ~ !struck; bombers ~ \
    !attacked; shahid belt; exploded @self; a suicide car
    suicide ref: suicide strike+; suicide raid+; martyrdom operation+; suicide car bombing+; suicide truck bombing+
    grenade: !toss* ~ grenade+; !pitch* _ grenade+; !bowl* _ grenade+; !chuck* _ grenade+; grenade ~ !landed; grenade \
    ~ !rolled; grenade ~ !killed; grenade ~ !wounded; grenade ~ !injured; grenade ~ !blew; grenade !exploded; grenade \
    went; with a grenade; with grenades; from a grenade launcher; grenade launcher+; fired a grenade; grenades at
    ied: improvised ~ device; makeshift bomb+; makeshift device+; crude bomb+; crude device+; culvert bomb+; buried \
    bomb+; bomb in a culvert; bomb by the road; bomb at the roadside; bomb beside the road; roadside charge+; buried \
    device+; bomb buried; device buried; bomb on the road; bomb planted
    mine: mine ~ !went off under; mine ~ !exploded under; mine ~ !tore; mine ~ !blew; mine ~ !destroyed; mine ~ \
    !killed; mine ~ !wounded; blown up on a mine; blown up by an anti; blew up on a mine; blew up on a landmine; blew \
    up on an; on a mine; on a landmine; hit an explosive device; an anti tank mine; anti personnel mine+; \
    antipersonnel mine+; anti vehicle mine+; unexploded ordnance ~ !killed; unexploded ordnance ~ !exploded; cluster \
    munition ~ !exploded; bomblet+ ~ !exploded; shell they found ~ !exploded; left over from the war ~ !exploded; trod \
    on a mine; drove on to a mine
    mine soft: picked up ~ grenade
    mine ref: mine incident+; landmine incident+
    drone-strike: @drones !hit; @drones !struck; @drones !killed; @drones !attacked; @drones !fell; @drones !damaged; \
    @drones !targeted; @drones _ !fell; @drones ~ !downed ~ fell; fragments of _ @drones; wreckage of _ @drones; \
    @drones ~ !wreckage; @drones ~ !fragments; subjected to _ @drones; attack by @drones; attacks by @drones; attack \
    of @drones; raid of @drones; attacked by @drones; attacked by _ @drones; hit by @drones; struck by @drones; \
    attacked with @drones; @drones ~ !swooped; @drones ~ !got through; @drones ~ !flew into; @drones ~ !blew; @drones \
    ~ !exploded; @drones ~ !detonated; @drones ~ !hitting; @drones ~ !striking; @drones ~ !pierced
    drone-strike soft: @drones ~ !explosion; with the help of @drones; using @drones; @drones ~ !carrying; @drones ~ \
    !reached; @drones ~ !burn*; @drones ~ !landed on
    drone-strike ref: uav attack+; uav strike+; unmanned attack+; fpv strike+; drone attack
    air-strike: @forces ~ !bombed; jets !hit; jets !struck; jets !pounded; jets !fired; jet ~ !fired; plane+ ~ \
    !bombed; plane+ ~ !dropped; planes !hit; planes !struck; bombs from _ plane+; bombs from _ jet+; air force ~ !hit; \
    air force ~ !struck; air force ~ !bombed; air force ~ !pounded; gunship+ ~ !fired; gunship+ ~ !hit; helicopter+ ~ \
    !strafed; helicopter+ ~ !rocketed; bomb+ ~ !fell on; bombs ~ !landed; strike from the air; strikes from the air; \
    hit from the air; struck from the air; attacked from the air; strike ~ !destroyed; strikes ~ !destroyed; \
    paramotor+ ~ !dropped; paraglider+ ~ !dropped; gyrocopter ~ !dropped; glide bomb ~ !hit; kab ~ !hit; aerial bomb ~ \
    !hit; strike on a @site; an air strike
    air-strike soft: strikes ~ !killed; strike ~ !killed; strike ~ !hit; strike on the @site; strikes on @site
    air-strike ref: air strike; raid by jets; air attack; aerial attack; us strike+; coalition strike+; israeli \
    strike+; american strike+; russian strike+; saudi strike+; turkish strike+; ukrainian strike+; army strike+; \
    bombing sortie+
    missile: @missiles !hit; @missiles !struck; @missiles !fell; @missiles !killed; @missiles _ !hit; @missiles _ \
    !fell; @missiles ~ !came down; @missiles ~ !exploded; @missiles ~ !tore; @missiles ~ !ripped; @missiles ~ \
    !demolished; @missiles ~ !destroyed; debris from _ missile+; debris of _ missile+; fragments of _ missile+; \
    attacked with missiles; with a ballistic; with ballistic; from an iskander; missile ~ !launched at; missiles ~ \
    !launched at; missiles ~ !fired at; missile ~ !fired at
    missile soft: cruise missile+
    missile ref: missile raid+; missile salvo+; missile hit+; missile bombardment+; combined attack+
    missile ref soft: missile fire
    rocket: rocket+ !hit; rocket+ !struck; rocket+ !fell; rocket+ !landed; rocket+ !killed; rocket+ _ !fell; rocket+ ~ \
    !exploded; multiple launch rocket; mlrs; from grad; with rockets; salvo of rockets; volley of rockets; rocket \
    launcher+; bazooka+; rocket propelled; rpg ~ !fired; rpg ~ !hit; with an rpg; rockets !fired; rocket !fired
    rocket ref: rocket hit+; rocket raid+; rocket shelling
    shelling: shell+ !struck; shell+ !landed; shell+ !killed; shells !exploded; shell !exploded; shells were fired; \
    shell ~ !tore; under artillery fire; under mortar fire; under rocket fire; came under shelling; under bombardment; \
    subjected to _ shelling; subjected to fire; subjected to _ fire; subjected to _ bombardment; subjected to _ \
    attack+; artillery ~ !struck; artillery ~ !shelled; artillery ~ !hit; tanks ~ !fired; tank ~ !shelled; mortars \
    !fell; mortar !fell; mortar !hit; mortars !hit; mortars !landed; mortar ~ !landed; mortars ~ !fired; mortar was \
    !fired; fire from artillery; fire from mortars; carried out the shelling; carried out shelling; shelling \
    !occurred; fired from mortars; fired across the border; firing across the border; !fired _ rounds _ into; incoming \
    fire; was !shelled; were !shelled; came under indirect
    shelling soft: shell+ !hit; shell+ !fell; from artillery
    shelling ref: shell fire; artillery duel; mortar strike+; mortar shelling; shell attack+; cannonade; bombardment
    abduction: was !kidnapped; !abducting; taken from _ @vehicles by; !taken away by armed; !taken by armed; !taken by \
    unknown; !taken by unidentified; !seized by armed; !seized by unknown; !pulled from _ @vehicles; !dragged from _ \
    @vehicles; !dragged into _ @vehicles; !pushed into _ @vehicles; !pushed into a; !forced into a; !bundled into a; \
    !took away _ @people; !took them into; !led into the forest; !led into the bush; !taken into the bush; !taken into \
    the forest; ransom ~ paid; for ransom; held against their will; @gunmen ~ !seize*; armed men ~ !seized; armed men \
    ~ !abducted; men in uniform ~ !took; men in masks ~ !took; masked men ~ !took; masked men ~ !seized; hostages ~ \
    being held; hostages ~ were held; !holding _ hostage; !held ~ hostage; !hijackers; was !hijacked; were !hijacked; \
    convoy ~ !hijacked; trucks ~ !hijacked; lorries ~ !hijacked; plane ~ !hijacked; bus ~ !hijacked; schoolgirls ~ \
    !taken; drivers ~ !marched; passengers ~ !marched; pupils ~ !marched; drove off with _ \
    lorries/trucks/vehicles/cars
    abduction soft: ransom of; whereabouts ~ unknown since; !snatch*; !barricaded @self
    abduction ref: kidnap+; abduction; hostage situation+; hijacking
    abduction ref soft: snatch; disappearance of
    piracy: pirates ~ !seized; pirates ~ !took; pirates ~ !hijacked; pirates ~ !held; armed men ~ !boarded; men in \
    speedboats ~ !boarded; skiff+ ~ !fired; skiff+ ~ !approached; speedboat+ ~ !fired; commandeer* _ @boats; @boats ~ \
    was !seized; @boats ~ was !taken; @boats ~ !seized by; @boats ~ !taken over; @boats ~ !boarded; @boats !hijacked; \
    @boats ~ were !seized
    piracy soft: men ~ !boarded _ @boats
    attack: @boats ~ !hit by; @boats ~ !hit _ with; @boats ~ !reported _ explosion; ship ~ !targeted; tanker ~ \
    !targeted; vessel ~ !targeted; vessel ~ !attacked; ship ~ !attacked; tanker ~ !attacked; !mounted an attack; \
    !carried out an attack; !staged an attack; !launched an attack; !launched attacks; committed an attack; attack was \
    !committed; attack was !carried; attack !took place; attack !occurred; attack !happened; was the target of; were \
    the target of; !came under _ attack; under attack from; under attack by; \
    attackers ~ !threw; attackers ~ !used; raiders ~ !took; raiders ~ !struck; @gunmen !struck; @gunmen _ \
    !struck; @gunmen !hit; @gunmen !attack*; @gunmen !kill*; @gunmen _ !kill*; @gunmen !wound*; @gunmen !beat; @gunmen \
    ~ !cut; settlers ~ !attack*; settlers ~ !burn*; settlers ~ !torch*; settlers ~ !hurled; settlers ~ !threw; \
    settlers ~ !beat; settlers ~ !set; settlers ~ !smash*; settlers ~ !vandalise*; settlers ~ !uproot*; settlers ~ \
    !cut
    attack soft: attackers ~ !fled; assailants ~ !fled; raiders ~ !fled; @gunmen !fell
    attack ref: terror act; act of terror; acts of terror; terrorist incident+; armed incident+; \
    attack on; raid on; settler attack+; settler raid+; sortie+; hate attack+; arson and looting
    storming: @gunmen _ !stormed; @gunmen ~ !broke in; @gunmen ~ !forced; armed men ~ !forced; armed men ~ !broke; \
    masked men ~ !burst; masked men ~ !broke; men ~ !burst into; men ~ !broke into; fighters ~ !entered; rebels ~ \
    !entered; rebels ~ !attacked; militants ~ !entered; gunmen ~ !entered; armed men ~ !raided; armed youths ~ \
    !raided; !raid* _ camp+; !raid* _ post+; !raid* _ base; !storm* _ prison; !storm* _ post; !storm* _ base; !storm* \
    _ camp; !storm* _ village; !storm* _ house; !storm* _ building; !fought their way into; !blasted their way into; \
    !overran; broke into _ prison; jail break; jailbreak
    storming soft: prison break
    arson: put a torch to; !put ~ to the torch; a torch to; !put a match to; !set light to; !set _ alight; !set _ \
    ablaze; was !set on fire; were !set on fire; was !set alight; were !set alight; was !set ablaze; were !set ablaze; \
    !burn* _ homes; !burn* _ houses; !burn* _ huts; !burn* _ cars; !burn* _ vehicles; !burn* _ shops; !burn* _ \
    school+; !burn* _ church; !burn* _ crops; !torching; !firebombed; !fire* _ barn+; deliberately lit; deliberately \
    started; started deliberately; !doused ~ with petrol; !doused ~ with fuel; poured petrol; poured fuel; !hurled ~ \
    petrol; bottle+ of petrol; bottle with a flammable; incendiary bottle+; incendiary mixture; molotov cocktail+; \
    !burned _ to the ground by; homes ~ !torched; shops ~ !torched; @vehicles ~ !torched; @vehicles _ !torched; \
    @vehicles were !burned; @vehicles was !burned; @vehicles were !burnt
    arson ref: arson attack; fire attack+; petrol bombing; burning of _ homes
    arson ref soft: burning of
    beating: !thrash*; !lynch*; !pummel*; !assault* a; !assault* him; !assault* her; !assault* the; with baseball \
    bats; !punch* _ in; scuffle+ broke; brawl broke; mass brawl+; mass fight+; a fight broke; fight between; brawl \
    between; !robbed at; !robbed by; !robbed of; held up _ at gunpoint; armed robbers
    beating soft: !beat _ man; !beat _ woman; !beat a; !beat the; !beat him; !beat her; !beat them; broke _ jaw; broke \
    _ nose; broke _ arm; with iron bars; with sticks; with clubs; with rods; with hammers; with batons; !beaten by; \
    beaten with; !kick* _ in the; fought with
    beating ref: mass brawl; mass fight; armed robbery; homophobic attack+; racist attack+; antisemitic attack+; anti \
    semitic attack+; acid attack
    beating ref soft: brawl+; scuffle+; heist+; bank raid+; hold up; holdup
    sexual: !rape* by; women ~ !raped; girls ~ !raped
    looting: !loot* _ shop+; !loot* _ store+; !loot* _ warehouse+; shops ~ !looted; warehouse ~ !looted; stores ~ \
    !looted; aid ~ !looted; carried off ~ food; emptied ~ store; made off with ~ cattle; made off with ~ cows; made \
    off with ~ livestock; stole ~ cattle; stole ~ cows; drove away ~ cattle; cattle ~ !stolen; cows ~ !stolen; \
    livestock ~ !stolen; !desecrated; !vandalise*; !vandalize*; !defaced; daubed; graffiti ~ !sprayed; swastika+; \
    headstones ~ !toppled; graves ~ !desecrated; graves ~ !smashed; tombstones ~ !smashed
    looting soft: windows ~ !smashed; uprooted ~ trees; cut down ~ olive
    looting ref: desecration; vandal attack+; cattle raid+; plundering
    sabotage: cable+ ~ !cut; cable+ ~ !severed; rails ~ !removed; rails ~ !unbolted; tracks ~ !blown; track ~ !blown; \
    bolts ~ removed; pylon+ ~ !felled; pylon+ ~ !toppled; pylon+ ~ !blown; pipeline ~ !ruptured ~ explosion; pipeline \
    ~ !drilled; relay box/boxes ~ burn*; signal box/boxes ~ burn*; signalling ~ set; saboteur+ !blew; saboteurs ~ \
    !derailed
    sabotage soft: cables ~ !damaged
    sabotage ref: sabotage attack+; diversion on the railway; act of diversion; terror act on
    chemical: toxic gas ~ !killed; gas ~ was !dropped; chlorine !used; poisoned ~ with _ agent
    assassination: was !assassinated; shot dead in front of; shot outside _ home; shot outside _ house; killed \
    outside; car ~ !blown up; car ~ bomb ~ under; blown up in his car; blown up in her car; killed by a bomb under; \
    !survived _ attempt; !survive* an assassination; !survive* an attempt; escaped an attempt; escaped an \
    assassination; unhurt ~ attempt on; hired killer+; hitman ~ !shot; hitmen !shot; hitmen ~ !opened
    assassination ref: assassination; political killing+; attempted assassination+
    assassination ref soft: attempted murder+
    massacre: !massacring; !slaughtering; killed ~ in cold blood
    massacre soft: in cold blood; wiped out the; went from house to house
    execution: was !executed; were !executed; firing squad; was !hanged; were !hanged; !beheaded; !beheading; lined up \
    and shot; shot in the back of the head; killed execution style; publicly !executed; publicly !hanged; publicly \
    !stoned; !stoned to death
    execution soft: !hanged
    execution ref: public execution+; mass execution+; execution; hanging of; beheading of
    """

  private static let wireFighting = """
    clash: !traded shots; !traded heavy; exchanged heavy; exchange of heavy; firing ~ !exchanged; shots were !traded; \
    shoot out with; !fought off; !fought _ militants; !fought _ rebels; engaged ~ in battle; came into contact with; \
    contact with _ militants; drove off _ attackers; drove back _ attackers; beat off _ attack+; repelled an attack; \
    repelled _ attack+; repulsed _ attack+; militants were !killed; rebels were !killed; fighters were !killed; \
    insurgents were !killed; jihadists were !killed; terrorists were !killed; bandits were !killed; gunmen were \
    !killed; militants were !destroyed; militants were !eliminated; militants were !neutralised; militants were \
    !neutralized; militant was !killed; terrorist was !killed; !killed _ militants; !killed _ rebels; !killed _ \
    insurgents; !killed _ terrorists; !killed _ bandits; !killed _ jihadists; !killed _ fighters; !killed _ gunmen; \
    !eliminated _ militants; !eliminated _ terrorists; !neutralised _ terrorists; !neutralized _ terrorists; \
    !neutralised _ militants; !neutralized _ militants; !destroyed _ militants; fighting !resumed; fighting \
    !continued; fighting !raged; fighting ~ !erupted; fighting ~ !broke; clashes !continued; clashes ~ !erupted; \
    clashes ~ !broke; clashes ~ !resumed; clash ~ !broke; battle ~ !raged; battles ~ !raged; battles !raged; gun \
    battle; gunfight ~ !broke; firefight ~ !broke; in combat with; in an encounter with; in an encounter; !skirmished; \
    border guards ~ !exchanged; troops ~ !exchanged; soldiers ~ !exchanged; soldiers ~ !killed in; soldiers !died in; \
    soldiers ~ fell in; fell fighting
    clash soft: battled with; !fought with; !fought _ hours
    clash ref: firefight; hours of fighting; armed engagement+; gang war+; turf war+; turf battle+; gun duel; border \
    incident+; military clash; clan clashes; factional fighting; armed standoff; tank battle+; naval clash
    clash ref soft: confrontation between; feud; infighting
    ambush: was !ambushed; were !ambushed; ran into an ambush; caught in an ambush; hit in an ambush; waylaid; was \
    !fired upon; were !fired upon; convoy ~ fired; patrol ~ fired; patrol ~ !attacked; convoy ~ !attacked; !attack* _ \
    patrol; !attack* _ convoy; !attack* _ checkpoint; !attack* _ outpost
    offensive: !advanced into; !push* back _ @gunmen; crossed into ~ tanks; tanks ~ !rolled; tanks ~ !entered; troops \
    ~ !entered; troops ~ !moved into; troops ~ !stormed; troops ~ !advanced; troops ~ !crossed; forces ~ !entered; \
    forces ~ !advanced; forces ~ !pushed; army ~ !entered; army ~ !advanced; launched an assault; launched an \
    operation against; launched a military; besieging; laid siege; broke the siege; lifted the siege
    offensive soft: !encircled
    offensive ref: ground assault; ground offensive; military offensive; assault on; armoured assault; dawn offensive
    offensive ref soft: counter attack+; counterattack+; military action
    takeover: !captured _ district; !captured _ hill+; !captured _ post+; !captured _ airport; !captured the town; \
    !captured the village; !seized _ village+; !seized _ district; !seized _ base; !seized _ airport; !seized _ \
    airfield; taken over _ town; took over _ town; took over _ base; !occupied _ village+; !occupied _ town; fell to \
    the; fell into _ hands; fell under _ control; captured by _ rebels; captured by _ @gunmen; seized by rebels; taken \
    by rebels
    takeover soft: !took _ town; !took _ village+; took _ base; hoisted _ flag; raised _ flag; in rebel hands; planted \
    _ flag; loss of the town
    takeover ref soft: capture of; coup; mutiny; military takeover
    recapture: !recaptured; !cleared _ militants; cleared of militants; !expelled _ @gunmen; !ousted _ @gunmen; \
    entered _ liberated
    recapture soft: drove ~ out of; driven out of; re entered; reoccupied
    communal: herders and farmers ~ !clashed; farmers and herders ~ !clashed; clans ~ !clashed; clans ~ !fought; \
    tribes ~ !clashed; villages ~ !clashed; groups ~ !clashed; youths ~ !clashed; gangs ~ !clashed; gangs ~ !fought; \
    prisoners ~ !fought; prison ~ mutiny; between herders and; between farmers and; between rival clans; between rival \
    gangs
    communal soft: between rival; between members of two
    communal ref: communal fighting; inter ethnic clashes; clan clash; tribal violence; blood feud; prison fight; jail \
    mutiny
    """

  private static let wireStreets = """
    strike: strike of _ days/hours; strike over pay/wages/conditions/jobs/safety/plans; strike over _ pay/wages; after a strike; \
    strike by @crowd; @crowd ~ end strike; !ended _ strike; a strike
    blockade: @crowd ~ !blocked; @crowd !blocked; villagers blocked
    protest: @crowd ~ !walked across; @crowd !gathered at/outside ~ shout/demand/ask; relatives !gathered
    protest: @crowd ~ !flooded _ square/streets/street/avenue/centre/center; @crowd ~ !took part in _ march; @crowd ~ \
    !took part in _ rally; @crowd ~ !besieged; @crowd ~ !return* to the streets; @crowd ~ !back on the streets; took \
    part in the protest; placard+ ~ !stood; with placards; carrying banners; bearing placards; bearing \
    banners; placards !reading; banners !reading; single picket+; one person picket+; solo picket+; staged a picket; \
    held a picket; went out to picket; !held a rally; !held a protest; !held a demonstration; !held a march; !held a \
    vigil; !held a sit; !staged a protest; !staged a rally; !staged a demonstration; !staged a march; !staged a vigil; \
    !hold* _ protest+; !hold* _ rally; !mounted a protest; !organised a protest; !organized a protest; protest ~ !took \
    place; rally ~ !took place; demonstration ~ !took place; march ~ !took place; protest was !held; rally was !held; \
    demonstration was !held; protests ~ !broke out; protests ~ !erupted; protests ~ !spread; protest ~ !drew; rally ~ \
    !drew; march ~ !drew; demonstration ~ !drew; !protest against; !protests against; !rallying; lay down on the; \
    chained @self; glued @self; tied @self to; sewed their lips; burned effigies; burned an effigy; burnt an effigy; \
    effigy of; torched effigies; tipped manure; sounded their horns; drove _ tractors; on tractors; tractors ~ \
    !rolled; tractors ~ !lined; convoy of tractors; column of tractors; slow drive; go slow; pot banging; cacerolazo; \
    black clad; shut _ shops in protest; raised _ slogans; slogans ~ !raised; !slogans against; chanting slogans
    protest soft: @crowd ~ !filled _ square/streets/street/avenue/centre/center; @crowd ~ !filed through; @crowd ~ \
    !packed _ square; @crowd ~ !converged; @crowd ~ !came out; @crowd ~ !went out; @crowd ~ !walked through; @crowd ~ \
    !walked from; @crowd ~ !paraded; @crowd ~ !lined up; @crowd ~ !stood outside; @crowd ~ !stood in front; @crowd ~ \
    !formed a; @crowd ~ !demand*; @crowd ~ !call* for; @crowd ~ !occupied; @crowd ~ !surrounded; @crowd ~ !streamed; \
    @crowd ~ !poured; @crowd ~ !camped; @crowd ~ !sat down; @crowd ~ !sat in; @crowd ~ !linked arms; @crowd ~ !held \
    up; @crowd ~ !gather*; people ~ took part; attended the rally; !refuse* food; chants of; demanding the release; \
    demanding justice; demanding the resignation; demanding that; to demand the; to demand that; demanded the \
    resignation
    protest ref: rally in support; women's march; die in; dharna+; gherao; protest convoy+; farmers protest+; protest \
    meeting+; meeting of protest; counter demonstration+; counterdemonstration+; tractor protest+; tractor rally; \
    strike rally; car rally; hunger strike
    protest ref soft: picketing; encampment
    strike: put down _ tools; laid down _ tools; !paralyse* _ by a strike; !paralyze* _ by a strike; !strike* over \
    pay; downed tools; down tools; buses stayed; trains stayed; flights ~ cancelled ~ strike; began _ strike; started \
    _ strike; launched _ strike; observed _ strike; joined _ strike; entered _ strike; held _ strike; staged _ strike; \
    strike !began; strike !started; strike ~ entered
    strike soft: !stop* work; !stayed off work; refused to go down; refused to leave the; refused to drive; !bring* ~ \
    to a standstill; !brought ~ to a standstill; to a standstill; !strike* for; struck for; walked out of; closed _ \
    shops; shuttered _ shops; shops ~ shut; parked ~ across
    strike ref: pay strike+; nurses strike+; pilots strike+; miners strike+; lorry drivers strike; 24 hour strike; 48 \
    hour strike; hour strike; day strike; market shutdown; work to rule; sick out
    blockade: !sealed off _ road; !erect* _ barricade+; !erect* _ roadblock+; !put up _ barricade+; !set up _ \
    barricade+; !set up _ roadblock+; !built _ barricade+; !man* _ barricade+; barricades ~ burning; burning \
    barricade+; logs across; tyres ~ !burned; tyres ~ !set; tires ~ !set; !lit _ tyres; !set* fire to tyres; !set* \
    tyres; !burn* _ tyres; sat on the rails; on the railway line
    blockade soft: !blocked the; !blocking the; !block* traffic; !block* trucks; road ~ was !blocked; highway ~ was \
    !blocked; bridge ~ was !blocked; border ~ was !blocked
    blockade ref: blockade+; barricade+; road block+; rail blockade+; border blockade+; port blockade+; picket line+
    dispersal: !cleared _ camp; !evict* _ protesters; !remove* _ protesters; !drag* _ protesters; !push* back _ \
    protesters; !beat back _ protesters; truncheon+; wielded batons; mounted police ~ !charged; police ~ !charged; \
    flash bang+; fired gas; gas grenades; teargas canisters; rubber coated; plastic bullets; blank rounds; baton \
    rounds; sponge rounds
    dispersal soft: !dispersed; was !dispersed; were !dispersed; !disperse*; used force; used batons; with batons; \
    tear gassed; warning shots; fired in the air; fired into the air; shots in the air; dispersing
    dispersal ref: dispersal of; crackdown on protesters; crackdown on a; police charge
    excessive-force: !shot _ protester+; !shot _ demonstrator+; !shot dead _ protester+; !shot dead _ demonstrator+; \
    !kill* _ protester+; !kill* _ demonstrator+; protester+ ~ !killed; demonstrator+ ~ !killed; protester+ ~ !shot; \
    demonstrator+ ~ !shot; protester+ ~ died; demonstrator+ ~ died; live fire ~ protesters; !open* fire on the crowd; \
    !open* fire on a crowd; !fire* into the crowd; !fire* at the crowd; marchers ~ !shot; marchers ~ !killed
    riot: rioters ~ !threw; rioters ~ !burn*; rioters ~ !set; rioters ~ !smash*; youths ~ !burn*; youths ~ !set; \
    youths ~ !clashed; youths ~ !smash*; crowd ~ !threw; crowd ~ !hurled; crowd ~ !smash*; crowd ~ !attack*; crowd ~ \
    !burn*; crowd ~ !set; crowd ~ !stoned; crowd ~ !pelted; protesters ~ !hurled; protesters ~ !set; protesters ~ \
    !burn*; protesters ~ !smash*; protesters ~ !attack*; protesters ~ !stoned; protesters ~ !pelted; protesters ~ \
    !tried to storm; protesters ~ !broke into; demonstrators ~ !hurled; demonstrators ~ !set; demonstrators ~ !burn*; \
    demonstrators ~ !smash*; demonstrators ~ !pelted; demonstrators ~ !attack*; supporters ~ !clashed; supporters ~ \
    !fought; !pelted police; !pelted _ stones; !pelt* _ with eggs; !pelt* _ with bottles; stones were !thrown at; bins \
    ~ !set; cars ~ !set; cars were !overturned; shops ~ !smashed; shop windows; set fire to bins; set fire to cars; \
    set bins on; police cars ~ !burn*; police car ~ !burn*; fought with police; fought police; fought riot; battled \
    police; battled riot; battles with police; scuffled with police; scuffles with police; scuffled; clashed with the \
    police; clashed with officers; clashed with security; clashed with soldiers; clashed with guards; running battles \
    with
    riot ref: riot+; mass disorder; mass disturbance+; mass riots; street unrest; looting and arson; football riot+; \
    post match violence
    riot ref soft: unrest; disorder; disturbance+; civil unrest
    mob: residents ~ !lynched; locals ~ !beat; locals ~ !lynched; mob !attacked; mob !beat; mob !killed; mob !burned; \
    mob !set; mob !torched; mob ~ !torched; mob ~ !dragged; mob ~ !stoned; by a mob; by an angry crowd; by an angry \
    mob; by the mob; by vigilantes; was !lynched
    mob soft: accused of witchcraft; suspected of witchcraft
    mob ref: lynching; vigilante justice; mob lynching; mob attack
    """
}
