package import Geoparsing

/// What a phrase is in an event.
package enum Role: Int, CaseIterable, Sendable {
  /// Those who did it, as persons: "three gunmen".
  case perpetrators
  /// The organisation that did it.
  case organisation
  /// A building, vehicle or other thing that was hit.
  case object
  /// A person that was hit, by name or description.
  case person
  /// What it was done with.
  case instrument
  /// Where it was done.
  case place

  /// The tag of the first token of a phrase.
  package var first: Int { 1 + 2 * rawValue }
  /// The tag of further tokens.
  package var further: Int { 2 + 2 * rawValue }

  /// The tags: outside, then the first and further tokens of each role.
  package static let tags: TagScheme = {
    let count = 1 + 2 * Role.allCases.count
    let follows = (0...count).map { before in
      (0..<count).map { after in
        // A further token needs its like or a first one before it; the last row is for the start.
        let isFurther = after > 0 && after % 2 == 0
        return !isFurther || before == after || before == after - 1
      }
    }
    return TagScheme(count: count, follows: follows, mayEnd: [Bool](repeating: true, count: count))
  }()
}
