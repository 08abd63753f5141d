import Events
import Geoparsing

/// Finds the acts of each sentence and binds site and day to each.
struct MentionReader {
  let report: ReportText
  let siteReader: SiteReader
  let frame: DocumentFrame
  let published: CalendarDate?
  private let softness: SoftContext
  /// Tokens that belong to a name or a date, and so are no trigger.
  private let nameTokens: Set<Int>
  private let datelineSentences: [Int: [Range<Int>]]
  private let headings: DateHeadings

  /// Acts that ended so many days before publication are background.
  static let backgroundDays = 50

  init(report: ReportText, siteReader: SiteReader, frame: DocumentFrame, published: CalendarDate?) {
    self.report = report
    self.siteReader = siteReader
    self.frame = frame
    self.published = published
    softness = SoftContext(report: report)
    var names: Set<Int> = []
    for (index, span) in siteReader.spans.enumerated() {
      // One-word names in lower case, and demonyms, may still be triggers of their own: keep them apart.
      guard siteReader.toponyms[index].toponym.kind != .demonym else { continue }
      names.formUnion(span)
    }
    nameTokens = names
    headings = DateHeadings(report: report)
    var datelines: [Int: [Range<Int>]] = [:]
    for dateline in report.text.datelines {
      datelines[report.sentenceOf[dateline.range.lowerBound], default: []].append(dateline.range)
    }
    datelineSentences = datelines
  }

  /// What was found in one sentence.
  struct Reading {
    var mentions: [ActMention] = []
    var sites: [Site] = []
    var dates: [(expression: DateExpression, date: EventDate)] = []
    /// Triggers that assert nothing, with the code of why.
    var dropped: [(trigger: Trigger, code: String)] = []
    var harms: [Trigger] = []
    /// What the words of the sentence tell of, where its triggers leave that open.
    var kinds: ActKinds?
  }

