import Testing

@testable import Regions

@Suite struct RegionTotalsTests {
  private struct Item {
    var country: String
    var admin1: String
    var killed: Int?
    var injured: Int?
  }

  private let items = [
    Item(country: "RU", admin1: "17", killed: 5, injured: nil),
    Item(country: "RU", admin1: "47", killed: 145, injured: nil),
    Item(country: "", admin1: "", killed: 9, injured: 9), Item(country: "RU", admin1: "17", killed: 0, injured: nil),
    Item(country: "GE", admin1: "", killed: nil, injured: 2),
    Item(country: "RU", admin1: "", killed: nil, injured: nil),
  ]

  private func totals(_ level: Region.Level) -> RegionTotals {
    RegionTotals(of: items, level: level, measures: ["killed", "injured"]) { item in
      (RegionCodes(countryCode: item.country, admin1Code: item.admin1), [item.killed, item.injured])
    }
  }

  @Test func byDivision() {
    let none = RegionTotals.Sum(total: nil, stated: 0)
    let result = totals(.admin1)
    #expect(
      result.rows == [
        .init(codes: RegionCodes(countryCode: "GE"), items: [4], sums: [none, .init(total: 2, stated: 1)]),
        .init(codes: RegionCodes(countryCode: "RU"), items: [5], sums: [none, none]),
        .init(
          codes: RegionCodes(countryCode: "RU", admin1Code: "17"), items: [0, 3],
          sums: [.init(total: 5, stated: 2), none]),
        .init(
          codes: RegionCodes(countryCode: "RU", admin1Code: "47"), items: [1],
          sums: [.init(total: 145, stated: 1), none]),
      ])
    #expect(result.unplaced == [2])
    #expect(result.measures == ["killed", "injured"])
  }

  @Test func byCountry() {
    let result = totals(.country)
    #expect(result.rows.map(\.codes.countryCode) == ["GE", "RU"])
    #expect(result.rows.map(\.count) == [1, 4])
    #expect(result.rows.last?.sums.first == RegionTotals.Sum(total: 150, stated: 3))
  }

  @Test func nothing() {
    let result = RegionTotals(of: [Item](), level: .country) { _ in (nil, []) }
    #expect(result.rows.isEmpty)
    #expect(result.unplaced.isEmpty)
  }

  @Test func greatSumsStayAtTheGreatest() {
    let result = RegionTotals(of: [Int.max, 1], level: .country, measures: ["n"]) {
      (RegionCodes(countryCode: "AA"), [$0])
    }
    #expect(result.rows.first?.sums == [.init(total: .max, stated: 2)])
  }
}
