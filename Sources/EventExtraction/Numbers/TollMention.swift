/// A count of people harmed, as one sentence gives it.
public struct TollMention: Hashable, Sendable {
  /// What happened to them.
  public var harm: Harm
  /// The lowest count the words allow; 0 with ``high`` 0 where the words say that there were none.
  public var low: Int
  /// The highest count the words allow; nil where they set no limit.
  public var high: Int?
  /// Who is counted, part by part: "two officers and a civilian" has two.
  public var parts: [Part]
  /// Who says so, as named ("police", "the group's news channel"), or nil when the text says it itself.
  public var attribution: String?
  /// Whether the source is said to claim it, rather than to state or confirm it.
  public var isClaim: Bool
  /// How inexact words were read, or nil.
  public var note: String?
  /// Indices of the tokens of the count and who is counted, in the text's token list.
  public var tokens: Range<Int>
  /// UTF-8 byte offsets of the same words in the text, end-exclusive.
  public var range: Range<Int>
  /// The words, exactly as in the text.
  public var words: String
  /// The stable code of the rule that read it: `toll.passive`, `toll.none`, … .
  public var rule: String
  /// Whether the words count on from others: "two others", "three more".
  var isAdditional = false

  /// What happened to the people counted.
  public struct Harm: RawRepresentable, Hashable, Sendable {
    /// The property's stem in the output.
    public var rawValue: String

    /// Makes a value from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Dead.
    public static let killed = Harm(rawValue: "killed")
    /// Hurt.
    public static let injured = Harm(rawValue: "injured")
    /// Not found.
    public static let missing = Harm(rawValue: "missing")
    /// Arrested or held.
    public static let detained = Harm(rawValue: "detained")
    /// Made to leave their homes.
    public static let displaced = Harm(rawValue: "displaced")
  }

  /// The kind of people counted.
  public struct Group: RawRepresentable, Hashable, Sendable {
    /// A stable word.
    public var rawValue: String

    /// Makes a value from its word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Civilians, by that word or by what they do (shopkeepers, pupils, worshippers).
    public static let civilians = Group(rawValue: "civilians")
    /// Children.
    public static let children = Group(rawValue: "children")
    /// Police and other security forces.
    public static let police = Group(rawValue: "police")
    /// Soldiers.
    public static let soldiers = Group(rawValue: "soldiers")
    /// Armed groups.
    public static let militants = Group(rawValue: "militants")
    /// Those who carried out the attack.
    public static let attackers = Group(rawValue: "attackers")
    /// Suspects and others held.
    public static let suspects = Group(rawValue: "suspects")
    /// People of whom no more is said.
    public static let people = Group(rawValue: "people")
  }

  /// Some of the people counted.
  public struct Part: Hashable, Sendable {
    /// The lowest count.
    public var low: Int
    /// The highest count, or nil.
    public var high: Int?
    /// Who they are.
    public var group: Group
    /// The words, exactly as in the text.
    public var words: String

    /// Makes a part.
    public init(low: Int, high: Int?, group: Group, words: String) {
      self.low = low
      self.high = high
      self.group = group
      self.words = words
    }
  }

  /// Makes a mention.
  public init(
    harm: Harm, low: Int, high: Int?, parts: [Part] = [], attribution: String? = nil, isClaim: Bool = false,
    note: String? = nil, tokens: Range<Int>, range: Range<Int>, words: String, rule: String
  ) {
    self.harm = harm
    self.low = low
    self.high = high
    self.parts = parts
    self.attribution = attribution
    self.isClaim = isClaim
    self.note = note
    self.tokens = tokens
    self.range = range
    self.words = words
    self.rule = rule
  }
}
