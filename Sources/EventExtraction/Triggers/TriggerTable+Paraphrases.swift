/// Ways of telling the same acts that come up less often, in the notation of ``TriggerTable``.
extension TriggerTable {
  static let paraphrases = [
    violence, battle, streets, custody, weather, mishaps,
  ].joined(separator: "\n")

  private static let violence = """
    killing: throat/throats ~ cut; throat/throats ~ slit; bullet riddled; riddled with bullets; hands tied behind; \
    mutilated bodies; !kill* _ by _ @gunmen; !kill* _ by _ @forces; !kill* _ by police; !kill* during a raid; @forces !kill* _ @people; @forces _ !kill* _ @gunmen; \
    @forces !wound* _ @people; police !kill* _ @people; police !wound* _ @people; bled to death; bludgeoned; garrotted; dismembered; \
    !murder* by; put to death by; dumped _ bodies; bodies _ dumped; lay in a pool of blood; !slay* by; \
    @people !slain; !finished off; hitmen ~ !kill*; killed _ execution style; massacred by; cut down by
    killing ref: killing of; slaughter of; bloodshed; double killing+; contract murder+; mass murder+; honour killing+
    shooting: !spray* ~ bullets; !spray* ~ automatic; !spray* ~ weapons; !spray* ~ gunfire; !spray* ~ rounds; \
    !sprayed with; !hit by _ bullet+; caught in _ crossfire; stray bullet+; bullet wound+; bullet+ ~ !hit*; \
    !hit by gunfire; !struck by _ bullet+; !pump* ~ bullet+; !empty* _ magazine; !fired from a; \
    !shoot* ~ in the head/chest/back/neck/leg/face/stomach; !loosed off; !let* loose _ gun; !rake* _ with gunfire; \
    !rake* ~ bullets; shots were fired; shots fired; a shot _ fired; cut down by gunfire; hail of bullets; volley of shots; \
    bursts of gunfire; !shot _ killed; !shot _ wounded; !shot _ injured; was !shot; were !shot; fire* _ into the air; \
    shot _ from a passing; rounds were fired; fired _ rounds; machine gun fire; machine gunned; machinegunned; \
    gunshots ~ heard; gun rampage; sniper+ ~ !kill*; sniper+ ~ !hit*; sniper+ ~ !wound*; snipers _ shot; \
    @people _ !shot; gunned _ down; turned his gun; turned a gun; \
    emptied his pistol; emptied a magazine
    shooting ref: gun rampage+; shooting rampage+; firing on; sniper attack+; cross fire
    stabbing: @people _ !knifed; throats _ cut; !slash* _ throat+; !hack* _ with; !hack* ~ dead; !hacked at; !knife*; \
    !attack* _ with _ machete+; !attack* _ with _ axe+; !attack* _ with _ sword+; !attack* _ with a hammer; \
    !wield* _ machete+; !wield* _ axe+; !wield* _ sword+; with a machete; with an axe; with a knife; stab wound+; \
    knife wound+; decapitate*; !cut* _ with a knife; cut _ throat; knifeman; knifemen; machete wielding; knife wielding
    stabbing ref: knife rampage+; knifing+; sword attack+; hammer attack+; mass stabbing+; beheading+
    ramming: !steer* _ into _ crowd+; !steer* _ car into; !drove _ into pedestrians; !drove _ into _ crowd+; \
    !drive* _ into people; !drive* _ into pedestrians; !ram* _ into people; !mow* down _ pedestrians; !mowed down; \
    !drove _ at _ crowd+; !drove into a crowd; !ploughed into pedestrians; !plowed into pedestrians; \
    !drove _ into shoppers; !drove a car into; !drove a van into; !drove a truck into; !drove a lorry into
    ramming ref: car attack+; van attack+; truck attack+; lorry attack+; vehicle attack+; ramming; ramming attack+
    beating: acid ~ !thrown; acid ~ !splashed; acid was !poured; doused ~ acid; !beat* to death; !beat* _ to death; \
    clubbed; kicked to death; bludgeoned to death; !beat* ~ with sticks; !beat* ~ with clubs; !beat* ~ with rods; \
    were !attacked by; was !attacked by; was !assaulted by; were !assaulted by; !set upon; went for passers; \
    punched and kicked; kicked and punched; flogged; whipped _ public; !beat* up; !beat* and robbed; \
    !hit ~ with an iron; roughed up; manhandled
    abduction: !march* off; marched away at; was !seized from; were !seized from; was !seized at; were !seized at; \
    spirited away; frogmarched; !ransom _ demanded; demand* _ ransom; ransom demand+; waylaid; whisked away; \
    dragged out of; !take* from _ home+ by; !taken away by _ gunmen; !taken away by _ men; forced into _ @vehicles; \
    bundled _ into; !bundled into; made off with _ @people; forcibly disappeared; forcibly taken; !kept captive; \
    taken prisoner by; !carry* off _ @people; !led off _ @people; herded _ into the bush; driven off with; \
    was !taken by gunmen; were !taken by gunmen; held at gunpoint; !snatch* _ @people; !grab* _ @people; \
    !seized by _ @gunmen; !seized by _ gunmen; !seized by _ men; !took ~ hostage+; !taking ~ hostage+; !take* ~ hostage+; \
    !take* ~ captive; !took ~ captive; armed men ~ !took; @gunmen ~ !took away; gone missing after _ @gunmen; \
    lorry hijacked; !hijacked _ @vehicles; !hijack* _ plane; !commandeer*
    abduction ref: hijack+; mass abduction+; hostage drama+; hostage siege+; seizure of hostages; enforced disappearance+; \
    carjacking+
    piracy: !take* over a @boats; @gunmen ~ !took over _ @boats; !overpower* _ crew; boarded a @boats; boarded the @boats; \
    pirates ~ attacked; pirates ~ fired; men in skiffs; gunmen in skiffs; !seize* _ @boats; @boats ~ was !hijacked; \
    @boats ~ were !hijacked; @boats ~ were !boarded; @boats ~ was !boarded; @boats ~ !hijacked
    piracy ref: pirate attack+; piracy incident+; ship hijacking+
    arson: !set ~ alight; set ~ ablaze; !set ~ afire; !set _ aflame; was !torched; were !torched; @buildings ~ !torched; \
    @buildings _ !burned down by; !burn* _ to the ground by; petrol was poured; doused ~ petrol; doused ~ gasoline; \
    fire bombed; firebombs; incendiary device+; arsonist+; deliberately set; !put to the torch; !burned _ homes; \
    !burnt _ homes; !burned _ huts; huts were !burned; homes were !burned; houses were !burned; villages ~ !burned
    arson ref: fire bombing+; firebomb attack+; suspected arson; incendiary attack+
    bombing: !blow* up _ pipeline; !blow* up _ bridge; !blow* up _ pylon+; !blow* up _ railway; !blown to bits; \
    bomb+ ~ tore; bomb+ ~ ripped; bomb+ ~ killed; bomb+ ~ wounded; bomb+ ~ went off; bomb+ ~ exploded; \
    car packed with explosives; lorry packed with explosives; truck packed with explosives; \
    packed with explosives; laden with explosives; rigged with explosives; packed with dynamite; charge+ ~ went off; \
    stick+ of dynamite; blown apart by; explosives ~ went off; @bombs was !detonated; @bombs were !detonated; \
    @bombs !ripped; @bombs !tore; !leave* _ bomb+; bomb hidden; bomb concealed; letter bomb+; bomb ripped
    bombing ref: bomb+ blast+; blast attack+; double bombing+; triple bombing+; letter bombing+; bomb outrage
    car-bomb: car ~ packed with explosives; car laden with explosives; truck laden with explosives; @vehicles ~ packed with _ dynamite; \
    @vehicles ~ laden with explosives; @vehicles ~ packed with explosives; @vehicles ~ rigged with; explosives laden _ @vehicles; \
    explosive laden _ @vehicles; booby trapped _ @vehicles; bomb laden
    car-bomb ref: vbied+; car bomb attack+; truck bomb attack+; motorcycle bombing+; van bomb+; taxi bomb+; bus bomb+
    ied ref: improvised bomb+; roadside device+; roadside explosion+; bomb trap+; booby trap+; sticky bomb+; magnetic bomb+; \
    improvised explosive+; home made device+; homemade device+; improvised mine+
    mine: !ran over a mine; !drove over a mine; !drive* over a mine; !drove over _ landmine; hit a land mine; ground mine+; \
    !stepped on _ mine; !set off a mine; !set off _ landmine; mine exploded; mines exploded; naval mine+ ~ @blow; \
    sea mine+ ~ @blow; !blown up by a mine; !blown up by _ mine+; unexploded ~ !explode*; left over shell ~ !exploded; \
    unexploded ~ @blow; duds ~ exploded
    suicide: explosive belt; explosives belt; suicide belt+; suicide bomber+ ~ @blow; bomber blew; blow* _ @self up in; \
    wearing _ explosives; strapped _ explosives; explosives strapped; suicide vest; suicide attacker+; suicide drone boat
    suicide ref: suicide assault+; suicide operation+; suicide car attack+; suicide truck bomb+
    grenade: grenade+ ~ !thrown; grenade+ ~ !hurled; grenade+ ~ !lobbed; grenade+ ~ !tossed; grenade+ ~ went off; \
    grenade+ ~ !fired; !roll* _ grenade+; !lob* ~ grenade+; !hurl* ~ grenade+; !throw* ~ grenade+; !fling* _ grenade+
    drone-strike: @drones were !launched at; @drones _ !launched at; @drones ~ !crash*; !hit ~ with _ @drones; \
    !struck ~ with _ @drones; @drones ~ dropped; dropped ~ from a drone; !strike* ~ with _ @drones; !attack* ~ with _ @drones; \
    @drones ~ !set; @drones ~ !slam*; debris of _ drone+; drone debris; sea drone+ ~ @impact; naval drone+ ~ @impact; \
    @drones ~ rammed; @drones ~ !ignite*; @drones ~ !spark*; by a drone; fpv drone+; swarm of @drones; wave of @drones; \
    @drones ~ attacked; @drones ~ !pummel*; munition dropped; loitering munition+
    drone-strike ref: drone barrage+; drone assault+; drone bombardment+; sea drone attack+; kamikaze attack+; drone hit+
    air-strike: jets ~ pounded; @airbombs ~ pounded; @airbombs ~ hit; @airbombs ~ struck; aerial attack+; bombs fell on; \
    bombs were dropped; dropped ~ bombs; !drop* _ bomb+; guided bomb ~ levelled; bomb+ ~ levelled; bomb+ ~ flattened; \
    @airbombs ~ !destroy*; pounded from the air; strafed; strafing; helicopter gunship+; from the air ~ killed; \
    glide bombs ~ fell; jets ~ struck; warplane+ ~ attacked; bombing raid+; bombing run+; bombed by _ planes; bombed by _ jets
    air-strike ref: aerial strike+; bombing raid+; bombing run+; precision strike+; helicopter strike+; air bombardment+; \
    air strikes; airstrikes; retaliatory strike+; aerial raid+
    missile: missile+ ~ !slammed; missile+ ~ landed; missile+ ~ crashed; missile+ ~ fell; !hit by _ missile+; \
    !struck by _ missile+; ballistic missile+ ~ @impact; !target* ~ with _ missile+; missile+ were fired; missile+ was fired; \
    to surface missile+; antitank missile+; anti tank missile+; hit ~ with _ missile+; struck ~ with _ missile+; \
    !level* by _ missile+; @missiles ~ !level*; @missiles ~ !flatten*
    rocket: rocket+ ~ slammed; rocket+ ~ landed; rocket+ ~ crashed; rocket+ ~ fell; rocket+ ~ tore; rocket+ were fired; \
    rocket+ was fired; rocket+ ~ struck; !hit by _ rocket+; hand held rocket; rpg+; rpg fire; katyusha+; grad rocket+; \
    !level* by _ rocket+; @rockets ~ !level*; shoulder launched rocket+
    rocket ref: rocket salvo+; rocket volley+; rocket bombardment+
    shelling: mortar+ came down; mortar+ ~ rained; shells ~ rained; shells ~ slammed; shells ~ came down; shells rained; \
    shellfire; tank fire; howitzer fire; mortar bomb+; under shelling; came under artillery; artillery hit; artillery struck; \
    shells crashed; shell crashed; shell ~ slammed; shell ~ landed; mortar shells ~ fell; guns ~ pounded; \
    fired ~ shells; fired ~ mortars; fired _ artillery; lobbed ~ mortars; lobbed ~ shells; hit by shellfire; barrage of shells; \
    by a mortar; by tank shells; shells ~ exploded; artillery ~ pounded; artillery duel+; !shell* by _ @forces
    shelling ref: mortar barrage+; artillery bombardment+; tank shelling; artillery exchange+; artillery duel+
    attack: to !attack; threaten* ~ !strike*; threaten* ~ !attack*; threaten* ~ !bomb*; threaten* ~ !hit*; vow* ~ !attack*; \
    vow* ~ !strike*; vow* to !hit; plot* ~ !attack*; plan* ~ !attack*; @gunmen ~ !set upon; @gunmen ~ !set fire; @gunmen ~ !wound*; @gunmen ~ !injure*; @gunmen ~ !waylay*; \
    @gunmen ~ !murder*; @gunmen ~ !loot*; @gunmen ~ !robbed; @gunmen ~ !killing; @gunmen ~ !raided; @gunmen ~ !pounce*; \
    was !attacked; were !attacked; came under assault; fell under attack; !attack* with; attacked by; !hit by terrorists; \
    @forces ~ !destroy*; sank _ @boats; !sink* _ @boats; !strike* on a boat; struck a boat; strike on a boat; @boats ~ !struck by; \
    !kill* _ in a strike; !kill* in a strike; !destroy* a speedboat; !target* by _ @gunmen; !target* by _ bombers
    attack ref: terror attack+; terrorist attack+; armed attack+; lone wolf attack+; militant attack+; insurgent attack+; \
    deadly attack+; attempted attack; revenge attack+; reprisal attack+; mob attack+; cross border attack+; rebel attack+; \
    jihadist attack+; arson and gun attack; raid+ by gunmen; bandit raid+; cattle raid+; night raid+
    storming: @gunmen ~ !burst; @gunmen ~ !forced _ way; @gunmen ~ !barged; @gunmen ~ !descend*; @gunmen ~ !swept; \
    @gunmen ~ !invade*; @gunmen ~ !enter*; @gunmen ~ !attacked; armed men ~ !burst; armed men ~ !stormed; \
    armed men ~ !entered; armed men ~ !attacked; armed men ~ !opened; bandits ~ !raided; @gunmen ~ !rampage*
    storming ref: assault on; raid on the; raid on a; armed assault+; storming
    looting: !plunder*; !pillage*; made off with _ cattle; !rustle* _ cattle; !stole _ cattle; !ransack*; !loot*; \
    carried off _ cattle; drove off _ cattle
    looting ref: cattle rustling; cattle theft; looting spree
    sabotage: saboteur+ ~ @blow; saboteur+ ~ !cut*; !damage* _ undersea cable+; !cut* _ undersea cable+; saboteurs !blew; \
    !blow* up a stretch; rail line ~ blown up; pylons ~ blown up; pipeline ~ blown up
    chemical: chlorine ~ !dropped; chlorine was !released; toxic gas ~ !dropped; poison gas; poisonous gas ~ used; sarin gas; \
    !sprayed ~ chemical; gas was released in a crowded; nerve gas
    massacre: !slaughter*; !massacre*; !mow* down; wiped out a family; !butcher*
    massacre ref: mass shooting+; mass killing+; bloodletting; killing spree+
    sexual: !rape*; gang !raped; !molest*; sexually !abuse*; sexual slavery; !violated; raped and killed; \
    abused _ girls; abused _ boys
    assassination: hit squad; contract killer+; !assassinate*; gunned down outside; shot dead outside his; shot dead outside her; \
    motorcycle ~ !shot; shot ~ outside his home; killed ~ outside his home; shot ~ in his car; attempt on the life; \
    poisoned with; car was booby trapped
    """

