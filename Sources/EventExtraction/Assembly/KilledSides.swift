import Events

/// Tells the dead of an event apart by who they were: civilians, security forces, those who attacked them.
///
/// It goes by the nouns that the figure behind the preferred count is given with: "two officers and a civilian". Attackers who
/// died count for their side though ``Toll/best`` leaves them out.
struct KilledSides {
  private(set) var sides = KilledBySide()
  /// The figures that say so, by the column.
  private(set) var grounds: [(field: String, mention: TollMention, count: Int)] = []

  private enum Group { case civilians, security, armed }

  init(_ killed: Toll, tolls: [TollMention], initiator: ActorKind?) {
    let told = tolls.filter { $0.harm == .killed && $0.low > 0 && $0.high == $0.low && $0.rule != "toll.earlier" }
    guard let best = killed.best, best > 0 else { return }
    let whole = told.filter { $0.low == best && $0.rule != "toll.part" }
    guard let basis = whole.max(by: { Self.known($0) < Self.known($1) }) else { return }
    // Where the state began it, its forces are the first side.
    let (first, second): (Group, Group) = initiator == .state ? (.security, .armed) : (.armed, .security)
    var counts: [Group: Int] = [:]
    func take(_ mention: TollMention, upTo limit: Int) -> Int {
      var taken = 0
      for part in mention.parts where part.high == part.low {
        guard let group = Self.group(part.group), taken + part.low <= limit else { continue }
        counts[group, default: 0] += part.low
        grounds.append(
          (
            group == .civilians ? "killed_civilians" : group == first ? "killed_side_a" : "killed_side_b", mention,
            part.low
          ))
        taken += part.low
      }
      return taken
    }
    let unknown = best - take(basis, upTo: best)
    for others in told where others.tokens != basis.tokens && Self.isOfAttackers(others) {
      _ = take(others, upTo: Int.max)
    }
    sides = KilledBySide(
      sideA: counts[first], sideB: counts[second], civilians: counts[.civilians], unknown: unknown)
  }

  private static func known(_ mention: TollMention) -> Int { mention.parts.count { group($0.group) != nil } }

  private static func isOfAttackers(_ mention: TollMention) -> Bool {
    !mention.parts.isEmpty && mention.parts.allSatisfy { $0.group == .attackers }
  }

  private static func group(_ group: TollMention.Group) -> Group? {
    switch group {
    case .civilians, .children: .civilians
    case .police, .soldiers: .security
    case .militants, .attackers: .armed
    default: nil
    }
  }
}
