/// A vocabulary that events can be written in for users of other data.
public enum EventVocabulary: String, Sendable, CaseIterable {
  /// ACLED, the columns of its export.
  case acled
  /// UCDP GED, the columns of its event table.
  case ucdp
  /// GDELT 2.0, the columns of its event table that are not about tone.
  case gdelt
  /// PLOVER 2024.
  case plover

  /// The columns in order.
  public var columns: [String] {
    switch self {
    case .acled: ACLEDCoding.columns
    case .ucdp: UCDPCoding.columns
    case .gdelt: GDELTCoding.columns
    case .plover: PLOVERCoding.columns
    }
  }

  /// An event in the vocabulary's columns, with what was lost on the way.
  public func code(_ event: Event) -> CodedEvent {
    // PLOVER has modes for what is only announced or threatened; this version does not write them.
    guard [.factual, .claimed, .historical].contains(event.assertion) else {
      return CodingSheet(event)
        .refused("assertion", "It is \(event.assertion.rawValue), and only what happened is coded.")
    }
    return switch self {
    case .acled: ACLEDCoding.code(event)
    case .ucdp: UCDPCoding.code(event)
    case .gdelt: GDELTCoding.code(event)
    case .plover: PLOVERCoding.code(event)
    }
  }
}
