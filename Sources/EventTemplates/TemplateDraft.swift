/// An event of a type that may be told, with the ranked candidates of its slots.
package struct TemplateDraft: Sendable {
  package var type: TemplateType
  /// The sentences it is told in; all where the text is not split.
  package var sentences: [Int]
  /// Whether other drafts of the same type were split off.
  package var isSplit: Bool
  package var slots: [Slot: RankedSlot]
  /// How likely there is such an event; set by ``EventAcceptance``.
  package var likelihood: Float = 0

  package init(type: TemplateType, sentences: [Int], isSplit: Bool, slots: [Slot: RankedSlot]) {
    self.type = type
    self.sentences = sentences
    self.isSplit = isSplit
    self.slots = slots
  }

  /// The likelihood of the candidate at a rank of a slot; 0 where there is none.
  package func likelihood(_ slot: Slot, _ rank: Int = 0) -> Float {
    guard let ranked = slots[slot], rank < ranked.count else { return 0 }
    return ranked[rank].likelihood
  }
}
