/// Phrases in which a trigger word asserts no act.
///
/// The notation is that of ``TriggerTable``; whatever a phrase covers is no trigger.
enum FiguresOfSpeech {
  /// Phrases, by the stable code of why they are none.
  static let table: [(code: String, phrases: String)] = [
    (
      "metaphor",
      """
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
      flooded with; flood* the market; avalanche of; landslide victory; landslide win; landslide election; \
      won by a landslide; earthquake of; political earthquake; tsunami of; tsunami warning; flurry of; \
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
      accident of history; no accident; by accident; happy accident
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
    let range = report.tokens(ofSentence: sentence)
    for start in range {
      guard let numbers = compiled.index[report.lower[start]] else { continue }
      for number in numbers {
        let (code, elements) = compiled.phrases[number]
        guard let end = match(elements, at: start, end: range.upperBound, in: report) else { continue }
        for token in start..<end where result[token] == nil { result[token] = code }
      }
    }
    return result
  }

  private static let compiled: (phrases: [(String, [TriggerPattern.Element])], index: [String: [Int]]) = {
    var phrases: [(String, [TriggerPattern.Element])] = []
    var index: [String: [Int]] = [:]
    for (code, text) in table {
      // The act does not matter here; the notation does.
      let parsed = TriggerPattern.parse(
        text.split(separator: "\n").map { "attack:" + $0 }.joined(separator: "\n")
      ).patterns
      for pattern in parsed {
        for word in pattern.firstWords { index[word, default: []].append(phrases.count) }
        phrases.append((code, pattern.elements))
      }
    }
    return (phrases, index)
  }()

  private static func match(
    _ elements: [TriggerPattern.Element], at start: Int, end: Int, in report: ReportText
  ) -> Int? {
    var position = start
    var gap = 0
    for element in elements {
      switch element {
      case .gap(let count): gap = count
      case .words(let words):
        var left = gap
        gap = 0
        var matched = false
        while position < end {
          let word = report.lower[position]
          position += 1
          if words.contains(word) {
            matched = true
            break
          }
          if word == "-" { continue }
          if left == 0 { return nil }
          left -= 1
        }
        guard matched else { return nil }
      }
    }
    return position
  }
}