  private static let battle = """
    clash: exchange of shots; exchange of gunfire; exchanges of fire; shots were exchanged; shots exchanged; !trade* shots; \
    !trade* gunfire; !trade* fire; came to blows; !skirmish*; street fighting; street battle+; !inflicted _ losses; \
    !inflict* heavy losses; !inflicted _ casualties; sustained _ casualties; fought off _ @gunmen; beat back _ @gunmen; \
    !engage* in _ firefight+; !exchanged shots; killed in action; fell in action; !battle* _ @gunmen; killed in fighting; \
    killed in clashes; died in fighting; died in clashes; !locked in battle; fierce fighting; heavy fighting; fighting flared; \
    fighting erupted; fighting broke out; clashes erupted; clashes broke out; clashes flared; @forces ~ !repel*; \
    @forces ~ !repulse*; @forces ~ !neutralise*; @forces ~ !neutralize*; neutralised _ @gunmen; neutralized _ @gunmen; \
    @gunmen ~ were neutralised; @gunmen were neutralized; gunmen !clash*; !fall* in an exchange; !shot it out; fought running; \
    running battle+; !fought _ battle+; @gunmen _ were !killed; @gunmen !killed in; @gunmen ~ were shot dead
    clash ref: fight between; fights between; fist fight+; brawl+; melee+; gunfights; shoot outs; armed confrontation+; border clash; border clashes; militia clash; militia clashes; \
    deadly clash; deadly clashes; armed incident; gun fights; turf war; firefights; border skirmish; border skirmishes; \
    heavy fighting; exchange of gunfire; exchange of shots
    ambush: !waylay*; !lay in wait; lying in wait; came under fire; came under attack from; fell into an ambush; \
    !drove into an ambush; !walked into an ambush; convoy ~ was !hit; patrol ~ was !hit; convoy ~ was !attacked; \
    patrol ~ was !attacked; convoy ~ came under; patrol ~ came under
    takeover: @gunmen ~ !captured _ @site; @gunmen ~ !seized _ @site; @gunmen ~ !took over; @gunmen ~ !take* over _ @site; \
    @gunmen ~ !overran; @gunmen ~ !seized the town; @gunmen ~ !seized the city; @gunmen !entered the city; @gunmen !entered the town; \
    @forces ~ !captured _ village; @forces ~ !captured _ town; @forces ~ !captured _ @site; @forces ~ !seized _ village; \
    @forces ~ !took _ village; have !captured a village; have !taken the village; have !taken the town; fell to _ @gunmen; \
    fell to the @forces; !fell into the hands; !fell into rebel; !wrest* control; \
    !lost the town; !lost control of; !pulled back from _ town; @gunmen ~ !gained control
    recapture: !retake*; !retook; @forces ~ !retook; @forces ~ !recaptured; won back; !drove _ out of the town; \
    !drove _ out of the village; !liberate* _ @site; !liberated; !freed _ village+; !freed _ town; \
    !regain* _ territory; !ousted _ from the town; back in government hands; !cleared ~ from the area; \
    !establish* control over; !reassert* control
    offensive: launched _ offensive; launched a ground; opened a new front; !push* into _ suburbs; \
    !advance* towards; !advanced toward; laid siege to; !encircle*; !besieg*; tanks rolled into; \
    crossed the border ~ tanks; !invade*
    offensive ref: ground offensive+; ground assault+; ground invasion+; cross border raid+; military offensive+
    communal: farmers ~ came to blows; herders ~ clashed; herdsmen ~ clashed; villagers ~ fought; tribesmen ~ fought; \
    tribesmen ~ clashed; rival clans; rival tribes; clan clashes; clan fighting; inmates ~ fought; inmates ~ rioted; \
    inmates ~ killed; prisoners ~ rioted; inmates ~ clashed; prisoners ~ clashed; feuding
    communal ref: gang fight+; prison mutiny; prison uprising+; prison revolt+; jail break riot; tribal clash; \
    ethnic violence; ethnic clash; ethnic clashes; sectarian clash; sectarian clashes; inter clan fighting; prison fight+; \
    intercommunal violence; intercommunal clashes; farmer herder clash; farmer herder clashes; prison massacre+
    """

