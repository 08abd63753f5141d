/// Tells a place that stands for those who rule it from the place itself.
struct MetonymRule {
  /// What governments do: the verb right after the name, adverbs and auxiliaries aside.
  static let verbs = words(
    """
    said says saying insists insisted denies denied claims claimed accuses accused warns warned announces announced
    condemns condemned rejects rejected vows vowed agrees agreed refuses refused urges urged demands demanded threatens
    threatened responds responded wants wanted hopes hoped blames blamed calls called declines declined backs backed
    supports supported opposes opposed sends sent ships shipped orders ordered imposes imposed bans banned summons
    summoned expels expelled recalls recalled recognises recognised recognizes recognized signs signed led leads wages
    waged launches launched closes closed lifts lifted considers considered fears feared believes believed sees
    decides decided pledges pledged offers offered promises promised protests protested advises advised voices voiced
    asks asked tells told confirms confirmed acknowledges acknowledged disputes disputed stresses stressed plays played
    seeks sought tries tried withdraws withdrew annexes annexed invades invaded retaliates retaliated intervenes
    intervened mediates mediated brokers brokered negotiates negotiated cuts severed suspends suspended informed
    notified describes described defends defended dismisses dismissed hails hailed welcomes welcomed praised criticised
    criticized made urging delighted concedes conceded proposed proposes accepts accepted fights fought bombed shelled
    deploys deployed mobilises mobilised mobilizes mobilized extradites extradited
    """)

  /// What belongs to governments.
  static let possessions = words(
    """
    decision decisions policy policies government ministry foreign defence defense ambassador envoy response claim
    claims demand demands allies ally stance support army troops forces military sanctions position effort efforts
    warning offer influence role war wars proposal consulate embassy spokesman spokeswoman interests strategy campaign
    intervention annexation invasion leaders leadership rulers president prime minister interior justice diplomats
    diplomacy intelligence security nuclear missile concerns objections refusal insistence account version request
    """)

  /// Words before a name that make it a partner or an opponent.
  static let relations = words(
    """
    talks relations ties tensions negotiations negotiation agreement deal dispute disputes contacts cooperation
    alliance treaty treaties war row spat rapprochement links dialogue ceasefire truce pact standoff
    """)

  /// Verbs whose object is a government.
  static let addressing = words(
    """
    accused accuses accusing blamed blames blame urged urges told tells warned warns asked asks informed pressed
    pressured condemned condemns criticised criticized sanctioned persuaded convinced
    """)

  /// Prepositions after which a place is where something is.
  static let locative = words(
    """
    in at near outside inside across around throughout within into toward towards over above through off via reached
    leaving left entered entering visited visiting
    """)

  private static let adverbs = words(
    """
    also has have had is was were are will would could may might should must later then still again now immediately
    reportedly repeatedly quickly long since never not itself in fact already publicly officially strongly firmly always
    and soon swiftly earlier
    no
    """)

  private static let days = words("monday tuesday wednesday thursday friday saturday sunday")

