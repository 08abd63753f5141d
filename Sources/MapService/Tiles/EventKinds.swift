import Events

/// The numbers by which clusters count types and compare precisions.
enum EventKinds {
  /// The types that have a number of their own; all others share the one after them.
  private static let types = EventType.colours.map(\.type)
  private static let numbers = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1.rawValue, UInt8($0)) })
  private static let coarsenesses = Dictionary(
    uniqueKeysWithValues: PlacePrecision.all.enumerated().map { ($1.rawValue, UInt8($0)) })

  /// How many numbers there are.
  static let count = types.count + 1

  static func number(ofType word: String) -> UInt8 { numbers[word] ?? UInt8(types.count) }

  static func type(_ number: UInt8) -> EventType { Int(number) < types.count ? types[Int(number)] : .other }

  /// 0 for the finest.
  static func coarseness(ofPrecision word: String) -> UInt8 {
    coarsenesses[word] ?? UInt8(PlacePrecision.all.count - 1)
  }

  static func precision(_ coarseness: UInt8) -> PlacePrecision { PlacePrecision.all[Int(coarseness)] }
}
