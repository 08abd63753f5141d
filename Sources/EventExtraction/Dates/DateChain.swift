import Events
import Geoparsing

/// Puts the dates of a sentence on the calendar together, since "four days after …" counts from another of them.
struct DateChain {
  let text: TokenizedText
  let reference: DateReference
  /// The day of the event told last, or nil.
  var act: CalendarDate? = nil
  /// The tokens of the sentence that name acts.
  var anchors: [Int] = []

  /// The expressions with their days, in the order given. Of "died on Saturday, four days after gunmen shot him" the
  /// second dates what follows it, of "three days before the bombing on Tuesday, gunmen attacked …" what the bombing is
  /// counted from; where neither side has a day, what follows is counted from the day the text spoke of last.
  func resolved(
    _ expressions: [DateExpression], in sentence: Range<Int>
  ) -> [(expression: DateExpression, date: EventDate)] {
    // "on Monday … and a second went off twenty minutes later": counted from the day just named.
    var running = reference
    return expressions.indices.compactMap { index in
      let expression = expressions[index]
      guard expression.isCountedFromAct else {
        let date = expression.resolved(against: running)
        if date.precision == .exact, let day = date.start { running.narrative = day }
        return (expression, date)
      }
      return chained(expression, among: expressions, at: index, in: sentence)
    }
  }

  private static let definite: Set<String> = ["the", "that", "this", "those", "his", "her", "its", "their"]

  private func chained(
    _ expression: DateExpression, among expressions: [DateExpression], at index: Int, in sentence: Range<Int>
  ) -> (expression: DateExpression, date: EventDate)? {
    let start = expression.tokens.upperBound
    let comma = (start..<max(start, sentence.upperBound)).first { text.tokens[$0].text == "," }
    let opens = expression.tokens.lowerBound - sentence.lowerBound <= 2
    let counted = start..<(comma ?? sentence.upperBound)
    let main = opens ? counted.upperBound..<sentence.upperBound : sentence.lowerBound..<expression.tokens.lowerBound
    func day(in range: Range<Int>) -> CalendarDate? {
      let found = expressions.indices.filter {
        $0 != index && range.contains(expressions[$0].tokens.lowerBound) && !expressions[$0].isCountedFromAct
      }.map { expressions[$0].resolved(against: reference) }.filter { $0.precision == .exact }
      return (opens ? found.first : found.last)?.start
    }
    var result = expression
    var from = reference
    switch (day(in: main), day(in: counted)) {
    case (.some, .some): return nil
    case (let base?, nil):
      from.narrative = base
      result.reach = counted
    case (nil, let base?):
      from.narrative = base
      result.reach = main
      result.value = result.value.reversed
    case (nil, nil):
      // "Hours after the blast, …": what is counted from was told before; "the blast came a day after gunmen …": it is new.
      guard anchors.contains(where: counted.contains) else { return nil }
      let isKnown = counted.first.map { Self.definite.contains(text.tokens[$0].text.lowercased()) } ?? false
      let month = expressions.first { counted.contains($0.tokens.lowerBound) }?.resolved(against: reference)
      let told = [act, reference.narrative].compactMap { $0 }
      from.narrative =
        told.first { day in
          guard let start = month?.start, let end = month?.end else { return true }
          return start <= day && day <= end
        } ?? told.first
      if isKnown {
        result.reach = main
        result.value = result.value.reversed
      } else {
        result.reach = counted
        if from.narrative == nil, let published = reference.published {
          // News without a day is of the days before publication.
          from.narrative = published
          result.value = result.value.inexact
        }
      }
    }
    return (result, result.resolved(against: from))
  }
}

extension DateExpression {
  /// Whether it counts from an act named beside it: "two days after the vote".
  var isCountedFromAct: Bool { rule == "date.after_act" || rule == "date.before_act" }

  /// How many days before the writing it lies at the least, where the words alone say so: 30 for "two months ago".
  var leastAge: Int? {
    switch value {
    case .distance(let count, let unit, .publication, _) where count < 0:
      switch unit {
      case .hour, .day: unit == .day ? -count : 0
      case .week: 7 * -count
      case .month: 30 * (-count - 1)
      case .year, .decade, .century: 180
      }
    case .period(.year, let offset, .publication) where offset < 0: 180
    case .season(_, nil, let offset) where offset < 0: 90
    case .weekday, .dayOffset, .nightBefore, .weekend: 0
    case .span(.dayOffset, .dayOffset): 0
    default: nil
    }
  }
}