  private static let streets = """
    protest: staged a sit; staged sit; !stage* _ protest+; !stage* _ demonstration+; !stage* _ rally; \
    !stage* _ march; !held _ rally; !held _ vigil; !hold* _ vigil; !held _ protest+; !held _ demonstration+; !held _ march; \
    !held _ sit; @crowd ~ !picket*; @crowd ~ !demonstrate*; @crowd ~ !protest*; @crowd ~ turned out; @crowd ~ massed; \
    @crowd ~ !converge*; @crowd ~ assembled; @crowd ~ !parade*; @crowd ~ !camped outside; !camp* out in front; !camped outside; \
    thronged the streets; thronged _ square; @crowd ~ filled; @crowd ~ thronged; crowds ~ filled; \
    waving placards; carrying placards; holding placards; carried placards; held placards; held up placards; carried banners; \
    waving banners; holding banners; brandishing placards; shouting slogans; shouted slogans; shouted slogan; chanted; \
    lay down in the road; lay down in front; hunger strike+; on hunger strike; stopped eating; fasting to demand; \
    dumped milk; dumped manure; dumped dung; !chain* @self to; !glue* @self to; formed a chain; handed in a petition; \
    lit candles ~ demand; linked arms; @crowd ~ !rallied; back on the streets; on the streets to; in the streets to; \
    silent march; walked in silence; !boycott* classes; took part in a march; took part in a rally; \
    took part in the march; took part in the rally; took part in a protest; joined a march; joined a rally; joined a protest; \
    joined the march; joined the rally; joined the protest; took to the streets; taking to the streets; onto the streets; \
    gathered outside; gathered in front; massed outside; marched on; marched to; marched through; marched from; marched past
    protest ref: protest vigil+; sympathy gathering+; solidarity gathering+; gathering in support; picket line+; sit down+; candlelight vigil+; peace march; peace marches; street protest+; student protest+; \
    sit down protest+; protest camp+; encampment+; mass rally; mass rallies; solidarity march; solidarity marches; \
    solidarity rally; demo/demos; pride march; day of action; protest gathering+; flash mob protest; sitin+; go slow+; \
    anti government protest+; anti war protest+; motorcade protest; torchlight march; silent march; work to rule; \
    opposition rally; opposition rallies; street demonstration+; women 's march
    strike: !walk* off the job; laid down tools; laid down their tools; stopped work; stayed away from work; \
    downed stethoscopes; held a strike; holding a strike; staged a strike; stage a strike; began a strike; \
    begin a strike; began an indefinite strike; started a strike; @crowd _ !struck over; ground to a halt ~ strike; \
    strike ~ shut; strike ~ paralysed; strike ~ paralyzed; strike ~ halted; strike ~ grounded; strike ~ crippled; \
    strike ~ closed; shops ~ closed ~ strike; shops stayed closed; shops shut; shutters down; buses off the road; crippling strike; \
    ferry/train/bus/dock/transport/rail strike+; teachers walked out; workers walked out; 24 hour strike+; \
    hour strike+; day strike+; hour stoppage+
    strike ref: stoppage+; walkout+; walk out+; wildcat strike+; rail strike+; bus strike+; dock strike+; \
    warning strike+; nationwide strike+; pilots strike; nurses strike; miners strike; drivers strike; \
    doctors ' strike; nurses ' strike; drivers ' strike; miners ' strike; pilots ' strike; dockers ' strike; \
    teachers ' strike; lockout; general stoppage
    blockade: !blocked ~ road+; !blocked ~ highway+; !blocking ~ road+; !blocking ~ highway+; !block* ~ traffic; \
    !block* the jetty; !block* _ gates; !block* _ entrance+; !block* _ rails; !block* _ tracks; !block* _ line; !block* ~ port; \
    barricaded; barricading; @crowd ~ !barricaded; put up barricades; erected barricades; set up barricades; felled trees across; \
    parked _ tractors across; parked _ trucks across; !occupy/occupied/occupying ~ building; \
    !occupied ~ campus; !occupied ~ university; sit down on the road; sat down on the road; sat on the tracks; \
    sat down on the tracks; lay across the; burning barricades; flaming barricades; burnt tyres; tyres were burned; \
    tyres were set; tires were set; set tyres; set tires; with burning tyres; human barricade; slow drive; go slow convoy; \
    crippled traffic; brought traffic to a; closed _ road with stones
    dispersal: !fired ~ tear gas; !fired ~ teargas; !used ~ tear gas; !used ~ water cannon; turned water cannon; \
    water cannons; baton charged; lathi charged; !truncheon*; !disperse* _ by police; !dispersed by; !broke up a; \
    !break up a _ protest; scattered by police; scattered the crowd; pushed back the crowd; !kettle*; sponge grenades; \
    !charged _ demonstrators; !charged _ protesters; !charged the crowd; !fire* rubber; police ~ dispersed; police ~ scattered; \
    stun grenades at; cleared a camp; cleared the camp; cleared _ encampment; dismantled _ camp; evicted _ protesters; \
    removed _ protesters; dragged _ protesters; used force against; forcibly dispersed; forcibly removed
    excessive-force: !opened fire on a march; !opened fire on _ marchers; !opened fire on a rally; !opened fire on _ crowd+; \
    !opened fire on a demonstration; !fired on a march; !fired on a demonstration; !fired on a rally; !shot at _ marchers; \
    !shot at _ demonstrators; protester+ ~ shot dead; demonstrator+ ~ shot dead; protester+ were shot; demonstrator+ were shot; \
    protester+ was shot; demonstrator+ was shot; protester+ ~ killed by _ police; demonstrators ~ killed by _ police; \
    protesters ~ killed by _ forces; !fired live; live bullets; live fire at; live rounds; live ammunition; !beat _ protesters; \
    !beat _ demonstrators; protester+ _ killed; demonstrator+ _ killed; attacked _ peaceful; shot into a crowd; fired into the crowd
    riot: !riot*; !scuffle* with police; scuffles broke out; !scuffle*; !smashed shop; !smash* _ windows; smashed windows; \
    shop windows _ smashed; !hurl* _ stones; !hurl* _ bottles; !threw _ stones; !threw _ bottles; !threw _ bricks; \
    !pelt* _ police; !pelt* _ with stones; !pelted; !hurl* _ rocks; !threw _ rocks; !lob* _ fireworks; fireworks at police; \
    overturned _ cars; !burn* _ cars; !torched _ cars; cars were !burned; cars were !torched; !set _ cars; !clash* with _ police; \
    !clashed with _ security; !clashes with _ security; !battled _ police; !fought _ police; police and protesters clash*; \
    protesters ~ set fire; protesters ~ torched; demonstrators ~ set fire; demonstrators ~ torched; protesters ~ attacked; \
    demonstrators ~ attacked; !storm* _ parliament by; protesters ~ stormed; demonstrators ~ stormed; crowd ~ stormed; \
    crowd ~ ransacked; crowd ~ smashed; protesters ~ smashed; fans ~ clashed; fans ~ rioted; fans ~ fought; \
    hooligans ~ clashed; hooligans ~ fought; hooligans ~ attacked; ran riot; went on the rampage; rampaged through; \
    youths ~ threw; youths ~ hurled; youths ~ burned; youths ~ smashed; bottles were thrown; fireworks were thrown
    riot ref: street riot+; rioting; street clashes; violent protest+; violent demonstration+; violent clashes; scuffles; \
    fan violence; crowd trouble; hooliganism; street battles; food riot+; anti police riot+
    mob: mob+ ~ !lynch*; !lynch*; crowd ~ lynched; crowd ~ beat; crowd ~ killed; crowd ~ burned; crowd ~ set upon; \
    villagers ~ beat; villagers ~ killed; villagers ~ burned; residents ~ beat; residents ~ killed; vigilantes ~ killed; \
    vigilantes ~ beat; vigilantes ~ burned; killed by a mob; killed by _ mob; beaten by a mob; killed by _ vigilantes; \
    murdered by vigilantes; attacked by a mob; mob+ ~ attacked; stoned to death; burned alive by; burnt alive by; \
    angry crowd ~ set; killed by villagers; beaten to death by a crowd; beaten to death by residents; angry residents ~ killed
    mob ref: lynching+; mob killing+; vigilante killing+; vigilante attack+; mob lynching+; vigilante violence
    """

