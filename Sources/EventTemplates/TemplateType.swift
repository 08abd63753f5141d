/// What kind of event a template holds, in the vocabulary of the MUC-4 message understanding conference (1992).
public enum TemplateType: String, CaseIterable, Hashable, Sendable {
  /// An attack on people or things, murders and clashes included.
  case attack
  /// A bomb, a mine or another explosion.
  case bombing
  /// An abduction or the taking of hostages.
  case kidnapping
  /// A fire that was lit.
  case arson
  /// A theft by force.
  case robbery
  /// Work or traffic made to stop by threats.
  case forcedWorkStoppage = "forced_work_stoppage"

  /// The type's number, from 0.
  package var number: Int { TemplateType.numbers[self] ?? 0 }

  private static let numbers = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))

  /// The triggers that can assert it.
  package var triggers: TriggerWords {
    switch self {
    case .attack: .events
    case .bombing: .bomb
    case .kidnapping: .kidnapping
    case .arson: .arson
    case .robbery: .robbery
    case .forcedWorkStoppage: .stoppage
    }
  }
}
