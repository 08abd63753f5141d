/// What must be remembered of the places that were taken, a byte each, by their numbers.
struct TakenPlaces {
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let taken = Self(rawValue: 1)
    static let settlement = Self(rawValue: 2)
    static let stop = Self(rawValue: 4)
    static let country = Self(rawValue: 8)
    static let hasParent = Self(rawValue: 16)
  }

  /// GeoNames counts to 13 million; numbers beyond this go to a hash table.
  private static let denseLimit = 1 << 26
  private var dense: [UInt8] = []
  private var sparse: [Int: UInt8] = [:]

  subscript(number: Int) -> Marks {
    get {
      if number < dense.count { return Marks(rawValue: dense[number]) }
      return number < Self.denseLimit ? [] : Marks(rawValue: sparse[number] ?? 0)
    }
    set {
      if number >= Self.denseLimit {
        sparse[number] = newValue.rawValue
        return
      }
      if number >= dense.count {
        let size = min(max(number + 1, dense.count * 2, 1 << 16), Self.denseLimit)
        dense.append(contentsOf: repeatElement(0, count: size - dense.count))
      }
      dense[number] = newValue.rawValue
    }
  }
}

extension TakenPlaces.Marks {
  /// Whose names they are.
  var owner: NameScreen.Owner { contains(.settlement) ? .settlement : contains(.stop) ? .stop : .other }

  /// The marks of a place of that feature.
  static func of(featureClass: String, featureCode: String) -> Self {
    if featureClass == "P" { return [.taken, .settlement] }
    if featureClass == "S", featureCode.hasPrefix("AIR") || featureCode == "RSTN" { return [.taken, .stop] }
    return featureCode.hasPrefix("PCL") ? [.taken, .country] : .taken
  }
}