  private static let custody = """
    arrest: men ~ !took _ from _ home; officers ~ !took _ from _ home; !taken from _ home by police; !taken from _ home by agents; \
    !take* ~ into custody; !taken into _ custody; !took ~ into custody; !take* into police custody; !picked up _ @people; \
    !pick* up _ @people; !picked up by police; !picked up by _ agents; were !picked up; was !picked up; !swoop* on; !busted; \
    !bust* _ ring; !bust* _ gang; !bust* _ cell; !nab*; !netted _ suspects; !round* up; !rounded _ up; !haul* in; !hauled away; \
    !hauled off; !haul* off; !handcuff*; @people _ was !captured; @people _ were !captured; head ~ was !captured; boss ~ was !captured; police ~ !captured; police ~ !capture*; \
    agents ~ !captured; officers ~ !captured; police ~ !caught; officers ~ !caught; agents ~ !caught; guards ~ !caught; \
    police ~ !seize* _ @people; police ~ !held _ @people; !held by police; !held by _ police; \
    !held on charges; !briefly held; \
    remain in custody; remains in custody; remanded in custody; !put under arrest; put in custody; !intercept* _ @people; \
    !intercepted _ suspect+; !captured _ commander+; !captured _ suspect+; !captured _ leader+; !capture* _ fugitive+; \
    in handcuffs; !led off in; !led away by; !dragged away by police; !bundled into a police; into a police van; \
    into police vans; !bundled into police; !loaded into police; \
    turned @self in; !surrendered to police; !gave @self up; !apprehended; !round* _ up; !locked up; under arrest; \
    placed in detention; was !detained; were !detained; taken by police; taken by security; taken by agents; \
    !grabbed by police; !dismantled _ cell; !dismantle* _ network; !broke up _ ring; !broke up _ network; !broke up _ gang; \
    !broke up _ cell; !break up _ ring; brought in for questioning; taken in for questioning; summoned and held; \
    !caught _ smugglers; !caught _ suspects; !caught red handed; seized _ members; seized _ suspected; \
    were !seized by _ police; was !seized by _ police; was !seized by _ agents; taken off to prison; whisked off by police
    arrest ref: arrests; detentions; dragnet; swoop; sweep; sweeps; crackdown; drug bust+; security sweep+; \
    police sweep+; police swoop+; mass detention+; wave of arrests; rounding up
    police-raid: !raided _ flats; !raided _ offices; !raided _ homes; !raided _ office; !search* _ flats; !searched _ offices; \
    !searched _ office; !searched _ house; !searched _ home; officers ~ !searched; \
    agents ~ !searched; police _ !stormed; raids in; raids on; in raids; !raided
    police-raid ref: house search; house searches; dawn swoop; anti drug raid+
    security-operation: house to house search; \
    counter terrorist operation
    defused: explosive device+ ~ were !found; explosive device+ ~ was !found; explosive device+ ~ !discovered; bomb ~ was !found; \
    bomb ~ has been !found; bombs ~ were !found; !seize* ~ firearms; !seize* ~ ammunition; !seize* ~ rifles; !seize* ~ explosives; \
    firearms ~ !seized; ammunition ~ !seized; weapons ~ !seized; rifles ~ !seized; explosives ~ !seized; grenades ~ !found; \
    weapons ~ !found; ammunition ~ !found; explosives ~ !found; weapons ~ !discovered; ammunition ~ !discovered; \
    explosives ~ !discovered; !recover* ~ weapons; !recover* ~ rifles; !recover* ~ ammunition; !unearth* _ arms; arms dump; \
    !made safe; !destroyed _ explosive device+; suspicious package+ ~ !found; wartime bomb+; unexploded bomb+; \
    unexploded shell+; world war bomb+; !neutralised _ bomb; bomb disposal ~ !removed
    """

