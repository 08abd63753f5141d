import Events
import Glibc

/// What stores write down as the time of a change.
package enum StoreClock {
  /// Now, or the moment in `SOURCE_DATE_EPOCH`, in UTC as `YYYY-MM-DDTHH:MM:SSZ`.
  package static func now() -> String {
    let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
    let seconds = fixed ?? Int(Glibc.time(nil))
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - day * 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(CalendarDate(dayNumber: day))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
