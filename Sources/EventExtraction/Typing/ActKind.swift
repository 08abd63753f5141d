/// The broad kinds of act that the classifier tells apart, in the order of its weights.
package enum ActKind: Int, CaseIterable, Sendable {
  case clash, bombing, attack, kidnapping, protest, riot, arrest, strategic, diplomacy, disaster, accident, other

  /// The kind of an ACLED-like label of the CASE 2021 shared task, task 2 (30 labels); nil for an unknown label.
  package init?(label: String) {
    switch label {
    case "ARMED_CLASH", "GOV_REGAINS_TERIT", "NON_STATE_ACTOR_OVERTAKES_TER": self = .clash
    case "SUIC_BOMB", "GRENADE", "REM_EXPLOS", "AIR_STRIKE", "ART_MISS_ATTACK": self = .bombing
    case "ATTACK", "CHEM_WEAP", "SEX_VIOL": self = .attack
    case "ABDUCT_DISSAP": self = .kidnapping
    case "PEACE_PROTEST", "PROTEST_WITH_INTER", "FORCE_AGAINST_PROTEST": self = .protest
    case "VIOL_DEMONSTR", "MOB_VIOL", "PROPERTY_DISTRUCT": self = .riot
    case "ARREST": self = .arrest
    case "AGREEMENT", "CHANGE_TO_GROUP_ACT", "NON_VIOL_TERRIT_TRANSFER", "HQ_ESTABLISHED", "DISR_WEAP":
      self = .strategic
    case "DIPLO", "ATTRIB": self = .diplomacy
    case "NATURAL_DISASTER": self = .disaster
    case "MAN_MADE_DISASTER": self = .accident
    case "ORG_CRIME", "OTHER": self = .other
    default: return nil
    }
  }

  /// The word used in tables.
  package var name: String { "\(self)" }
}