  /// Reads a sentence.
  /// - Parameters:
  ///   - narrative: the day the text spoke of last.
  ///   - antecedents: the sites of earlier sentences, the latest last.
  ///   - act: the day of the event told last.
  func read(
    sentence: Int, narrative: CalendarDate?, antecedents: [Site] = [], act: CalendarDate? = nil
  ) -> Reading {
    var result = Reading()
    let range = report.tokens(ofSentence: sentence)
    let figures = FiguresOfSpeech.covered(in: report, sentence: sentence)
    let reference = DateReference(published: published, narrative: narrative)
    let expressions = report.dates[sentence]
    var excluded = nameTokens
    for expression in expressions where !expression.isTimeOnly { excluded.formUnion(expression.tokens) }
    for (token, _) in figures { excluded.insert(token) }
    let datelines = datelineSentences[sentence] ?? []
    let dates = expressions.filter { expression in
      !expression.isTimeOnly && !datelines.contains { $0.overlaps(expression.tokens) }
    }
    var triggers = TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: excluded)
    // Words of other things stand in for plain ones; beside them they say nothing.
    let plain = Set(triggers.filter { !$0.isSoft && !$0.isHarm && !$0.isWeak }.map { report.clauseOf[$0.anchor] })
    triggers.removeAll { $0.isSoft && plain.contains(report.clauseOf[$0.anchor]) }
    if !figures.isEmpty {
      let covered = TriggerLexicon.shared.triggers(in: report, sentence: sentence, excluding: nameTokens)
      for trigger in covered where !trigger.isHarm {
        if let token = trigger.matched.first(where: { figures[$0] != nil }) {
          result.dropped.append((trigger, figures[token] ?? "metaphor"))
        }
      }
    }
    result.dates = DateChain(
      text: report.text, reference: reference, act: act, anchors: triggers.map(\.anchor)
    ).resolved(dates, in: range)
    let verbs = Set(triggers.flatMap(\.matched))
    let nouns = Set(triggers.filter(\.isReferring).map(\.anchor))
    result.sites = siteReader.sites(inSentence: sentence, verbs: verbs, nouns: nouns)
    markDatelines(&result.sites, sentence: sentence)
    markItems(&result.sites, in: range)
    // A name in the sentence itself comes before those of earlier sentences.
    result.sites += PlaceReferences(report: report).sites(
      inSentence: sentence, named: nameTokens, antecedents: antecedents + result.sites)
    let reader = AssertionReader(report: report)
    result.kinds = kinds(ofSentence: sentence, triggers: triggers)
    for trigger in triggers {
      let reading = reader.reading(of: trigger)
      if trigger.isHarm {
        if !reading.isDropped { result.harms.append(trigger) }
        continue
      }
      if reading.isDropped {
        result.dropped.append((trigger, reading.rule))
        continue
      }
      if softness.isFigurative(trigger) {
        result.dropped.append((trigger, "metaphor"))
        continue
      }
      result.mentions.append(
        mention(
          trigger, reading: reading, sites: result.sites, dates: result.dates, triggers: triggers, kinds: result.kinds))
    }
    return result
  }

  private func markDatelines(_ sites: inout [Site], sentence: Int) {
    guard let ranges = datelineSentences[sentence] else { return }
    let isTicker = report.text.datelines.count > 2
    for index in sites.indices where ranges.contains(where: { $0.overlaps(sites[index].tokens) }) {
      sites[index].weight = isTicker ? 2.2 : 0.3
      sites[index].rule = isTicker ? "label" : "dateline"
    }
  }

  /// "• Nasir: shelling of …", "Lodwar, where seven had died": the name that opens an item, or that a clause goes on from, is
  /// where its act was.
  private func markItems(_ sites: inout [Site], in range: Range<Int>) {
    for index in sites.indices where sites[index].rule != "dateline" {
      let span = sites[index].tokens
      guard range.contains(span.lowerBound) else { continue }
      let opens = (range.lowerBound..<span.lowerBound).allSatisfy {
        Self.bullets.contains(report.lower[$0]) || Int(report.lower[$0]) != nil
      }
      if opens, word(span.upperBound) == ":" {
        sites[index].weight = max(sites[index].weight, 2.2)
        sites[index].rule = "label"
        continue
      }
      let next = word(span.upperBound) == "," ? span.upperBound + 1 : span.upperBound
      if sites[index].rule == "on", report.contains(Self.timesOfDay, in: sites[index].phrase) {
        // "On Monday afternoon Abkhaz guards …"
        sites[index].weight = min(sites[index].weight, -1)
        continue
      }
      guard sites[index].weight < 2 else { continue }
      if word(span.lowerBound - 1) == "of", Self.parts.contains(word(span.lowerBound - 2)) {
        sites[index].weight = 2
        sites[index].rule = "part_of"
        continue
      }
      if word(next) == "where", word(next + 1) != "officials" {
        sites[index].weight = 2
        sites[index].rule = "where"
        sites[index].phrase = span.lowerBound..<(next + 1)
      }
    }
  }

  private static let timesOfDay: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "afternoon", "evening",
    "night",
  ]
  /// "the main street of X": what is there is in X.
  private static let parts: Set<String> = [
    "street", "streets", "square", "centre", "center", "outskirts", "suburb", "suburbs", "heart", "edge", "middle",
    "quarter",
    "neighbourhood", "neighborhood", "market", "harbour", "harbor", "gates", "entrance", "avenue", "downtown",
  ]
  private static let bullets: Set<String> = [
    "-", "–", "—", "•", "*", "·", "▪", "●", "►", ".", ")", "(", "🔴", "⚡", "in",
  ]

  /// Asks the classifier where a sentence tells of harm without an act, or of an act of two minds.
  private func kinds(ofSentence sentence: Int, triggers: [Trigger]) -> ActKinds? {
    let isSilent = !triggers.isEmpty && triggers.allSatisfy(\.isHarm)
    guard isSilent || triggers.contains(where: { Self.ambiguous.contains($0.act.code) }) else { return nil }
    return ActKinds(ActFeatures.values(of: report, sentence: sentence, triggers: triggers))
  }

  private static let ambiguous: Set<String> = ["explosion", "clash", "police-raid"]

  // MARK: One mention

  private func mention(
    _ trigger: Trigger, reading: AssertionReading, sites: [Site],
    dates: [(expression: DateExpression, date: EventDate)], triggers: [Trigger], kinds: ActKinds?
  ) -> ActMention {
    let binding = SiteBinding(report: report)
    // "The attack comes after …": what points back takes nothing from another clause.
    let isBack = isDefinite(trigger)
    let isAlleged = isBack && isAlleged(trigger)
    let reachable =
      isBack
      ? sites.filter {
        report.subclauseOf[$0.tokens.lowerBound] == report.subclauseOf[trigger.anchor]
          || $0.tokens.lowerBound < trigger.anchor
      }
      : sites
    // "four men suspected of the shooting were held in Bryansk": the place is that of the arrest.
    let chosen = isAlleged ? [] : binding.sites(for: trigger, among: reachable, triggers: triggers)
    let dates =
      isBack
      ? dates.filter {
        report.subclauseOf[$0.expression.tokens.lowerBound] == report.subclauseOf[trigger.anchor]
          || $0.expression.tokens.lowerBound < trigger.anchor
      }
      : dates
    var date = DateBinding(report: report).date(for: trigger, among: dates, triggers: triggers)
    if date == nil, !isBack { date = DateBinding(report: report).heading(of: trigger, among: headings) }
    let isNews = frame.kind == .court && trigger.act.group == .attack
    if reading.rule == "recalled" || reading.rule == "court" || isNews, let end = date?.date.end, let published,
      published.dayNumber - end.dayNumber <= MentionReader.backgroundDays
    {
      // The day of the memory or of the hearing, not of the act.
      date = nil
    }
    var assertion = reading
    var isBackground = reading.assertion == .historical
    if let age = date?.age {
      if age > MentionReader.backgroundDays {
        isBackground = true
      } else if reading.assertion == .historical {
        // A day of the news itself outweighs a word of memory.
        isBackground = age > 20
      }
      if let start = date?.date.start, let published, start > published, reading.assertion == .factual {
        assertion = AssertionReading(assertion: .planned, rule: "future_date", cue: nil)
      }
    }
    if assertion.assertion == .planned, let age = date?.age, age > MentionReader.backgroundDays {
      // "The town will remember the 40 whom the storm killed in March 2023."
      assertion = AssertionReading(assertion: .historical, rule: "past_day", cue: nil)
      isBackground = true
    }
    if isBackground, assertion.assertion != .denied, assertion.assertion != .planned {
      assertion.assertion = .historical
    } else if assertion.assertion == .historical {
      assertion.assertion = .factual
    }
    if frame.kind == .court || frame.kind == .commemoration, trigger.act.group != .protest, date == nil {
      assertion.assertion = .historical
      assertion.rule = "frame"
      isBackground = true
    }
    var settled = settled(trigger, kinds: kinds)
    if isTopic(trigger) || isSetting(trigger, among: triggers) { settled.isWeak = true }
    if isAlleged {
      // It was told before, or is not told at all; the day is that of the arrest.
      settled.isWeak = true
      date = nil
    }
    return ActMention(
      trigger: settled, reading: assertion, sites: chosen, date: date, isBackground: isBackground,
      isDefinite: isDefinite(trigger), isOther: isOther(trigger), isGeneric: isGeneric(trigger))
  }

  private static let police: Set<String> = [
    "police", "officers", "agents", "agency", "gendarmes", "detectives", "security", "troops", "soldiers",
    "authorities",
    "prosecutors", "sheriff", "deputies", "policemen", "constables",
  ]
  private static let suspects: Set<String> = [
    "suspects", "suspect", "suspected", "smuggler", "smugglers", "dealers", "militants", "men", "man", "people",
  ]
  /// What makes a blast an accident wherever in the report it stands.
  private static let industry: Set<String> = [
    "boiler", "refinery", "methane", "colliery", "steelworks", "silo", "fireworks", "furnace", "ammonia", "miners",
    "pit",
    "gasworks", "petrochemical",
  ]
  private static let accidental: Set<String> = [
    "gas", "boiler", "petrol", "fuel", "factory", "fireworks", "refinery", "pipeline", "cylinder", "plant", "depot",
    "kitchen",
    "transformer", "furnace", "leak", "propane", "coal", "methane", "steelworks", "silo", "tanker", "warehouse",
    "electrical",
  ]
  private static let hostile: Set<String> = [
    "bomb", "bombs", "device", "militants", "gunmen", "attackers", "grenade", "grenades", "suicide", "bomber", "mine",
    "attack",
    "attackers", "drone", "shelling", "missile", "rocket", "terrorist", "insurgents", "rebels", "explosives",
    "sabotage",
    "assailants", "stormed", "claimed",
  ]

  /// The trigger with the act that its sentence settles: police who seize men arrest them, a blast at a boiler is an
  /// accident.
  private func settled(_ trigger: Trigger, kinds: ActKinds?) -> Trigger {
    var trigger = trigger
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let near = max(sentence.lowerBound, trigger.anchor - 12)..<min(sentence.upperBound, trigger.anchor + 4)
    func become(_ code: String) { if let act = Act.named(code) { trigger.act = act } }
    if Self.weaponry.contains(trigger.act.code), report.contains(Self.finding, in: sentence),
      !report.contains(Self.going, in: sentence)
    {
      become("defused")
    }
    if trigger.act.code == "abduction", let disaster = frame.titleActs.disaster,
      !report.contains(WordClassIndex.armed, in: sentence)
    {
      // "Six neighbours were carried off" by the water.
      trigger.act = disaster
      return trigger
    }
    switch trigger.act.code {
    case "abduction":
      let object = trigger.anchor..<min(sentence.upperBound, trigger.anchor + 6)
      // "Police seized two men", not "a guard had taken fourteen people hostage".
      if report.contains(["hostage", "hostages", "kidnapped", "kidnap", "abducted", "captive", "ransom"], in: sentence)
      {
        break
      }
      if report.contains(Self.police, in: near), report.contains(Self.suspects, in: object) { become("arrest") }
    case "storming":
      let before = max(sentence.lowerBound, trigger.anchor - 4)..<trigger.anchor
      if report.contains(["protesters", "demonstrators", "crowd", "crowds", "students", "mob"], in: before) {
        become("riot")
      } else if report.contains(["police", "gendarmes", "agents"], in: near),
        !report.contains(WordClassIndex.armed, in: near)
      {
        become("police-raid")
      }
    case "police-raid":
      if !report.contains(Self.police, in: sentence),
        report.contains(WordClassIndex.armed, in: sentence)
          || kinds.map({ $0[.attack] + $0[.clash] + $0[.bombing] > 0.6 }) ?? false
      {
        become("storming")
      }
    case "drowning", "collapse":
      // The headline says what brought it about.
      if let disaster = frame.titleActs.disaster, disaster.code != "earthquake" { trigger.act = disaster }
    case "fire":
      if report.contains(Self.wild, in: 0..<report.lower.count), !report.contains(Self.housed, in: sentence) {
        become("wildfire")
        trigger.isWeak = false
      }
    case "bombing":
      let isAccident = report.contains(Self.accidental, in: sentence)
      // "blew up in …", not "blew up the …".
      let next = word(trigger.tokens.upperBound)
      if isAccident, word(trigger.tokens.upperBound - 1) == "up", Self.circumstance.contains(next),
        !report.contains(Self.hostile, in: 0..<min(report.lower.count, 400))
      {
        become("blast-accident")
      }
    case "blockade":
      if !trigger.isReferring, report.contains(Self.obstacles, in: sentence),
        !report.contains(Self.crowd, in: sentence)
      {
        trigger.isWeak = true
      } else if !trigger.isReferring, report.contains(WordClassIndex.armed, in: sentence),
        !report.contains(Self.crowd, in: sentence)
      {
        become("clash")
      }
    case "blast-accident":
      if report.contains(Self.planted, in: sentence) { become("bombing") }
    case "explosion":
      let document = 0..<min(report.lower.count, 400)
      let isAccident =
        report.contains(Self.accidental, in: sentence) || report.contains(Self.industry, in: document)
        || (kinds?.leading(.accident) ?? 0) > 0.6
      if isAccident, !report.contains(Self.hostile, in: document) { become("blast-accident") }
    case "clash":
      let crowd: Set<String> = ["protesters", "demonstrators", "protest", "demonstration", "rally", "fans", "rioters"]
      if report.contains(crowd, in: sentence), !report.contains(WordClassIndex.armed, in: sentence),
        let kinds, kinds[.riot] + kinds[.protest] > 0.6
      {
        become("riot")
      }
    case "riot":
      if report.contains(["prison", "inmates", "jail", "prisoners"], in: 0..<report.lower.count),
        !report.contains(["protesters", "demonstrators"], in: sentence)
      {
        become("communal")
      }
    case "crash":
      if report.contains(Self.hostile, in: sentence), report.contains(["drone", "missile"], in: near) {
        become("drone-strike")
      }
    default: break
    }
    return trigger
  }

  /// What shows that fires burn in the open.
  private static let circumstance: Set<String> = [
    "in", "at", "on", "when", "while", "as", "near", "outside", "inside", ".", ",",
  ]
  private static let planted: Set<String> = [
    "bomb", "bombs", "device", "grenade", "suicide", "explosives", "planted", "militants", "insurgents", "militant",
  ]
  private static let wild: Set<String> = ["wildfire", "wildfires", "bushfire", "bushfires", "hectares", "acres"]
  private static let housed: Set<String> = [
    "building", "house", "flat", "apartment", "warehouse", "factory", "hotel", "hospital", "kitchen", "shop",
    "workshop",
    "bus", "ship", "ferry", "car", "train", "gas", "boiler", "school", "prison",
  ]
  private static let crowd = WordClassIndex.expanded(["crowd"])
  /// What blocks a road without anyone's doing.
  private static let obstacles: Set<String> = [
    "landslide", "landslides", "snow", "mud", "mudslide", "rocks", "rockfall", "debris", "avalanche", "trees", "tree",
    "flood", "floods", "floodwater", "water", "rubble", "boulders", "earth", "accident", "crash", "overturned", "ice",
  ]

  /// Weapons of this sentence that were only found or seized.
  private static let weaponry: Set<String> = [
    "ied", "bombing", "mine", "grenade", "rocket", "missile", "shelling", "car-bomb", "suicide",
  ]
  private static let finding: Set<String> = [
    "seized", "found", "discovered", "recovered", "confiscated", "uncovered", "cache", "unearthed", "surrendered",
  ]
  private static let going: Set<String> = [
    "exploded", "explode", "detonated", "blew", "blown", "killed", "killing", "wounded", "wounding", "injured",
    "injuring",
    "thrown", "threw", "hurled", "fired", "hit", "struck", "attack", "attacks", "tore", "ripped", "went",
  ]

  /// Whether a gathering is only where another act of the sentence happened: "shot dead after he had told a rally …".
  private func isSetting(_ trigger: Trigger, among triggers: [Trigger]) -> Bool {
    if trigger.act.group == .disaster, trigger.isReferring || trigger.matched.count > 1,
      report.contains(Self.weather, in: trigger.tokens), triggers.contains(where: { $0.act.group == .accident })
    {
      // "slid off the runway in heavy rain"
      return report.contains(
        ["in", "amid", "despite", "during", "by"], in: max(0, trigger.tokens.lowerBound - 3)..<trigger.tokens.lowerBound
      )
    }
    guard trigger.act.group == .protest, trigger.isReferring,
      triggers.contains(where: { !$0.isHarm && $0.act.group == .attack })
    else { return false }
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let before = max(sentence.lowerBound, trigger.tokens.lowerBound - 4)..<trigger.tokens.lowerBound
    return report.contains(Self.attending, in: before)
  }

  private static let weather: Set<String> = [
    "rain", "rains", "gale", "gales", "snow", "snowfall", "downpour", "wind", "winds", "lightning", "hail", "squall",
    "storm",
  ]
  private static let attending: Set<String> = [
    "at", "told", "addressed", "addressing", "address", "attending", "attended", "attend", "from", "during", "leaving",
    "left", "after", "near", "joining", "to", "speaking",
  ]

  private func word(_ index: Int) -> String { report.lower.indices.contains(index) ? report.lower[index] : "" }

  private static let determiners: Set<String> = ["the", "this", "that", "these", "those"]
  private static let others: Set<String> = [
    "another", "second", "third", "separate", "separately", "similar", "other", "new", "elsewhere", "identical",
    "different", "further",
    "fresh", "previous", "earlier", "smaller", "2nd",
  ]

  /// Whether the act is named only as what somebody is suspected or accused of.
  private func isAlleged(_ trigger: Trigger) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let before = max(sentence.lowerBound, trigger.tokens.lowerBound - 6)..<trigger.tokens.lowerBound
    return report.contains(["suspected", "accused", "charged", "wanted"], in: before)
      && report.contains(["of", "with", "over", "for"], in: before)
  }

  private static let works: Set<String> = [
    "song", "songs", "film", "films", "book", "books", "novel", "novels", "poem", "poems", "play", "documentary",
    "article",
    "articles", "series", "study", "studies", "lecture", "talk", "law", "laws", "bill", "museum", "exhibition", "show",
    "sketch", "essay", "thesis", "course", "album", "opera", "memoir", "podcast", "story", "stories", "comedy", "drama",
    "rules", "data", "statistics", "figures", "research", "debate", "questions", "seminar", "conference", "workshop",
  ]

  /// Whether the act is what a song, a law or a study is about.
  private func isTopic(_ trigger: Trigger) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let before = max(sentence.lowerBound, trigger.tokens.lowerBound - 6)..<trigger.tokens.lowerBound
    guard let about = before.last(where: { report.lower[$0] == "about" || report.lower[$0] == "on" }),
      about > sentence.lowerBound
    else { return false }
    return Self.works.contains(report.lower[about - 1])
  }

  private func isDefinite(_ trigger: Trigger) -> Bool {
    guard trigger.isReferring else { return false }
    let sentence = report.tokens(ofSentence: trigger.sentence)
    var index = trigger.tokens.lowerBound - 1
    var steps = 0
    while index >= sentence.lowerBound, steps < 4 {
      let word = report.lower[index]
      if Self.determiners.contains(word) || word == "'s" { return true }
      if word == "a" || word == "an" || SiteWords.stops.contains(word) { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private func isOther(_ trigger: Trigger) -> Bool {
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - 4)
    if report.contains(Self.others, in: start..<trigger.tokens.lowerBound) { return true }
    // "came a day after a bomb killed nine" tells of an act before the one at hand.
    let far = max(sentence.lowerBound + 1, trigger.tokens.lowerBound - 4)
    for index in far..<max(far, trigger.tokens.lowerBound)
    where report.lower[index] == "after" && Self.spans.contains(report.lower[index - 1]) { return true }
    return word(sentence.lowerBound) == "separately" || word(sentence.lowerBound) == "elsewhere"
  }

  private static let spans: Set<String> = [
    "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]

  private static let habits: Set<String> = [
    "most", "many", "often", "frequent", "frequently", "daily", "usually", "always", "every", "regularly", "sometimes",
    "recent",
    "repeated", "past", "numerous", "constant", "wave", "spate", "string", "series", "occasional",
  ]

  private func isGeneric(_ trigger: Trigger) -> Bool {
    let word = report.lower[trigger.tokens.upperBound - 1]
    let sentence = report.tokens(ofSentence: trigger.sentence)
    let start = max(sentence.lowerBound, trigger.tokens.lowerBound - 4)
    let before = start..<trigger.tokens.lowerBound
    if report.contains(Self.habits, in: before) { return true }
    guard trigger.isReferring, word.hasSuffix("s"), !word.hasSuffix("ss") else { return false }
    // "Protests were also held in Mombasa" tells of some that happened.
    let after = trigger.tokens.upperBound..<min(sentence.upperBound, trigger.tokens.upperBound + 4)
    if report.contains(Self.happened, in: after), !report.contains(["are", "is", "be", "being"], in: after) {
      return false
    }
    // A plural without article or number.
    return !before.contains { index in
      let word = report.lower[index]
      return Self.determiners.contains(word) || MentionReader.numbers.contains(word)
        || word.utf8.first.map { $0 >= 48 && $0 <= 57 } == true
        || word == "'s" || word == "after" || word == "deadly"
    }
  }

  private static let happened: Set<String> = [
    "held", "staged", "reported", "erupted", "organised", "organized", "broke", "took",
  ]

  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twin", "several", "multiple", "double",
    "dozen",
    "dozens", "both", "simultaneous", "coordinated",
  ]
}
