public import GeoJSON

extension Event {
  /// The nested record of the event: what flat properties cannot hold.
  ///
  ///     reports[]   doc_id, title, url, publisher, published_at, sha256, fingerprint, reprint_of
  ///     evidence[]  field, value, doc_id, sentence, start, end, quote, rule
  ///     mentions[]  doc_id, text, start, end, kind, chosen, reason, margin,
  ///                 candidates[] place_id, name, lat, lon, feature_code, population, country, admin1, score, probability,
  ///                 parts {name: value}
  ///     figures     killed[], injured[], … : low, high, attribution, doc_id, words
  ///     date        words
  ///     place       country_code, alternate_country_codes[], and what an empty column cannot tell
  ///     merge       links[] event_id, doc_id, other_event_id, other_doc_id, key, score, reason, undo; reasons[]
  ///     history[]   revision, at, by, change
  ///     lists       the elements of columns that hold `; ` themselves
  ///
  /// Offsets count Unicode scalars of the report's text, end-exclusive. Members that would be empty are left out, except
  /// `reports`, `evidence` and `mentions`.
  public var record: JSONObject {
    var record: JSONObject = [
      "reports": .array(reports.map { .object($0.record) }),
      "evidence": .array(evidence.map { .object($0.record) }),
      "mentions": .array(mentions.map { .object($0.record) }),
    ]
    let figures = tolls.filter { !$0.toll.figures.isEmpty }
    if !figures.isEmpty {
      record["figures"] = .object(
        JSONObject(figures.map { ($0.stem, .array($0.toll.figures.map { .object($0.record) })) }))
    }
    if let words = date?.words { record["date"] = ["words": .string(words)] }
    var place: JSONObject = [:]
    if !self.place.countryCode.isEmpty { place["country_code"] = .string(self.place.countryCode) }
    if !self.place.alternateCountryCodes.isEmpty {
      place["alternate_country_codes"] = .array(self.place.alternateCountryCodes.map(JSONValue.string))
    }
    if let altitude = self.place.position?.altitude { place["altitude"] = .finite(altitude) }
    if self.place.radiusMeters == nil, self.place.radiusProbability != 0.9 {
      place["radius_p"] = .finite(self.place.radiusProbability)
    }
    if !place.isEmpty { record["place"] = .object(place) }
    if !merge.isEmpty {
      record["merge"] = [
        "links": .array(merge.map { .object($0.record) }), "reasons": .array(mergeReasons.map(JSONValue.string)),
      ]
    }
    if !history.isEmpty { record["history"] = .array(history.map { .object($0.record) }) }
    let lists = unsplittableLists
    if !lists.isEmpty { record["lists"] = .object(lists) }
    return record
  }

  /// The lists whose joined form would not split into the same elements again.
  private var unsplittableLists: JSONObject {
    var lists: JSONObject = [:]
    let all = [
      ("actor1", actor1), ("actor2", actor2), ("target", target), ("target_kind", targetKind),
      ("weapon", weapon), ("tags", tags),
    ]
    for (name, values) in all where values.contains(where: { $0.isEmpty || $0.contains(EventColumns.separator) }) {
      lists[name] = .array(values.map(JSONValue.string))
    }
    return lists
  }
}

extension Report {
  var record: JSONObject {
    var record: JSONObject = [
      "doc_id": .string(id), "title": .text(title), "publisher": .text(publisher), "url": .text(url),
      "published_at": .text(published?.description), "sha256": .string(sha256),
    ]
    if let fingerprint { record["fingerprint"] = .string(fingerprint.text) }
    if let reprintOf { record["reprint_of"] = .string(reprintOf) }
    return record
  }

  init?(record: JSONValue) {
    guard let object = record.object, let id = object["doc_id"]?.string else { return nil }
    self.init(
      id: id, title: object["title"]?.string, publisher: object["publisher"]?.string, url: object["url"]?.string,
      published: object["published_at"]?.string.flatMap { CalendarDate($0) }, sha256: object["sha256"]?.string ?? "",
      fingerprint: object["fingerprint"]?.string.flatMap { TextFingerprint($0) },
      reprintOf: object["reprint_of"]?.string)
  }
}

extension Evidence {
  var record: JSONObject {
    [
      "field": .string(field), "value": .string(value), "doc_id": .string(documentID), "sentence": .whole(sentence),
      "start": .whole(range?.lowerBound), "end": .whole(range?.upperBound), "quote": .string(quote),
      "rule": .string(rule),
    ]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let field = object["field"]?.string else { return nil }
    self.init(
      field: field, value: object["value"]?.string ?? "", documentID: object["doc_id"]?.string ?? "",
      sentence: object.whole("sentence"), range: object.range, quote: object["quote"]?.string ?? "",
      rule: object["rule"]?.string ?? "")
  }
}

