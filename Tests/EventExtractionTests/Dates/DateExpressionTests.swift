import Events
import Geoparsing
import Testing

@testable import EventExtraction

@Suite struct DateExpressionTests {
  private func first(_ words: String) -> DateExpression? {
    DateReader().expressions(in: TokenizedText(singleSentence: words)).first
  }

  @Test func headersNameOneDay() {
    let reader = DateReader()
    let day = CalendarDate("2024-06-24")
    for header in [
      "2024-06-24", "2024-06-24T10:00:00Z", "2024-06-24 10:00", "Mon, 24 Jun 2024 10:00:00 GMT", "June 24, 2024",
      "24 June 2024, 10:15", "Monday 24 June 2024", "24.06.2024", "Published: June 24, 2024 at 3:15 pm", "2024/06/24",
    ] {
      #expect(reader.day(inHeader: header) == day, "\(header)")
    }
    for header in ["", "Monday", "June 24", "June 2024", "05/06/2024", "24 June 2024 - 26 June 2024", "yesterday"] {
      #expect(reader.day(inHeader: header) == nil, "\(header)")
    }
  }

  @Test func oldSpansAreHistorical() {
    let reference = DateReference(published: CalendarDate("2024-06-24"))
    for (words, expected) in [
      ("in the 1990s", true), ("in 2011", true), ("in June 2023", true), ("back in March", false),
      ("on Tuesday", false),
      ("last year", false), ("two years ago", true), ("in 2024", false), ("on 6 December 1991", true),
      ("in December 2023", false),
    ] {
      #expect(first(words)?.isHistorical(against: reference) == expected, "\(words)")
    }
    #expect(first("in the 1990s")?.isHistorical(against: DateReference(published: nil)) == true)
    #expect(first("on Tuesday")?.isHistorical(against: DateReference(published: nil)) == false)
  }

  @Test func kindsAreTold() {
    #expect(first("on 24 June 2024")?.isAbsolute == true)
    #expect(first("on 24 June")?.isAbsolute == false)
    #expect(first("the next day")?.isNarrative == true)
    #expect(first("at 08:40")?.isTimeOnly == true)
    #expect(first("on Tuesday night")?.rule == "date.weekday")
  }

  /// Every day is read back from every spelling that names it in full.
  @Test func everyDayInEverySpelling() throws {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let begin = try #require(CalendarDate("2023-12-25"))
    for offset in stride(from: 0, to: 800, by: 3) {
      let date = begin.adding(days: offset)
      let (year, month, day) = date.components
      let name = months[month - 1]
      for text in [
        "on \(day) \(name) \(year)", "on \(name) \(day), \(year)", "on \(date)", "the \(day)th of \(name) \(year)",
        "on \(weekdays[date.weekday - 1]), \(day) \(name.prefix(3)) \(year)", "on \(day).\(month).\(year)",
      ] {
        let found = first(text)?.resolved(against: DateReference(published: nil))
        #expect(found?.start == date && found?.end == date && found?.basis == .stated, "\(text)")
      }
      // Without the year the latest such day up to publication is meant, with the weekday the agreeing one.
      let published = date.adding(days: offset % 300)
      let latest = first("on \(name) \(day)")?.resolved(against: DateReference(published: published)).start
      #expect(latest == date || day == 29 && month == 2, "\(date) read on \(published)")
      let weekday = first("on \(weekdays[date.weekday - 1])")?
        .resolved(against: DateReference(published: date.adding(days: offset % 7))).start
      #expect(weekday == date, "weekday of \(date)")
    }
  }
}
