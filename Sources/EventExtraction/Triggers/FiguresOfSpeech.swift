/// Phrases in which a trigger word asserts no act.
///
/// The notation is that of ``TriggerTable``; whatever a phrase covers is no trigger.
enum FiguresOfSpeech {
  /// Phrases, by the stable code of why they are none.
  static let table: [(code: String, phrases: String)] = [
    (
      "metaphor",
      """
      order/orders of magnitude; fighting a rear; rear guard action; rearguard action; war machine; shot across the bow+; shoot ourselves in; shot himself in the foot; \
      shoot themselves in; shot itself in the foot; logic bomb+; brute force; took hostage the; \
      bombard* _ with; bombarded _ questions; shot on goal; shot at goal; shots on target; explosive growth; \
      explosive device of choice; explosive allegations; population explosion; explosion of interest; explosion in the number; explosion in demand; explosion in sales; explosion in popularity; \
      explosion of colour; explosion of color; heart attack+; panic attack+; asthma attack+; attack* the ball; \
      attack* _ frame; attack ad+; attacking midfielder; attacking play; charm offensive; going on the offensive; \
      shot in the arm; long shot; big shot; shot to fame; mug shot+; screen shot+; snap shot; shot glass; \
      shooting range; shooting star+; shooting guard; firing range; rifle range; war of words; war of nerves; \
      tug of war; trade war+; price war+; culture war+; cold war; star wars; world war; world war ii; world war i; \
      post war; pre war; bidding war; war room; war chest; war film; war memorial; war museum; war crime+; \
      second world war; first world war; drug war; war on drugs; war on terror; war on poverty; battle of the bands; \
      battle for the title; battle with cancer; battle against cancer; uphill battle; legal battle; court battle; \
      battle ground; battled cancer; fought back; fought cancer; fight* for the title; political storm; \
      storm of protest; storm of criticism; storm in a teacup; took by storm; brain storm; perfect storm; \
      storm siren+; storm drain+; storm warning+; tornado watch; tornado warning; tornado siren+; flood of; flood money; \
      flooded with; flood* the market; landslide victory; landslide win; landslide election; \
      won by a landslide; political earthquake; tsunami warning; flurry of; \
      died down; dead heat; dead end; dead line; dead of night; dead sea; dead on; deadlock; die hard; to die for; \
      killed off; kill time; kills off; all but kills; would have killed; killer drum; killer app; killer whale+; \
      bomb under; sex bomb; box office bomb; photo bomb; bomb cyclone; bomb shelter+; bomb disposal; bomb squad; \
      bomb sniffing; bomb threat+; bomb proof; time bomb; ticking bomb; bath bomb+; blast off; blast furnace; \
      having a blast; full blast; blasted critics; fire station+; fire brigade+; fire department+; fire chief; \
      fire engine+; fire service+; fire truck+; fire safety; fire officials; fire alarm; fire drill; fire extinguisher+; \
      fire crews; fire and rescue; fire escape; fire marshal; fire officer+; fire hydrant; fire exit; on fire for; \
      simply on fire; came under fire from critics; under fire over; under fire for; under fire _ for; under fire _ over; under fire from critics; \
      hired and fired; fired _ coach; fired _ manager; was fired from; drew fire; line of fire; fire protection; \
      friendly fire exercise; took fire from the crowd; fire up; fired up; stock market crash; market crash; crash diet; \
      crash course; crash landing of; website crash; computer crash; crashed out; crash barrier+; crash helmet+; \
      hit a record; hit record; hit record+; hit the market; hit the ground running; hit by inflation; hit song+; \
      hits chart; hit list; hit back at; strike a deal; struck a deal; strike a balance; strikes a chord; struck gold; \
      strike out; strike partner; strike force; lightning rod; collapse in; collapsed in price; \
      collapse of talks; talks collapsed; economic collapse; currency collapse; government collapsed; \
      collapse of the government; collapse of communism; collapse of the soviet; collapse of the ussr; bank collapse; \
      march+ of time; march madness; march of dimes; march on regardless; protest vote+; protest note; protested to the; \
      note of protest; rally driver+; rally car+; rally championship; market rally; stock rally; shares rallied; \
      stocks rallied; rallied on; dakar rally; riot police; riot of colour; riot of color; riot gear; riot act; \
      riot squad; raid* the fridge; raid* the record; raid fund; dawn chorus; storming performance; storming finish; \
      stormed out; stormed off; stormed to victory; stormed to the top; killing spree of goals; making a killing; \
      killing joke; executed on penalties; execution of the plan; executed a plan; executed the; execution risk; \
      arrested development; cardiac arrest; arrested decline; house arrest film; photo shoot+; video shoot; \
      film shoot; film shooting; shoot a film; shooting of a; shooting a film; shooting of the film; green shoots; \
      bamboo shoots; penalty shoot out; penalty shootout; shoot out for; penalty shoot; troubleshoot*; crush on; \
      gold rush; crush the competition; crushing victory; crushing defeat; slaughter* the competition; \
      massacre of the; expect a massacre; ambush marketing; ambushed by reporters; siege mentality; laid siege to the; \
      bomb of a; grenade of a; missile of a; rocket of a; rocket science; rocket launch; rocket fuel; sky rocket*; \
      skyrocket*; sky rocketed; rocketed; launch pad; shell company; shell companies; shell game; egg shell+; \
      shell shock*; shellfish; nutshell; shell out; mine of information; gold mine of; that mine; data mining; \
      revolution in; price bomb; a bombshell; bombshell; bombed at the box office; attack+ of nerves; \
      attack on his record; attack on the budget; attack the problem; attack the budget; launched an attack on the minister; \
      attack submarine+; attack helicopter+; attack dog+; attack line+; shark attack film; \
      disaster film; disaster movie; recipe for disaster; disaster recovery; disaster management; disaster relief; \
      disaster response; disaster agency; disaster risk; disaster preparedness; natural disaster management; \
      disaster zone declared; emergency management; war veteran+; war hero; wars of the roses; \
      down all guns; guns blazing; roof off; knock* dead; strike rate; strike zone; nine strikes; strikes on saturday; \
      two strikes from; strike from distance; first strike policy; kill switch; kill bill; kill the bill; \
      fatal attraction; fatal flaw; fatal error; wound up; wounded pride; injury time; injury list; injury crisis; \
      hamstring injury; knee injury; ankle injury; injured list; thigh injury; hurt feelings; \
      hurts the economy; hurt exports; hurt business; hurt sales; hurting sales; crash test+; war game+; war games; \
      wargame+; demonstration effect; demonstration flight; demonstration of; cooking demonstration; \
      demonstration kitchen; product demonstration; sit in the; clash of dates; clash of personalities; \
      clash of cultures; clash of titans; colour clash; title clash; top of the table clash; cup clash; \
      environmental assassination; character assassination; drowned out; drown* their sorrows; \
      gas pipeline; gas station+; gas prices; tear gas canister film; oil shock; hunger strike threat; \
      toll road+; toll booth+; toll gate+; toll plaza; toll free; taking its toll; takes a toll; took its toll; \
      call* the shots; warning shot+; parting shot; flu shot+; vaccine shot+; booster shot+; shots of; \
      arrest* attention; charge* a fee; seized the opportunity; seize the day; seized up; seized on; \
      hold* talks; held talks; held a meeting; held hostage to; held in high; held in august; held in may; \
      held in june; held in july; held in september; held in october; held in november; held in december; \
      held in january; held in february; held in march; held in april; offensive line; offensive coordinator; \
      offensive language; offensive remarks; inoffensive; war of independence; civil war general; \
      freedom fighter; fighting chance; fighting fit; fighting for his life; fighting for her life; \
      fighting for their lives; fighting fires; fighting the fire; fighting the blaze; fighting inflation; \
      fighting corruption; fight against corruption; combat corruption; combat climate; to combat; \
      standoff over; battling the blaze; battling the fire; battled the blaze; battled the flames; firefight*; \
      unrest in the markets; violence against women; domestic violence; gender based violence; \
      non violence; non violent; operation room; surgical operation; killed time; tidal wave of support; \
      volcano of; drought of goals; goal drought; trophy drought; title drought; heat wave of; fires up; fire sale; \
      drone footage; drone show+; drone photography; drone video; drone racing; drone delivery; drone light; \
      drone manufacturer; drone maker; drone exercise; drone unit; drone operator; vessel burst; burst pipe; \
      hurt in the pocket; beaten in the final; beaten finalists; beaten by; beaten track; beaten the odds; \
      unbeaten; beaten 3; beaten 2; beaten 1; were beaten in the; beating the; torture chamber film; murder mystery; \
      murder suspect; murder weapon; murder trial; murder charge+; charged with murder; murder case; \
      convicted of murder; accused of murder; wanted for murder; attempted murder; on suspicion of murder; \
      war driver; call of duty; counter strike; battlefield; battle royale; battle rap; \
      slide into; slide show; slide down; slide rule; slides into; share slide; slides presentation; water slide; \
      storm surge warning; brainstorm*; weather the storm; storm clouds; crash into me; deadly sins; \
      dead or alive; dead wood; dead ball; dead rubber; dead weight; sudden death; death metal; black death; \
      death row; death penalty; death sentence; death certificate+; death threat+; sentenced to death; \
      capital punishment; life or death; living dead; dead man's; died in his sleep; died peacefully; \
      died of natural causes; died of a heart; died of cancer; died after a long illness; died of old age; \
      died of a stroke; died aged; vandalised by time; operation cormorant; prevent drowning; \
      body of; governing body; bodies such; student body; public body; regulatory body; legislative bodies; \
      bodies and; international bodies; eruption of joy; erupted in applause; erupted in cheers; \
      erupted in celebration; crowd erupted; stadium erupted; flames of; accident insurance; accident and emergency; \
      accident of history; no accident; by accident; happy accident; \
      dropped a bombshell; attack+ on _ speech; attack+ on _ freedom; attack+ on democracy; attack+ on _ rights; \
      attack+ on _ press; attack+ on _ judiciary; attack+ on the law; attack+ on _ values; attack+ on _ sovereignty; \
      attack+ on _ independence; attack+ on _ record; attack+ on _ policy; attack+ on _ reform+; assault on _ freedom; \
      assault on _ rights; assault on democracy; assault on the summit; assault on the record; assault on the title; \
      snowball fight+; food fight+; water fight+; pillow fight+; taking a beating; took a beating; take a beating; \
      fought off _ rivals; fought off competition; fought off _ bid+; fight for his place; fight for promotion; \
      topped the charts; bull fight+; bullfight+; dog fight over; fire eater+; fire dancer+; fire sale; drop a bomb of; bomb of flavour; walking out of; walk out of; walked out of; walked out on; \
      walks out of; hand grenade with the pin; verbal grenade+; bomb of a; bombarded with; bombard* _ questions; \
      war on potholes; war on waste; war on litter; war on crime; war on plastic; war on corruption; war on inflation; \
      war on obesity; war on fat; war on sugar; war on bureaucracy; war on red tape; war on cancer; war on rats; \
      war on graffiti; declared war on; declares war on; declaring war on; price war+; turf war over; war of attrition in; \
      star war+; culture wars; browser war+; streaming war+; bidding wars; war of the roses; war paint; war horse; war cry; \
      war chests; at war with itself; war stories; war story; war game; warring egos; war movie+; war novel+; war epic; \
      war reporter+; war correspondent+; war photographer+; war poet+; war widow+; war cemetery; war graves; war dead; \
      war reparations; war economy; war effort; war era; war time; war years; war torn; war ravaged; war weary; \
      come under fire for; came under fire for; comes under fire; opened fire on the budget; \
      opened fire on the government; opened fire on the minister; opened fire on critics; fire back at; fired back at; \
      fired home; fire home; fires home; fired wide; fired into the net; fired his side; \
      fired her side; firing line; firing on all; fires imagination; fired imagination; fire in the belly; \
      fire in his belly; fire in her belly; playing with fire; plays with fire; baptism of fire; trial by fire; ring of fire; \
      fuel to the fire; fire sales; spread like wildfire; like wildfire; house on fire; wild fire hit; set the stage on fire; \
      set the internet on fire; set social media on fire; set the crowd on fire; set twitter on fire; \
      friendly fire over; catch fire at the box; caught fire in the second; fire walking; fire pit; fire works; firework display+; \
      fireworks display+; fire fighters' union; fired the manager; sacked and fired; hired and fired; got fired; get fired; \
      explode* onto the scene; exploded onto; exploding onto; explodes with flavour; exploded in popularity; exploded in applause; \
      exploded into applause; explosion of support; explosion of anger; explosion of laughter; explosion of joy; \
      explosion of violence against; explosive performance; explosive start; explosive pace; explosive mix; explosive report; \
      explosive interview; explosive testimony; explosive claims; explosive issue; population bomb; demographic bomb; \
      debt bomb; carbon bomb; bath bombs; bomb the exam; bombed out of; bombed in the polls; truth bomb+; love bomb*; \
      photobomb*; cherry bomb; jager bomb+; seed bomb+; stink bomb+; f bomb+; \
      shot down the proposal; shot down the idea; shot down the plan; shot down a proposal; shot down suggestions; \
      shot down rumours; shot up _ charts; shot to stardom; shot to prominence; shot to pieces; shot at the title; \
      shot at redemption; shot at glory; best shot; cheap shot+; call the shots; calling the shots; pot shot+; shot clock; \
      shot stopper; wide shot; close up shot; tracking shot; shots of espresso; shot of whisky; shot of tequila; gun shy; \
      shoot for the stars; shoot for the; shoot hoops; shoots and; shooting schedule; shooting began on; shooting has wrapped; \
      shooting guard; shooting percentage; shooting party; shooting script; shot entirely; shot on location; shot in black; \
      was shot on location; film was shot; movie was shot; scenes were shot; video was shot; photograph was shot; \
      killed off; killed the mood; killing the planet; killed the deal; killed the bill; killed the motion; killed the project; \
      kill the deal; kill the project; killer instinct; killer blow; killer pass; killer solo; killer heels; killer robot; \
      killing it; dressed to kill; kill or cure; road kill; buzz kill; killing time; killed him with kindness; \
      murder on the; murder on my; get away with murder; scream* blue murder; murder ballad; murder mysteries; murdered the song; \
      massacre at the polls; massacred at the polls; massacre the language; bloodbath in the markets; \
      bloodbath for; bloodletting at; slaughtered at the polls; slaughtered 5; slaughter house; \
      attacked the budget; attacked his record; attacked her record; attacked the government's; attacked the plan; \
      attacked the proposal; attacked the decision; attacked the policy; attacked critics; attacked his rival; attacked her rival; \
      attacked the media; attacked the press; attack on the climb; \
      on the attack; attack mode; attack minded; attacking football; attacking third; \
      attacking the net; personal attack+; verbal attack+; blistering attack; scathing attack; stinging attack; \
      twitter attack; cyber attack+; cyberattack+; ransomware attack+; hacker attack+; hacking attack+; phishing attack+; \
      denial of service attack+; heart attack; asthma attack; migraine attack+; anxiety attack+; bear attack film; \
      ambushed by a question; ambushed by questions; ambushed by fans; ambushed by a reporter; ambushed by journalists; \
      ambush interview; hijacked the debate; hijack the debate; hijacked the conversation; hijacked the agenda; hijack the agenda; \
      hijacked _ account; hostage to fortune; hostage to; holding the country hostage; held to ransom by; \
      king's ransom; under siege throughout; under siege from critics; besieged by fans; \
      besieged by reporters; besieged by callers; besieged with; stormed to; stormed past; stormed back; stormed into the final; \
      stormed into the lead; storm to victory; stormed the charts; stormed the stage; stormed up; storming run; storming start; \
      weather* _ storm; media storm; twitter storm; storm over; storm of protests; dust storm over; eye of the storm; \
      political firestorm; firestorm of; firestorm over; shit storm; calm before the storm; \
      flooded the market; flooded with requests; flooded with calls; flooded with messages; flooded with complaints; flooded with tears; flooded social; flooding the market; flood of complaints; flood of calls; flood of tears; flood of memories; \
      flood of orders; flood of interest; flood of goals; flood lights; floodlights; floodlit; flood defences; flood defence; \
      flood barrier+; flood warning+; flood plain+; flood insurance; avalanche of criticism; avalanche warning+; \
      tsunami of debt; tsunami alert+; tsunami of criticism; earthquake in politics; earthquake in the polls; seismic shift; \
      political tremor+; aftershocks of the vote; eruption of anger; erupted in anger; erupted in laughter; \
      row erupted; controversy erupted; erupted into song; drought breaker; end* _ drought; landslide for; \
      landslide majority; hurricane force; whirlwind tour; whirlwind romance; lightning fast; \
      lightning speed; lightning start; lightning visit; lightning quick; greased lightning; lightning bolt logo; \
      crash out; crashes out; crash out of; crashed the party; crash the party; crash* _ website; crashed the server; \
      server crash; system crash; crash in prices; price crash; crash in shares; property crash; housing crash; crypto crash; \
      stock crash; financial crash; crash of 2008; crash of 1929; crash landing for; crash diet+; crash site museum; \
      collapse* _ talks; collapsed talks; collapse of trust; collapse of the deal; collapse of the bank; deal collapsed; \
      collapse of the currency; marriage collapsed; business collapsed; company collapsed; collapsed into administration; \
      collapsed under debts; collapsed to 98; collapsed to defeat; collapsed in a heap; collapsed with laughter; \
      coalition collapsed; government collapse; collapsed on stage; collapsed at the finish; \
      batting collapsed; middle order collapsed; collapse of biodiversity; ecosystem collapse; \
      strike a chord; strike a pose; struck a pose; strike gold; struck a chord; struck an agreement; strike an agreement; \
      struck a balance; struck oil; strike duo; lucky strike; struck out; strike the right; \
      struck late; struck from distance; struck in the 89th; hit the back of the net; hit the net; \
      hit the woodwork; hit the crossbar; hit the headlines; hit the road; hit the streets on; hit the shops; \
      hit the shelves; hit theatres; hit cinemas; hit theaters; hit screens; hit play; hit single; hit movie; hit film; \
      hit by a scandal; hit a new high; hit a new low; hit out at; hits out at; hitting out at; hit for six; hit a six; \
      took a hit; take a hit; taking a hit; hit parade; greatest hits; smash hit; smashed the record; smashed a record; \
      smashed _ record+; smashing the record; smash hits; battle of wits; battle of ideas; battle of words; battle for hearts; \
      battle for the presidency; battle over the budget; battle over taxes; battled back; battled to a draw; battling cancer; \
      battle with depression; battle with addiction; battle between the sexes; battle lines drawn; relegation battle; \
      title battle; ratings battle; legal battles; custody battle+; battle hymn; battle cry; battle ground state; battleground+; \
      clash of egos; clash of wills; clash of civilisations; clash of civilizations; clash of styles; \
      clash with arsenal; clash with rivals in the; semi final clash; league clash; derby clash; \
      scheduling clash; clashed over taxes; clashed over policy; clashed over the budget; clashed in a debate; clashed on stage; \
      clashed over brexit; clashed in parliament; clash over the budget; clash over taxes; clash over policy; \
      gunning for; gunned for; jump the gun; smoking gun; top gun; gun show; young guns; big guns; stuck to his guns; \
      son of a gun; nerf gun+; water pistol+; paint ball; paintball; laser tag; cannon fodder; loose cannon; water gun+; \
      looting of the treasury; looted the treasury; daylight robbery; highway robbery; robbed of victory; robbed of a penalty; \
      robbed of the; stole the show; steal the show; raided the market; raid the piggy; raid the wardrobe; \
      tomb raider+; corporate raider+; raiders quarterback; oakland raiders; las vegas raiders; panic buying raid; \
      rape seed; rape oil; oilseed rape; tortured by doubt; torture to watch; torturous; tortured artist; tortured genius; \
      riot of laughter; it was a riot; a laugh riot; riot of flavour; a riot of; riot grrrl; ran riot in the second half; \
      ran riot with; running riot; read the riot act; revolt against; palace coup; coup for; coup de; bloodless coup at; \
      boardroom coup; tennis coup; a coup for; scored a coup; marketing coup; publishing coup; casting coup; \
      rally driver; rally in shares; rally in stocks; rallied behind; rallied from; rallied around; rallied round; \
      relief rally; bull rally; rally stage; monte carlo rally; rallying cry; \
      rallied late; rallied support; rally support; protest too much; protested his innocence; protested her innocence; \
      protesting his innocence; under protest; march past; marching band+; marching orders; wedding march; \
      march towards; march of progress; death march film; frog march; stole a march; slow march of; \
      picket fence+; white picket; demonstration project; demonstrated a; demonstrated that; \
      demonstrated how; demonstrates a; demonstrating a; demonstrating how; demonstration match; teaching demonstration; \
      arresting performance; arresting image+; arresting beauty; arrested the decline; arrest the decline; arrest the slide; \
      arrested their slide; cardiac arrest+; respiratory arrest; citizen's arrest; \
      captured the mood; captured the spirit; captured the imagination; captured the title; captured the hearts; captured the attention; captured the crown; captured on camera; captured on film; captured on video; captured the image; captured the moment; \
      captured the championship; captured the gold; captured the seat; captured the vote; captured the nomination; \
      seized the initiative; seized the lead; seized the moment; seized the chance; seized the crown; seize control of the match; \
      took control of the match; took control of the game; taken over the company; seize control of the company; \
      drowned in debt; drowning in debt; drowning in paperwork; drowned the salad; \
      drowned his sorrows; drowned her sorrows; sinking feeling; sinking ship of; sank to a new low; sank like; sank without trace; \
      sunk in the polls; sank to defeat; sank the putt; sank a putt; sank a three; derailed the talks; derail the talks; derail* _ talks; \
      derailed his career; derail* _ plans; derailed plans; derailed the deal; derailed the project; derailed the campaign; \
      train wreck of a; car crash interview; car crash television; car crash of a; plane crash of a; stampede of shoppers; \
      stampede for tickets; crush hour; had a crush; teenage crush; crush on; crush injury film; orange crush; candy crush; \
      dead in the water; dead tired; dead centre; dead certain; dead cat; dead set; dead leg; dead calm; dead letter; dead language; \
      dead zone; dead pixel; brain dead policy; drop dead; grateful dead; walking dead; evil dead; \
      die laughing; dying to know; dying to see; dying to meet; dying breed; dying art; died laughing; died on stage with; \
      never say die; die cast; the die is cast; death by chocolate; death of cinema; death knell; \
      sick to death; bored to death; scared to death; death defying; death wish; death star; death spiral; death valley; \
      death toll on the; wounded pride; walking wounded squad; injured reserve; injury hit; injury plagued; \
      injury crisis; injury blow; injury scare; injured captain; injured striker; injured forward; injured knee; injured ankle; \
      hurt pride; hurt locker; hurts so good; love hurts; casualty of the cuts; casualties of the cuts; fashion victim+; \
      casualty department+; victim of its own; victims of their own
      """
    ),
    (
      "sport",
      """
      free kick; penalty kick; penalty area; hat trick; home run; three pointer; field goal; touch down; grand slam; \
      shots on goal; blocked shot+; slap shot; drop shot; jump shot; chip shot; tee shot; shot put; shot clock; \
      bowl* _ strikes; strike bowler; goal* _ attack; attack coach; lions _ attack; pace attack; spin attack; \
      counter attack goal; collapse* to _ all out; batting collapse; fighting draw; fighting back; comeback win
      """
    ),
  ]

  /// The tokens of a sentence that figures of speech cover, with the code of the first phrase that covers each.
  static func covered(in report: ReportText, sentence: Int) -> [Int: String] {
    var result: [Int: String] = [:]
    compiled.index.forEachMatch(in: report, sentence: sentence, closesAtClauses: false) { number, matched in
      for token in matched[0]...matched[matched.count - 1] where result[token] == nil {
        result[token] = compiled.codes[number]
      }
    }
    return result
  }

  private static let compiled: (codes: [String], index: PatternIndex) = {
    var codes: [String] = []
    var patterns: [TriggerPattern] = []
    var vocabulary = PatternVocabulary()
    for (code, text) in table {
      // The act does not matter here; the notation does.
      patterns +=
        TriggerPattern.parse(
          text.split(separator: "\n").map { "attack:" + $0 }.joined(separator: "\n"), vocabulary: &vocabulary
        ).patterns
      codes += Array(repeating: code, count: patterns.count - codes.count)
    }
    return (codes, PatternIndex(patterns, vocabulary: vocabulary))
  }()
}