extension PlaceMention {
  var record: JSONObject {
    [
      "doc_id": .string(documentID), "text": .string(text), "start": .whole(range.lowerBound),
      "end": .whole(range.upperBound), "kind": .string(kind), "chosen": .text(chosen), "reason": .text(reason),
      "margin": .finite(margin), "candidates": .array(candidates.map { .object($0.record) }),
    ]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let text = object["text"]?.string else { return nil }
    self.init(
      documentID: object["doc_id"]?.string ?? "", text: text, range: object.range ?? 0..<0,
      kind: object["kind"]?.string ?? "", chosen: object["chosen"]?.string, reason: object["reason"]?.string,
      margin: object["margin"]?.number,
      candidates: object["candidates"]?.array?.compactMap { ConsideredPlace(record: $0) } ?? [])
  }
}

extension ConsideredPlace {
  /// The terms by name; terms of the same name are added up, as no name may occur twice in an object.
  private var terms: JSONObject {
    var sums: [ScoreTerm] = []
    for part in parts {
      if let index = sums.firstIndex(where: { $0.name == part.name }) {
        sums[index].value += part.value
      } else {
        sums.append(part)
      }
    }
    return JSONObject(sums.map { ($0.name, .finite($0.value)) })
  }

  var record: JSONObject {
    [
      "place_id": .string(placeID), "name": .string(name), "lat": .finite(latitude), "lon": .finite(longitude),
      "feature_code": .string(featureCode), "population": .whole(population), "country": .string(countryCode),
      "admin1": .string(admin1), "score": .finite(score), "probability": .finite(probability),
      "parts": .object(terms),
    ]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let placeID = object["place_id"]?.string, let latitude = object["lat"]?.number,
      let longitude = object["lon"]?.number
    else { return nil }
    let parts = (object["parts"]?.object?.members ?? []).compactMap { member in
      member.value.number.map { ScoreTerm(name: member.name, value: $0) }
    }
    self.init(
      placeID: placeID, name: object["name"]?.string ?? "", latitude: latitude, longitude: longitude,
      featureCode: object["feature_code"]?.string ?? "", population: object.whole("population"),
      countryCode: object["country"]?.string ?? "", admin1: object["admin1"]?.string ?? "",
      score: object["score"]?.number ?? 0, probability: object["probability"]?.number ?? 0, parts: parts)
  }
}

extension Toll.Figure {
  var record: JSONObject {
    [
      "low": .whole(low), "high": .whole(high), "attribution": .text(attribution), "doc_id": .string(documentID),
      "words": .string(words),
    ]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let low = object.whole("low") else { return nil }
    self.init(
      low: low, high: object.whole("high"), attribution: object["attribution"]?.string,
      documentID: object["doc_id"]?.string ?? "", words: object["words"]?.string ?? "")
  }
}

extension MergeLink {
  var record: JSONObject {
    [
      "event_id": .string(eventID), "doc_id": .string(reportID), "other_event_id": .string(otherEventID),
      "other_doc_id": .string(otherReportID), "key": .string(key), "score": .finite(score), "reason": .string(reason),
      "undo": .string(undoLine),
    ]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let id = object["event_id"]?.string,
      let other = object["other_event_id"]?.string
    else { return nil }
    self.init(
      eventID: id, reportID: object["doc_id"]?.string ?? "", otherEventID: other,
      otherReportID: object["other_doc_id"]?.string ?? "", key: object["key"]?.string ?? "",
      score: object["score"]?.number, reason: object["reason"]?.string ?? "")
  }
}

extension Event.HistoryEntry {
  var record: JSONObject {
    ["revision": .whole(revision), "at": .text(at), "by": .text(by), "change": .string(change)]
  }

  init?(record: JSONValue) {
    guard let object = record.object, let change = object["change"]?.string else { return nil }
    self.init(
      revision: object.whole("revision") ?? 1, at: object["at"]?.string, by: object["by"]?.string, change: change)
  }
}

extension JSONObject {
  /// The whole number of that name, or nil.
  func whole(_ name: String) -> Int? { self[name]?.integer.flatMap { Int(exactly: $0) } }

  /// `start` and `end` as a range, or nil where either is missing or they are in the wrong order.
  var range: Range<Int>? {
    guard let start = whole("start"), let end = whole("end"), start <= end else { return nil }
    return start..<end
  }
}
