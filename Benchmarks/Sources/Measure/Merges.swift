import ArgumentParser
import EventExtraction
import Events
import Gazetteers
import GeoJSON
import Glibc

/// Merges made-up mentions: each of many events is told by some reports, with figures that rise, days that are loose and
/// places that are only near.
struct Merges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merges", abstract: "Time and memory of merging made-up mentions.")

  @Option(help: "How many mentions.")
  var count = 1_000_000
  @Option(help: "Of how many towns.")
  var towns = 20_000
  @Option(help: "Over how many days.")
  var days = 1825

  func run() throws {
    var mentions = MadeUpMentions(towns: towns, days: days)
    let events = (0..<count).map { _ in mentions.next() }
    let before = peakMegabytes()
    let start = processorSeconds()
    let merged = EventMerger().merge(events)
    let seconds = processorSeconds() - start
    let peak = peakMegabytes()
    let told = mentions.truth
    var right = 0
    var joined = 0
    for event in merged where event.reports.count > 1 {
      let truths = Set(event.reports.compactMap { told[$0.id] })
      joined += 1
      if truths.count == 1 { right += 1 }
    }
    let shuffled = EventMerger().merge(events.reversed())
    print(
      """
      {"mentions": \(count), "events": \(merged.count), "seconds": \(seconds), "input_mb": \(before), \
      "peak_mb": \(peak), "merged": \(joined), "pure": \(right), "same_in_any_order": \(shuffled == merged)}
      """)
  }
}

/// Mentions of events that happened in made-up towns: one town in ten has a hundred times the events of another.
struct MadeUpMentions {
  private struct Happening {
    var town: Int
    var day: Int
    var kind: Int
    var killed: Int
    var target: Int
    var number: Int
    var left: Int
  }

  private var random = SplitMix64(seed: 17)
  private let days: Int
  private var towns: [(name: String, position: Position)] = []
  private var happening: Happening?
  private var number = 0
  private var reports = 0
  /// The event that each report tells of.
  private(set) var truth: [String: Int] = [:]

  private static let kinds: [(EventClass, EventType, SubEventType, String)] = [
    (.conflict, .explosions, .remoteExplosive, "Bombing"), (.conflict, .explosions, .shelling, "Shelling"),
    (.conflict, .battles, .armedClash, "Clash"), (.conflict, .violenceAgainstCivilians, .attack, "Attack"),
    (.protest, .protests, .peacefulProtest, "Protest"), (.strategic, .strategicDevelopments, .arrests, "Arrests"),
  ]
  private static let targets = ["bus", "market", "police post", "school", "convoy", "church", "", "", ""]

  init(towns count: Int, days: Int) {
    self.days = days
    for town in 0..<count {
      let latitude = asin(random.unit() * 1.6 - 0.8) * 180 / .pi
      towns.append(("Town \(town)", Position(longitude: random.unit() * 360 - 180, latitude: latitude)))
    }
  }

  /// The next mention, of the event before or of a new one.
  mutating func next() -> Event {
    if happening == nil || happening?.left == 0 {
      let isBusy = random.below(2) == 0
      let town = isBusy ? random.below(towns.count / 100 + 1) : random.below(towns.count)
      // Most events are told once or twice, some by dozens of reports.
      let told = random.below(50) == 0 ? 10 + random.below(60) : 1 + random.below(4)
      happening = Happening(
        town: town, day: 18_000 + random.below(days), kind: random.below(Self.kinds.count), killed: random.below(20),
        target: random.below(Self.targets.count), number: number, left: told)
      number += 1
    }
    guard var now = happening else { preconditionFailure("made above") }
    now.left -= 1
    happening = now
    let kind = Self.kinds[now.kind]
    let town = towns[now.town]
    let report = "r\(reports)"
    reports += 1
    truth[report] = now.number
    let isLoose = random.below(8) == 0
    let killed = now.killed + (random.below(3) == 0 ? random.below(4) : 0)
    let isStated = random.below(5) != 0
    let target = random.below(2) == 0 ? Self.targets[now.target] : ""
    let day = CalendarDate(dayNumber: now.day)
    return Event(
      id: EventID.make(reportID: report, sentence: 0, ordinal: 0), title: "\(kind.3) in \(town.name)",
      notes:
        "\(kind.3) at the \(target) of \(town.name) left \(killed) dead, officials in the town said (\(random.below(500)))",
      eventClass: kind.0, type: kind.1, subType: kind.2,
      date: EventDate(
        start: isLoose ? CalendarDate(dayNumber: now.day - 1) : day, end: day, precision: isLoose ? .days : .exact,
        basis: isLoose ? .publication : .relative),
      place: EventPlace(
        name: town.name, rawText: town.name, position: town.position,
        placeID: PlaceID(source: "made-up", identifier: "\(now.town)"), precision: .settlement, relation: .at,
        countryCode: "XX", admin1Code: "\(now.town % 97)"),
      target: target.isEmpty ? [] : [target],
      killed: isStated
        ? Toll(
          low: killed, best: killed, high: killed,
          figures: [.init(low: killed, high: killed, attribution: nil, documentID: report, words: "\(killed)")])
        : Toll(),
      casualtyStatus: isStated ? .stated : .notStated, confidence: 0.8,
      reports: [
        Report(
          id: report, publisher: "Outlet \(random.below(300))",
          published: CalendarDate(dayNumber: now.day + random.below(3)))
      ])
  }
}
