import Events

/// What one trigger asserts: an act with the place, day and standing that the words around it give.
struct ActMention: Hashable, Sendable {
  var trigger: Trigger
  var reading: AssertionReading
  /// Where, several for "in A and B"; empty when the sentence names no site for it.
  var sites: [Site]
  /// When, or nil when the sentence does not say.
  var date: BoundDate?
  /// Whether words or the date put the act in another time than the report's own news.
  var isBackground: Bool
  /// Whether the words point to an act told before ("the attack", "it").
  var isDefinite: Bool
  /// Whether the words say that this is another act ("a second blast", "separately").
  var isOther: Bool
  /// Whether the words speak of acts in general ("air strikes", "most attacks").
  var isGeneric: Bool
}

/// A date expression that belongs to an act.
struct BoundDate: Hashable, Sendable {
  var date: EventDate
  /// The tokens of the words; nil for a day taken over from an act told before or from publication.
  var tokens: Range<Int>?
  var rule: String
  /// Days from the last of them to publication, estimated where that is not known; nil where nothing tells.
  var age: Int? = nil
}
