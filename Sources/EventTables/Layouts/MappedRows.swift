import Events
import GeoJSON

/// Rows of a table whose columns a mapping tells.
final class MappedRows: RowLayout {
  let read: Set<String>
  private let mapping: TableMapping
  private let dataSet: String
  private let order: TableDay.Order
  private let fields: Fields
  private let hasID: Bool
  /// What the words for kinds of event mean; nil for those that mean nothing here.
  private var kinds: [String: TypeWords.Kind?] = [:]
  /// How often each content of a row without an identifier has come by.
  private var repeats: [String: Int] = [:]

  /// Where each field is read; named here so that a row costs no look-up by name.
  private struct Fields {
    var id, start, end, time, title, notes, type, subType, assertion: Int?
    var location, rawLocation, admin1, admin2, country, latitude, longitude, precision, radius: Int?
    var actor1, actor2, others1, others2, target, weapon, claimedBy, source, address, tags, confidence: Int?
    /// Low, best and high of each toll.
    var tolls: [[Int?]]
  }

  init(_ columns: TableColumns, mapping: TableMapping, source: String) throws(TableIssue) {
    self.mapping = mapping
    let places = try mapping.places(in: columns, source: source)
    read = Set(places.values.map { columns.names[$0].lowercased() })
    dataSet = mapping.name ?? MappedRows.name(ofFile: source)
    order = mapping.beginsWithDay.map { $0 ? .dayFirst : .monthFirst } ?? .unknown
    let stems = ["killed", "injured", "missing", "detained", "displaced"]
    fields = Fields(
      id: places["event_id"], start: places["date_start"], end: places["date_end"], time: places["event_time"],
      title: places["title"], notes: places["notes"], type: places["event_type"], subType: places["sub_event_type"],
      assertion: places["assertion"], location: places["location"], rawLocation: places["location_raw"],
      admin1: places["admin1"], admin2: places["admin2"], country: places["country"], latitude: places["latitude"],
      longitude: places["longitude"], precision: places["place_precision"], radius: places["radius_m"],
      actor1: places["actor1"], actor2: places["actor2"], others1: places["assoc_actor_1"],
      others2: places["assoc_actor_2"], target: places["target"], weapon: places["weapon"],
      claimedBy: places["claimed_by"], source: places["source"], address: places["source_url"], tags: places["tags"],
      confidence: places["event_confidence"],
      tolls: stems.map { stem in ["low", "best", "high"].map { places["\(stem)_\($0)"] } })
    hasID = places["event_id"] != nil
    guard places["date_start"] != nil || mapping.constants["date_start"] != nil else {
      throw TableIssue(
        code: .unknownLayout,
        message: "is of no layout known, and none of its columns is a date by its name: "
          + columns.names.prefix(40).joined(separator: ", ") + "; say with --column date_start=NAME, or in a mapping",
        source: source)
    }
  }

  func event(of row: TableRow) throws(RowFault) -> RowEvent {
    let id = try identifier(of: row)
    let date = try date(of: row)
    let place = try place(of: row)
    var losses: [CodingLoss] = []
    let (kind, word) = kind(of: row, &losses)
    var event = Event(
      id: id.event, title: text("title", fields.title, row) ?? "", notes: text("notes", fields.notes, row) ?? "",
      eventClass: kind.eventClass, type: kind.type, subType: kind.subType, date: date, place: EventPlace(place))
    if let word = text("assertion", fields.assertion, row) { event.assertion = Assertion(rawValue: word) }
    event.actor1 = list("actor1", fields.actor1, row) + list("assoc_actor_1", fields.others1, row)
    event.actor2 = list("actor2", fields.actor2, row) + list("assoc_actor_2", fields.others2, row)
    event.target = list("target", fields.target, row)
    event.weapon = list("weapon", fields.weapon, row)
    event.claimedBy = text("claimed_by", fields.claimedBy, row)
    event.tags = list("tags", fields.tags, row) + (word.map { [$0] } ?? [])
    event.confidence = try confidence(of: row)
    event.killed = try toll(0, row)
    event.injured = try toll(1, row)
    event.missing = try toll(2, row)
    event.detained = try toll(3, row)
    event.displaced = try toll(4, row)
    if [event.killed, event.injured].contains(where: { !$0.isEmpty }) { event.casualtyStatus = .stated }
    event.reports = [
      Report(
        id: "\(dataSet):\(id.own)", publisher: text("source", fields.source, row),
        url: text("source_url", fields.address, row))
    ]
    return RowEvent(event: event, place: place, losses: losses)
  }

