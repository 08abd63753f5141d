import Events
import Glibc

/// The time in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
func clockTime() -> String {
  let seconds = Int(time(nil))
  let (day, rest) = (seconds / 86_400, seconds % 86_400)
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  return "\(CalendarDate(dayNumber: day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
}
