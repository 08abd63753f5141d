/// The broad groups that decide which mentions can be the same event.
enum ActGroup: Int, Sendable, Hashable, Comparable, CaseIterable {
  case attack, protest, arrest, disaster, accident, strategic

  static func < (left: ActGroup, right: ActGroup) -> Bool { left.rawValue < right.rawValue }
}