  private static let weather = """
    earthquake: earth shook; ground shook; !jolted by; !shook houses; !shook buildings; magnitude ~ !struck; magnitude ~ !hit; magnitude ~ !shook; \
    measuring ~ richter; quake ~ struck; quake ~ hit; quake ~ killed
    flood: waters ~ rose; river ~ burst; rivers ~ burst; river ~ rose; river ~ topped; rivers ~ topped; river ~ broke _ banks; \
    !burst their banks; !burst its banks; !overflowed; !swamp* _ homes; swamped by; homes ~ under water; streets ~ under water; \
    swept away by floods; swept away by flood; swept away by the current; swept away by _ torrent; washed away; torrent of water; \
    torrent of mud; rising water; rising waters; water ~ swept away; !submerge*; levee ~ broke; levee ~ breached; dike ~ broke; \
    dyke ~ broke; embankment ~ gave way; dam ~ gave way; dam ~ collapsed; cloudburst+; metres of water; feet of water
    flood ref: flood+; flash flood+; floodwaters; flash floods; glacial lake outburst; river flood+
    storm: @buildings ~ roof+ ~ wind; roofs torn off; tore roofs; ripped roofs; tore off roofs; blew roofs; winds ~ felled; \
    wind ~ felled; winds ~ toppled; struck by lightning; lightning killed; lightning struck; lightning ~ killed; heavy snow; \
    heavy snowfall; snowed in; hail ~ destroyed; high winds ~ killed; winds of up to; gusts of
    storm ref: tempest+; squall+; hail storm+; rainstorm+; snow storm+; derecho; cold wave+; winter storm+; nor'easter; gales
    cyclone: !made landfall; !make* landfall; !slammed into _ coast; hurricane ~ struck; typhoon ~ struck; cyclone ~ struck
    tornado: tornado ~ !ripped; twister ~ !ripped; funnel cloud touched; tornado touched; twister touched
    wildfire: flames ~ raced through _ forest; forest fire+; fire ~ burned _ hectares; fire ~ burned _ acres; fire ~ forest; \
    fires ~ forest; fires are burning; fire ~ scrub; fire ~ hectares; fire ~ acres; blaze ~ hectares; \
    blaze ~ acres; bush fire+
    landslide: hillside ~ came down; hillside ~ gave way; hill ~ collapsed; hill ~ gave way; mud ~ buried; mud ~ engulfed; \
    mud ~ swept; buried under mud; buried by mud; buried in mud; earth ~ buried; rocks ~ buried; rocks ~ crushed; \
    slope ~ slid; boulder+ ~ crushed; boulder+ ~ fell; mountainside ~ collapsed; mountainside ~ gave way; torrents of mud
    landslide ref: mud slide+; earth slip+; rock slide+; rock fall+; land slip+; mountain collapse
    avalanche: buried by snow; buried under snow; buried in snow; wall of snow; snow ~ buried
    eruption: volcano ~ erupt*; lava ~ reached; lava ~ flowed; lava from; lava ~ engulfed; ash ~ fell on; spewing ash; \
    spewing lava; ash cloud; plume of ash; column of ash; !erupt* ~ volcano; volcano ~ spew*; pyroclastic
    eruption ref: volcano eruption+
    heat: heat stroke; heatstroke; freezing temperatures ~ killed; died of cold; froze to death; \
    heat ~ killed; died from heat; hypothermia
    tsunami: waves ~ swept; giant wave+; metre waves; meter waves; killer wave+
    """