  private static let partners = words(
    "backed led installed appointed controlled brokered sponsored funded imposed allied friendly run")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }

  let draft: RecognitionDraft

  /// Whether a place name stands for an actor here.
  func isMetonym(_ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    if draft.lower(start - 1) == "the" { start -= 1 }
    let before = draft.lower(start - 1)
    let name = draft.name(tokens).lowercased()
    let isActor = canAct(tokens, name)
    if before == "in", isActor { return isSeat(start) }
    if Self.locative.contains(before) { return false }
    if KnownNames.seatsOfPower.contains(name) { return true }
    guard isActor else { return false }
    if before == "from" || before == "to" || before == "on" { return isAddressed(start) && !isAfterMotion(start) }
    // "ROME, Ga." and "Derbent, Dagestan" are addresses.
    if draft.lower(tokens.upperBound) == "," { return false }
    // "The government of Benin said", "the presidents of Congo and Rwanda signed": the noun before acts.
    let isDependent = before == "of" || (before == "and" && isSecondAfterPreposition(start))
    return !isDependent && isFollowedByAct(tokens.upperBound) || isPartner(tokens.upperBound) || isAddressed(start)
  }

  /// `the foreign ministry in Islamabad`, `politicians in Dublin`.
  private func isSeat(_ start: Int) -> Bool {
    [
      "ministry", "ministers", "politicians", "government", "governments", "diplomats", "leaders", "leadership",
      "junta",
      "spokesman", "spokeswoman", "office",
    ].contains(draft.lower(start - 2))
  }

  /// Countries and capitals act; other towns do not.
  private func canAct(_ tokens: Range<Int>, _ name: String) -> Bool {
    let classes = draft.classes(tokens)
    return classes.contains(.country) || classes.contains(.capital) || classes.contains(.abbreviation)
      || KnownNames.politicalCapitals.contains(name)
  }

  /// Whether `X and` with a preposition before X stands in front.
  private func isSecondAfterPreposition(_ start: Int) -> Bool {
    guard let first = draft.name(at: start - 2) else { return false }
    let before = draft.lower(first.tokens.lowerBound - 1)
    return before == "of" || Self.locative.contains(before)
  }

  private func isFollowedByAct(_ end: Int) -> Bool {
    let sentence = draft.text.sentences[draft.text.sentenceIndex(ofToken: max(0, end - 1))]
    var index = end
    guard index < sentence.upperBound else { return false }
    if draft.lower(index) == "'s" || draft.lower(index) == "’s" { return isPossession(index + 1, in: sentence) }
    // "Moscow and Beijing condemned"
    if draft.lower(index) == "and", draft.isCapitalised(index + 1),
      let other = draft.name(at: index + 1), other.type == .place
    {
      index = other.tokens.upperBound
    }
    // "Pyongyang on Monday threatened"
    if draft.lower(index) == "on", Self.days.contains(draft.lower(index + 1)) { index += 2 }
    var steps = 0
    while index < sentence.upperBound, steps < 4, Self.adverbs.contains(draft.lower(index)) {
      index += 1
      steps += 1
    }
    guard index < sentence.upperBound, Self.verbs.contains(draft.lower(index)) else { return false }
    // "London was called", "Aleppo was closed": done to the place, not by it.
    let auxiliary = steps > 0 ? draft.lower(index - 1) : ""
    let isPassive = ["is", "was", "were", "are"].contains(auxiliary)
    return !isPassive || ["informed", "notified", "delighted", "told"].contains(draft.lower(index))
  }

  private func isPossession(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    return Self.possessions.contains(draft.lower(index))
  }

  /// `Moscow-backed`, `Kyiv-led`.
  private func isPartner(_ end: Int) -> Bool { draft.word(end) == "-" && Self.partners.contains(draft.lower(end + 1)) }

  /// `talks with Tehran`, `tensions between Ankara and Athens`, `accused Islamabad of`, `according to Seoul`.
  private func isAddressed(_ start: Int) -> Bool {
    let before = draft.lower(start - 1)
    let further = draft.lower(start - 2)
    if Self.addressing.contains(before) { return true }
    switch before {
    case "with", "between": return Self.relations.contains(further)
    case "to": return further == "according" || further == "message" || further == "appeal" || further == "ultimatum"
    case "on": return further == "pressure" || further == "sanctions" || further == "called" || further == "calls"
    case "from":
      return ["support", "backing", "condolences", "aid", "pressure", "condemnation", "compensation", "permission"]
        .contains(
          further)
    case "by":
      return ["backed", "supported", "sponsored", "denied", "rejected", "condemned", "imposed"].contains(further)
    case "and":
      // The second partner: the first one is two words before.
      return draft.lower(start - 3) == "between" && Self.relations.contains(draft.lower(start - 4))
        || draft.lower(start - 3) == "with" && Self.relations.contains(draft.lower(start - 4))
    default: return false
    }
  }

  private func isAfterMotion(_ start: Int) -> Bool {
    ["flew", "travelled", "traveled", "went", "came", "returned", "drove", "moved", "fled"].contains(
      draft.lower(start - 2))
  }
}
