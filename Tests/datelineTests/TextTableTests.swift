import Testing

@testable import dateline

@Suite struct TextTableTests {
  private func lines(_ rows: [[String]], width: Int = 40) -> [String] {
    var table = TextTable(columns: [.init(title: "name", maximumWidth: width), .init(title: "n", alignsRight: true)])
    table.rows = rows
    return table.lines
  }

  @Test func `columns are as wide as their widest cell, numbers stand to the right`() {
    #expect(lines([["Derbent", "5"], ["Rome", "120"]]) == ["name       n", "Derbent    5", "Rome     120"])
    #expect(lines([]) == ["name  n"])
    #expect(lines([["", ""]]) == ["name  n", ""])
  }

  @Test func `wide characters take two columns, marks and joiners none`() {
    #expect(
      lines([["北京", "1"], ["e\u{301}té", "2"], ["🔥👩‍👩‍👧", "3"], ["\u{200E}ab\u{200F}cd", "4"], ["𠀀𠀀", "5"]]) == [
        "name  n", "北京  1", "e\u{301}té   2", "🔥👩‍👩‍👧  3", "\u{200E}ab\u{200F}cd  4", "𠀀𠀀  5",
      ])
  }

  @Test func `cells are cut by columns and not by characters`() {
    #expect(lines([["abcdefgh", "1"]], width: 5) == ["name   n", "abcd…  1"])
    #expect(lines([["北京市东城区", "1"]], width: 5) == ["name   n", "北京…  1"])
    #expect(lines([["a北京市", "1"]], width: 5) == ["name  n", "a北…  1"])
  }

  @Test func `control characters never reach the terminal`() {
    #expect(lines([["a\u{1B}[31m\nb\u{9B}", "\t"]]) == ["name       n", "a [31m b"])
  }
}

@Suite struct FormattingTests {
  @Test func `numbers have the decimals asked for`() {
    #expect(fixed(0, decimals: 0) == "0")
    #expect(fixed(-0.04, decimals: 1) == "0.0")
    #expect(fixed(-0.05, decimals: 1) == "-0.1")
    #expect(fixed(1234.5678, decimals: 2) == "1234.57")
    #expect(fixed(0.005, decimals: 3) == "0.005")
    #expect(fixed(.nan, decimals: 1) == "nan")
    #expect(fixed(.infinity, decimals: 1) == "inf")
    #expect(fixed(1e300, decimals: 1) == "1e+300")
    #expect(signed(0) == "+0.0")
    #expect(counted(1, "event") == "1 event")
    #expect(counted(0, "event") == "0 events")
  }

  @Test func `printable text keeps what it is told to`() {
    #expect("a\nb\u{0}\u{7F}c".printable() == "a b  c")
    #expect("a\nb\u{0}".printable(keeping: ["\n"]) == "a\nb ")
    #expect("Дербент 🔥".printable() == "Дербент 🔥")
  }
}
