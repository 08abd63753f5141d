/// How many events a region has, and how many people were killed in them.
public struct RegionCount: Hashable, Sendable {
  /// ISO 3166-1 alpha-2; empty for events without a country.
  public var countryCode: String
  /// The country's name.
  public var country: String
  /// The code of the first-level division; empty where there is none.
  public var admin1Code: String
  /// The division's name.
  public var admin1: String
  /// The events.
  public var count: Int
  /// The sum of the best figures of people killed; nil where no event states one.
  public var killed: Int?

  /// Makes a count.
  public init(
    countryCode: String, country: String, admin1Code: String, admin1: String, count: Int, killed: Int?
  ) {
    (self.countryCode, self.country, self.admin1Code, self.admin1) = (countryCode, country, admin1Code, admin1)
    (self.count, self.killed) = (count, killed)
  }

  /// The same region without events.
  public init(like other: RegionCount) {
    self = other
    (count, killed) = (0, nil)
  }

  /// Adds the figures of another one.
  public mutating func add(_ other: RegionCount) {
    count += other.count
    if let more = other.killed { killed = (killed ?? 0) + more }
  }
}
