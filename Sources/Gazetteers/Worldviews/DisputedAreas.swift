public import GeoJSON

/// The disputed areas of a gazetteer, found by the codes and the position of a place.
public struct DisputedAreas: Hashable, Sendable {
  /// The areas in the order of their table; one that lies in another stands before it.
  public let areas: [DisputedArea]
  /// For each country code, which areas may hold its places; see ``slot(of:)``.
  private let candidates: [[Int32]]
  /// Countries that are an area as a whole.
  let wholeCountries: Set<String>

  /// Without any area.
  public static let none = DisputedAreas([])

  /// Makes a set of areas.
  public init(_ areas: [DisputedArea]) {
    self.areas = areas
    var candidates = [[Int32]](repeating: [], count: Self.slotCount)
    var whole: Set<String> = []
    for (index, area) in areas.enumerated() {
      var slots: Set<Int> = []
      for member in area.members {
        if member == "*" {
          slots.formUnion(0..<Self.slotCount)
        } else {
          slots.insert(Self.slot(of: DivisionCode(absolute: member)?.countryCode ?? member))
          if member.utf8.count == 2, area.outline.isEmpty { whole.insert(member) }
        }
      }
      for slot in slots { candidates[slot].append(Int32(index)) }
    }
    self.candidates = candidates
    wholeCountries = whole
  }

  /// The number of the first area that holds what has the codes of GeoNames, and for which the condition is true; nil
  /// where none does.
  ///
  /// Without a position only areas without an outline are found.
  func first(
    countryCode: String, admin1Code: String, at position: Position?, where condition: (Int) -> Bool = { _ in true }
  ) -> Int? {
    for number in candidates[Self.slot(of: countryCode)] {
      let area = areas[Int(number)]
      guard condition(Int(number)), position.map(area.encloses) ?? area.outline.isEmpty,
        area.hasMember(countryCode: countryCode, admin1Code: admin1Code)
      else { continue }
      return Int(number)
    }
    return nil
  }

  /// Every country that claims what has the codes of GeoNames and lies at the position: sorted, its own among them where
  /// it is one of several; empty where no area holds it.
  public func claims(countryCode: String, admin1Code: String, at position: Position?) -> [String] {
    var claims: Set<String> = []
    _ = first(countryCode: countryCode, admin1Code: admin1Code, at: position) { number in
      let area = areas[number]
      if position.map(area.encloses) ?? area.outline.isEmpty,
        area.hasMember(countryCode: countryCode, admin1Code: admin1Code)
      {
        claims.formUnion(area.claims)
      }
      return false
    }
    return claims.sorted()
  }

  /// Adds the other countries that claim a place, which has the codes of GeoNames, to its
  /// ``Place/alternateCountryCodes``.
  ///
  /// - Complexity: a table look-up for most places.
  public func addClaims(to place: inout Place) {
    if candidates[Self.slot(of: place.countryCode)].isEmpty { return }
    let claims = claims(countryCode: place.countryCode, admin1Code: place.admin1Code, at: place.position)
    if claims.isEmpty { return }
    let all = Set(claims).union(place.alternateCountryCodes).subtracting([place.countryCode])
    place.alternateCountryCodes = all.sorted()
  }

  private static let slotCount = 26 * 26 + 1

  /// A number for a code of two capitals; all other texts share the last one.
  private static func slot(of code: String) -> Int {
    var bytes = code.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), bytes.next() == nil, (65...90).contains(first),
      (65...90).contains(second)
    else { return slotCount - 1 }
    return Int(first - 65) * 26 + Int(second - 65)
  }
}
