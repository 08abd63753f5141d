/// A field of a template that is filled by choosing among candidates.
package enum Slot: String, CaseIterable, Sendable {
  case perpetrator, target, instrument, place, country, date, killed, injured

  /// The name of its table of weights.
  package var table: String { "slot." + rawValue }
}

/// Something that may fill a slot.
///
/// Where it stands and what speaks for it is gathered without regard to the type of event; ``SlotFeatures`` puts it
/// beside a type. Nothing here is of capitals or of 1990: phrases of any tagger can be ranked so.
package struct SlotCandidate: Sendable {
  /// A place in the text where the candidate stands.
  package struct Mention: Sendable {
    /// The tokens, or nil where it stands in the header.
    package var tokens: Range<Int>?
    /// The number of the sentence, or -1.
    package var sentence: Int
    /// How strongly the tagger believes in it, 0…1.
    package var belief: Float
    /// Its role, where the tagger gave one.
    package var role: Role?
    /// How it was read, for days and counts; 0 else.
    package var rule: UInt64

    package init(tokens: Range<Int>?, sentence: Int, belief: Float, role: Role? = nil, rule: UInt64 = 0) {
      self.tokens = tokens
      self.sentence = sentence
      self.belief = belief
      self.role = role
      self.rule = rule
    }
  }

  /// What is written into the template.
  package var value: String
  /// Its words, for comparing.
  package var phrase: Phrase
  /// Where it stands; the most believed mention first.
  package var mentions: [Mention]
  /// What a gazetteer or a reader of numbers says of it.
  package var traits = FeatureVector()

  package init(value: String, phrase: Phrase, mentions: [Mention]) {
    self.value = value
    self.phrase = phrase
    self.mentions = mentions
  }
}

/// Candidates of a slot with how likely each is right, the likeliest first.
package typealias RankedSlot = [(candidate: SlotCandidate, likelihood: Float)]