  private static let mishaps = """
    crash: @vehicles ~ !hit _ @vehicles; @vehicles ~ !struck _ @vehicles; @vehicles ~ !slam* into; @vehicles ~ !smash* into; \
    @vehicles ~ !hit _ tree/wall/pole/barrier/lamppost; @vehicles ~ !hit _ @people; @vehicles ~ !struck _ @people; @vehicles ~ !flip*; @vehicles ~ !roll*; \
    @vehicles ~ !somersault*; @vehicles ~ !tumble*; @vehicles ~ !went off the road; @vehicles ~ !landed in; \
    @vehicles ~ came off the road; @vehicles ~ !fell from; @vehicles ~ !dropped into; @vehicles ~ slid off; @vehicles ~ !skid*; \
    @vehicles ~ !careen*; @vehicles ~ !careered; @vehicles ~ !lost control; lost control of _ @vehicles; brakes failed; \
    brake failure; @vehicles ~ burst into flames; @vehicles ~ caught fire; @vehicles ~ !collided; @vehicles ~ met head on; \
    @vehicles ~ !ploughed; @vehicles ~ !plowed; hit by a @vehicles; struck by a @vehicles; killed by a @vehicles; run over; \
    level crossing ~ hit; into a ravine; into a gorge; down a ravine; down a gorge; off a cliff; off a bridge; into a ditch; \
    into a tree; into a wall; into a pole; road crash
    crash ref: bus crash; bus crashes; truck crash; road crash; road crashes; car wreck+; car crash; car crashes; lorry crash; \
    coach crash; tram crash; traffic crash; multi vehicle crash; multiple pile up; road smash; traffic collision+; \
    road collision+; road disaster+; highway crash; motorway crash; car pile up; highway pileup
    rail-crash: train+ ~ !ran off; train+ ~ came off; train+ ~ left the track+; train+ ~ left the rails; left the track+; \
    came off the rails; came off the tracks; ran off the rails; jumped the rails; carriages ~ overturned; train+ ~ !hit; \
    train+ ~ !plough*; trains ~ met; tram+ ~ derail*; met head on ~ train
    rail-crash ref: train smash; rail collision+; tram accident+; metro accident+; train accident; rail accident
    air-crash: @planes ~ !crash*; @planes ~ missed; @planes ~ !slam*; @planes ~ !ditch*; @planes ~ !nosedive*; @planes ~ !broke up; \
    @planes ~ !lost contact; @planes ~ !vanish*; @planes ~ !hit _ mountain; @planes ~ !burst into; @planes ~ !collide*; \
    crash landing; crash landed; !veered off the runway; skidded off the runway; overran the runway; overshot the runway; \
    forced landing; !ditched in the sea; hot air balloon ~ crash*; hot air balloon ~ fell; balloon ~ caught fire; hit power lines
    air-crash ref: jet crash; glider crash; light aircraft crash; balloon accident+; airliner crash; military plane crash
    sinking: @boats ~ went down; @boats ~ !sink*; @boats ~ !capsize*; @boats ~ !overturn*; @boats ~ !flip*; @boats ~ tipped over; \
    @boats ~ broke up; @boats ~ hit rocks; @boats ~ ran aground; @boats ~ collided; @boats ~ caught fire; @boats ~ !drift*; \
    whaleboat+ ~ !capsize*; migrants ~ drown*; !founder*; @boats ~ was lost; shipwrecked; @boats ~ lost with
    sinking ref: boat capsize; boat capsizing; boat tragedy; migrant shipwreck+; ferry capsizing; maritime accident+; ferry crash
    stampede: were !trampled; was !trampled; !trampled to death; !crushed in; !crushed against; crushed by the crowd; \
    crush at a; crush at the; crush in a; crush outside; crowd ~ surged; surged forward; rush for the exits
    stampede ref: human crush; stadium crush; crowd crush; crush disaster
    collapse: @buildings ~ !collapse*; @buildings ~ !cave*; apartment block ~ came down; block of flats ~ came down; tower block ~ came down; \
    block ~ !collapse*; building ~ came down; bridge ~ came down; bridge ~ gave way; bridge ~ !collapse*; roof ~ came down; \
    ceiling ~ came down; wall ~ came down; wall ~ toppled; crane ~ toppled; crane ~ !collapse*; scaffold ~ fell; \
    scaffolding ~ !collapse*; floor ~ gave way; stage ~ !collapse*; stand ~ !collapse*; grandstand ~ !collapse*; \
    trapped under rubble; buried under rubble; under the rubble of; buried in rubble; tunnel ~ !collapse*; !caved in; \
    billboard ~ fell; mast ~ fell; balcony ~ !collapse*; gave way beneath; gave way under
    collapse ref: stadium collapse; tunnel collapse; crane collapse; scaffold collapse; house collapse; ceiling collapse; \
    structural collapse; wall fall; stage collapse; block collapse
    mine-accident: gallery ~ caved in; miners ~ died; miners ~ killed; miners ~ entombed; miners ~ cut off; rockfall ~ mine; \
    coal pit ~ explosion; pit ~ collapse*; mine shaft ~ collapse*; mine ~ flooded; mine ~ gas; mine caved in; cave in at a mine; \
    underground explosion; firedamp; trapped underground
    mine-accident ref: pit disaster+; pit explosion+; coal mine accident+; coal mine fire+; coal mine blast+; pit accident+; \
    mine flood; gold mine collapse; mine cave in
    fire: fire ~ broke out; fire ~ raged; fire ~ !consume*; fire ~ !burn*; fire ~ !devour*; fire ~ !raze*; fire ~ !damaged; \
    fire ~ !reduced; fire ~ gutted; flames ~ tore; flames ~ engulfed; flames ~ swept; flames ~ spread; blaze ~ !destroy*; \
    blaze ~ !killed; blaze ~ broke out; blaze ~ tore; blaze ~ ripped; blaze ~ gutted; blaze ~ engulfed; !gutted; !gutted by fire; \
    gutted by _ fire; destroyed by fire; destroyed by _ fire; killed in a fire; died in a fire; killed in a house fire; \
    died in a blaze; killed in a blaze; electrical fault; faulty wiring; smoke inhalation; burned to death; burnt to death; \
    burned alive in; caught alight; went up in smoke; swept by fire; fire ripped
    fire ref: factory blaze+; warehouse blaze+; house blaze+; flat fire+; tower fire+; tower block fire+; shop fire+; \
    school fire+; church fire+; care home fire+; nursing home fire+; prison fire+; ship fire+; train fire+; bus fire+; bar fire+; \
    club fire+; slum fire+; camp fire; hostel fire+; ferry fire+; fire disaster; building fire+; restaurant fire+; mall fire+
    blast-accident: gas main ~ explode*; gas ~ !exploded; gas leak ~ explosion; gas canister+ ~ explode*; gas tank ~ explode*; \
    boiler ~ burst; boiler ~ blew; tank ~ blew; plant ~ exploded; factory ~ exploded; refinery ~ exploded; furnace ~ exploded; \
    container ~ exploded; warehouse ~ exploded; oxygen ~ exploded; tyre ~ exploded; fireworks ~ went off; fireworks ~ blew; \
    cooker exploded; stove exploded; kettle exploded; explosion at a _ plant; explosion at a _ factory; explosion at a _ refinery; \
    explosion in a _ plant; explosion in a _ factory; explosion in a _ refinery; explosion at a _ mill; blast at a _ factory; \
    blast at a _ plant; blast at a _ refinery; blast at a _ mill; blast at a _ fireworks; explosion at a _ fireworks; \
    explosion at a _ depot; explosion at a _ warehouse; explosion at a chemical; blast at a chemical; explosion at a petrol; \
    blast at a petrol; explosion in a kitchen; leaking cylinder; ammonium nitrate
    blast-accident ref: chemical plant explosion+; plant blast+; warehouse explosion+; fireworks blast+; fireworks factory explosion+; \
    tanker blast+; fireworks factory blast+; petrol station explosion+; boiler blast+; chemical blast+; silo explosion+
    industrial: ammonia ~ !leak*; chlorine ~ !leak*; chlorine gas ~ !leak*; gas ~ !leaked; acid ~ !leaked; chemical+ ~ !leak*; \
    oil ~ !leak*; !leaked oil; chlorine gas leakage; gas leakage; fell down a shaft; fell from a crane; \
    fell from _ scaffold; crushed by a machine; crushed by machinery; alcohol poisoning; tainted ~ drink+; adulterated ~ drink+; \
    !overcome by fumes; overcome by gas; toxic fumes; poisonous fumes; inhaling poisonous; food poisoning; \
    toxic cloud; released ~ contaminated; ski lift ~ fell; cable car ~ crash*; cable car ~ plunge*; gondola ~ fell; \
    gondola ~ plunge*; ride ~ !collapse*; fairground ride ~ fell; bouncy castle ~ lifted; reservoir ~ burst
    industrial ref: chlorine leak+; chemical accident+; gas leakage+; chemical incident+; nuclear accident+; fuel spill+; \
    methanol poisoning+; alcohol poisoning+; cable car accident+; work accident+; workplace accident+; crane accident+; lift accident+
    drowning: swept out to sea; !drown*; swept away while; carried away by a wave; swept off the rocks; fell overboard; \
    fell through the ice; swept away by a wave
    drowning ref: drowning+
    """
}