  /// The identifier, from the row's own one where there is one, else from all that the row says.
  private func identifier(of row: TableRow) throws(RowFault) -> (event: String, own: String) {
    if let index = fields.id, let own = row.values[index].cellText {
      return EventID.isValid(own) ? (own, own) : (EventID.make([dataSet, own]), own)
    }
    if hasID { throw RowFault(code: .missingID, message: "the column of identifiers is empty") }
    let content = (try? JSONValue.array(row.values).jsonText) ?? ""
    let hash = SHA256.hexadecimal(content + (row.position.map { "\($0.longitude) \($0.latitude)" } ?? ""))
    let number = repeats[hash, default: 0] + 1
    repeats[hash] = number
    let own = number == 1 ? hash : "\(hash)#\(number)"
    return (EventID.make([dataSet, own]), String(own.prefix(16)) + (number == 1 ? "" : "#\(number)"))
  }

  private func date(of row: TableRow) throws(RowFault) -> EventDate {
    guard let text = text("date_start", fields.start, row) else {
      throw RowFault(code: .invalidDate, message: "date_start is empty")
    }
    let start = try TableDay(text, column: "date_start", order: order)
    let end = try self.text("date_end", fields.end, row).map { text throws(RowFault) in
      try TableDay(text, column: "date_end", order: order)
    }
    if let end, end.day < start.day {
      throw RowFault(code: .invalidDate, message: "date_end \(end.day) is before date_start \(start.day)")
    }
    let isDay = end.map { $0.day == start.day } ?? true
    return EventDate(
      start: start.day, end: end?.day, time: self.text("event_time", fields.time, row) ?? start.time,
      precision: isDay ? .exact : .days, basis: .table)
  }

  private func place(of row: TableRow) throws(RowFault) -> TablePlace {
    var place = TablePlace(
      name: text("location", fields.location, row) ?? "", words: text("location_raw", fields.rawLocation, row) ?? "",
      admin1: text("admin1", fields.admin1, row) ?? "", admin2: text("admin2", fields.admin2, row) ?? "",
      country: text("country", fields.country, row) ?? "")
    place.position = try row.position(
      longitude: number("longitude", fields.longitude, row), latitude: number("latitude", fields.latitude, row))
    if let word = text("place_precision", fields.precision, row) {
      let precision = PlacePrecision(rawValue: word)
      guard PlacePrecision.all.contains(precision) else {
        throw RowFault(code: .invalidValue, message: "place_precision \"\(word)\" is none of ours")
      }
      place.precision = precision
    }
    place.radiusMeters = try number("radius_m", fields.radius, row)
    return place
  }

  /// The kind of event, and the row's word for it where that means nothing here.
  private func kind(of row: TableRow, _ losses: inout [CodingLoss]) -> (TypeWords.Kind, word: String?) {
    let other = TypeWords.Kind(.other, .other, .otherStrategic)
    let word = text("sub_event_type", fields.subType, row) ?? text("event_type", fields.type, row)
    guard let word else { return (other, nil) }
    let known = kinds[word] ?? TypeWords.kind(of: word)
    kinds[word] = .some(known)
    if let known { return (known, nil) }
    losses.append(
      CodingLoss(
        code: .guess, field: "event_type",
        message: "\"\(word)\" is no kind of event here; it stays as a tag, and Other stands for it."))
    return (other, word)
  }

  private func toll(_ index: Int, _ row: TableRow) throws(RowFault) -> Toll {
    let stem = ["killed", "injured", "missing", "detained", "displaced"][index]
    var figures: [Int?] = []
    for (column, name) in zip(fields.tolls[index], ["low", "best", "high"]) {
      let figure =
        try column.map { column throws(RowFault) in try row.values[column].cellWhole("\(stem)_\(name)") } ?? nil
      if let figure, figure < 0 {
        throw RowFault(code: .invalidNumber, message: "\(stem)_\(name) is \(figure), less than none")
      }
      figures.append(figure)
    }
    let best = figures[1]
    return Toll(low: figures[0] ?? best, best: best, high: figures[2] ?? best)
  }

  private func confidence(of row: TableRow) throws(RowFault) -> Double? {
    guard let confidence = try number("event_confidence", fields.confidence, row) else { return nil }
    guard (0...1).contains(confidence) else {
      throw RowFault(code: .invalidNumber, message: "event_confidence is \(confidence), not 0 to 1")
    }
    return confidence
  }

  private func text(_ field: String, _ index: Int?, _ row: TableRow) -> String? {
    guard let text = index.flatMap({ row.values[$0].cellText }) else {
      return mapping.constants.isEmpty ? nil : mapping.constants[field]
    }
    return mapping.words.isEmpty ? text : mapping.words[field]?[text] ?? text
  }

  private func number(_ field: String, _ index: Int?, _ row: TableRow) throws(RowFault) -> Double? {
    guard let index else { return nil }
    return try row.values[index].cellNumber(field)
  }

  private func list(_ field: String, _ index: Int?, _ row: TableRow) -> [String] {
    index == nil && mapping.constants.isEmpty ? [] : text(field, index, row).map { TableLists.parts($0) } ?? []
  }

  /// The last part of a path without its ending.
  private static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}
