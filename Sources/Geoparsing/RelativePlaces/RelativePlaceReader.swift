import Gazetteers
import GeoJSON

/// Finds places given by their relation to resolved names: distances and directions, "near", "between", roads, borders,
/// coasts, parts of regions; in English, and the commoner of them in Russian.
///
/// An expression counts only where all its anchors have places and the relation gives a point: "the border with X" needs
/// to be known from which side. Names are read as the resolver left them.
struct RelativePlaceReader {
  private let text: TokenizedText
  private let toponyms: [ResolvedToponym]
  /// Read only where a border or a region's part is meant.
  private let table: @Sendable () -> RegionOutlines
  private let words: LowerWords
  private let measures: MeasureReader<LowerWords>
  /// The tokens of each toponym.
  private let spans: [Range<Int>]

  init(
    text: TokenizedText, toponyms: [ResolvedToponym],
    outlines table: @autoclosure @escaping @Sendable () -> RegionOutlines = .builtIn
  ) {
    self.text = text
    self.toponyms = toponyms
    self.table = table
    words = LowerWords(tokens: text.tokens)
    measures = MeasureReader(words: words)
    spans = toponyms.map { text.tokenIndices(in: $0.toponym.range) }
  }

  /// The expressions in order of their start; they do not overlap, the longer of two is kept.
  ///
  /// - Complexity: O(*n*) for *n* names: of each, the few words around are looked at.
  func places() -> [RelativePlace] {
    var found: [RelativePlace] = []
    for index in toponyms.indices where isAnchor(index) {
      guard let place = expression(at: index) else { continue }
      if let last = found.last, last.range.overlaps(place.range) {
        if place.anchors.count > last.anchors.count
          || place.anchors.count == last.anchors.count
            && place.range.count > last.range.count
        {
          found[found.count - 1] = place
        }
      } else {
        found.append(place)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private var outlines: RegionOutlines { table() }

  private func isAnchor(_ index: Int) -> Bool {
    guard toponyms[index].chosen != nil, !spans[index].isEmpty else { return false }
    let kind = toponyms[index].toponym.kind
    return kind == .place || kind == .metonym || kind == .demonym
  }

  private func place(_ index: Int) -> Place? { toponyms[index].chosen?.place }

  private func expression(at index: Int) -> RelativePlace? {
    guard let place = place(index) else { return nil }
    let span = spans[index]
    let sentence = text.sentences[text.sentenceIndex(ofToken: span.lowerBound)]
    if let border = border(index, place, in: sentence) { return border }
    if let pair = road(index, in: sentence) ?? between(index, in: sentence) { return pair }
    guard toponyms[index].toponym.kind != .demonym else { return nil }
    return single(index, place, in: sentence)
  }

  /// The word at an index of the sentence, or an empty string.
  private func word(_ index: Int, _ sentence: Range<Int>) -> String { sentence.contains(index) ? words[index] : "" }

  // MARK: One anchor

  private func single(_ index: Int, _ place: Place, in sentence: Range<Int>) -> RelativePlace? {
    let span = spans[index]
    let isSpot = place.featureClass == "P" || place.featureClass == "S"
    if let after = possessed(after: span, in: sentence), isSpot {
      return make(.outskirts, [index], tokens: span.lowerBound..<after, area: RelativeGeometry.outskirts(place))
    }
    // "the city of X", "селом X": what sort of place it is.
    var head = span.lowerBound - 1
    while ["the", "a"].contains(word(head, sentence)) { head -= 1 }
    if word(head, sentence) == "of", RelativeWords.types.contains(word(head - 1, sentence)) { head -= 2 }
    if RelativeWords.types.contains(word(head, sentence)) { head -= 1 }
    while ["the", "a"].contains(word(head, sentence)) { head -= 1 }
    let preposition = word(head, sentence)
    if CompassWords.isDirection(preposition) || RelativeWords.middle.contains(preposition) {
      // "the north-eastern city of X" lies in the north-east of something else.
      guard head == span.lowerBound - 1 || preposition.hasSuffix("нее") else { return nil }
      return adjectivePart(index, place, at: head, in: sentence)
    }
    switch preposition {
    case "of", "from", "от", "off":
      if let distant = distant(index, place, at: head, in: sentence) { return distant }
      guard preposition != "from", preposition != "от" else { return nil }
      if preposition == "off" {
        return place.featureClass == "P" || place.featureClass == "T"
          ? make(
            .offshore, [index], tokens: head..<span.upperBound,
            area: .init(position: place.position, radiusMeters: 50_000))
          : nil
      }
      return genitive(index, place, at: head, in: sentence)
    case "near", "nearby", "outside", "beside", "близ", "около", "возле", "неподалёку", "под":
      guard isSpot || place.featureClass == "T" else { return nil }
      if let meters = measures.meters(before: head, in: sentence), meters >= RelativeGeometry.shortestOffsetMeters,
        preposition != "под"
      {
        return make(
          .offset, [index], tokens: measures.start(before: head, in: sentence)..<span.upperBound, distance: meters,
          area: RelativeGeometry.around(place.position, meters: meters))
      }
      let start = word(head - 1, sentence) == "just" ? head - 1 : head
      return make(.near, [index], tokens: start..<span.upperBound, area: RelativeGeometry.near(place))
    case "to" where ["close", "next", "near"].contains(word(head - 1, sentence)) && isSpot:
      return make(.near, [index], tokens: (head - 1)..<span.upperBound, area: RelativeGeometry.near(place))
    default: return nil
    }
  }

  /// "20 km north of X", "north-west of X", "12 miles from X".
  private func distant(_ index: Int, _ place: Place, at head: Int, in sentence: Range<Int>) -> RelativePlace? {
    let preposition = word(head, sentence)
    var end = head
    while preposition != "off", end > sentence.lowerBound,
      CompassWords.isDirection(words[end - 1]) || words[end - 1] == "-"
    {
      end -= 1
    }
    let hasDirection = end < head
    if preposition == "of", !hasDirection { return nil }
    let azimuth = CompassWords.azimuth(words[end..<(head + 1)])
    if let meters = measures.meters(before: head, in: sentence), meters >= RelativeGeometry.shortestOffsetMeters,
      meters < 2_000_000
    {
      let area =
        azimuth.map { RelativeGeometry.offset(from: place.position, azimuth: $0, meters: meters) }
        ?? RelativeGeometry.around(place.position, meters: meters)
      return make(
        preposition == "off" ? .offshore : .offset, [index],
        tokens: measures.start(before: head, in: sentence)..<spans[index].upperBound, distance: meters,
        azimuth: azimuth, area: area)
    }
    // "the north of X" is a part of it.
    guard hasDirection, preposition == "of", let azimuth, word(end - 1, sentence) != "the",
      place.featureClass == "P" || place.featureClass == "S"
    else { return nil }
    return make(
      .direction, [index], tokens: end..<spans[index].upperBound, azimuth: azimuth,
      area: .init(position: place.position, radiusMeters: 50_000))
  }

  /// "the outskirts of X", "off the coast of X", "in the north of X".
  private func genitive(_ index: Int, _ place: Place, at head: Int, in sentence: Range<Int>) -> RelativePlace? {
    let span = spans[index]
    let noun = word(head - 1, sentence)
    if RelativeWords.outskirts.contains(noun), place.featureClass == "P" {
      return make(.outskirts, [index], tokens: (head - 1)..<span.upperBound, area: RelativeGeometry.outskirts(place))
    }
    if noun == "vicinity" || noun == "neighbourhood", place.featureClass == "P" {
      return make(.near, [index], tokens: (head - 1)..<span.upperBound, area: RelativeGeometry.near(place))
    }
    if ["coast", "shore", "shores", "coastline"].contains(noun) {
      var before = head - 2
      var direction: [String] = []
      while RelativeWords.article.contains(word(before, sentence)) || CompassWords.isDirection(word(before, sentence)) {
        if CompassWords.isDirection(word(before, sentence)) { direction.append(word(before, sentence)) }
        before -= 1
      }
      guard word(before, sentence) == "off" else { return nil }
      let meters = measures.meters(before: before, in: sentence)
      let base: RelativeGeometry.Area
      if place.featureClass == "P" || place.featureClass == "T" {
        base = .init(position: place.position, radiusMeters: 50_000)
      } else if let box = outlines.extent(of: place) {
        // The coast may be anywhere around it.
        let azimuth = CompassWords.azimuth(ofAll: direction)
        base = azimuth == nil ? RelativeGeometry.whole(box) : RelativeGeometry.part(of: box, azimuth: azimuth)
      } else {
        return nil
      }
      let start = meters == nil ? before : measures.start(before: before, in: sentence)
      return make(
        .offshore, [index], tokens: start..<span.upperBound, distance: meters,
        azimuth: CompassWords.azimuth(ofAll: direction),
        area: .init(position: base.position, radiusMeters: base.radiusMeters + (meters ?? 0)))
    }
    guard word(head - 2, sentence) == "the" || noun == "part", let azimuth = partAzimuth(before: head, in: sentence)
    else { return nil }
    return part(index, place, start: azimuth.start, azimuth: azimuth.value)
  }

  /// "the north-east of", "the southern part of".
  private func partAzimuth(before head: Int, in sentence: Range<Int>) -> (value: Double, start: Int)? {
    var index = head - 1
    if ["part", "parts", "half"].contains(word(index, sentence)) { index -= 1 }
    let end = index
    while CompassWords.isDirection(word(index, sentence)) || word(index, sentence) == "-" { index -= 1 }
    guard index < end, let azimuth = CompassWords.azimuth(ofAll: Array(words[(index + 1)..<(end + 1)])) else {
      return nil
    }
    return (azimuth, index + 1)
  }

  /// "southern Dagestan", "north-eastern Syria", "central Ukraine", "на юге Дагестана".
  private func adjectivePart(_ index: Int, _ place: Place, at head: Int, in sentence: Range<Int>) -> RelativePlace? {
    var start = head
    while CompassWords.isDirection(word(start - 1, sentence))
      || word(start - 1, sentence) == "-" && CompassWords.isDirection(word(start - 2, sentence))
    {
      start -= 1
    }
    if words[head].hasSuffix("нее") { return comparative(index, place, start: start, at: head, in: sentence) }
    let isNoun = RelativeWords.sides.contains(words[head])
    if isNoun, word(start - 1, sentence) != "на" { return nil }
    guard
      isNoun || RelativeWords.adjectiveEndings.contains(where: words[head].hasSuffix)
        || RelativeWords.middle.contains(words[head])
    else { return nil }
    let azimuth = CompassWords.azimuth(ofAll: Array(words[start..<(head + 1)]))
    if azimuth == nil, !RelativeWords.middle.contains(words[head]) { return nil }
    return part(index, place, start: start, azimuth: azimuth)
  }

  /// "в 20 километрах южнее X", "южнее X".
  private func comparative(
    _ index: Int, _ place: Place, start: Int, at head: Int, in sentence: Range<Int>
  ) -> RelativePlace? {
    guard let azimuth = CompassWords.azimuth(ofAll: Array(words[start..<(head + 1)])) else { return nil }
    let end = spans[index].upperBound
    if let meters = measures.meters(before: start, in: sentence), meters >= RelativeGeometry.shortestOffsetMeters {
      return make(
        .offset, [index], tokens: measures.start(before: start, in: sentence)..<end, distance: meters, azimuth: azimuth,
        area: RelativeGeometry.offset(from: place.position, azimuth: azimuth, meters: meters))
    }
    guard place.featureClass == "P" || place.featureClass == "S" else { return nil }
    return make(
      .direction, [index], tokens: start..<end, azimuth: azimuth,
      area: .init(position: place.position, radiusMeters: 50_000))
  }

  private func part(_ index: Int, _ place: Place, start: Int, azimuth: Double?) -> RelativePlace? {
    let area: RelativeGeometry.Area
    if let box = outlines.extent(of: place) {
      area = RelativeGeometry.part(of: box, azimuth: azimuth)
    } else if place.featureClass == "P" {
      area = .init(position: place.position, radiusMeters: place.assumedRadiusMeters)
    } else {
      return nil
    }
    return make(.part, [index], tokens: start..<spans[index].upperBound, azimuth: azimuth, area: area)
  }

  /// The end of "'s outskirts" or "outskirts" after a name; nil where none follows.
  private func possessed(after span: Range<Int>, in sentence: Range<Int>) -> Int? {
    var next = span.upperBound
    if word(next, sentence) == "'s" || word(next, sentence) == "'" { next += 1 }
    if next > span.upperBound, CompassWords.isDirection(word(next, sentence)) { next += 1 }
    return RelativeWords.outskirts.contains(word(next, sentence)) ? next + 1 : nil
  }

  // MARK: Two anchors

  /// The next name, if only these words stand between.
  private func partner(of index: Int, joinedBy joints: Set<String>, in sentence: Range<Int>) -> Int? {
    let next = index + 1
    guard toponyms.indices.contains(next), isAnchor(next), sentence.contains(spans[next].lowerBound) else { return nil }
    let gap = spans[index].upperBound..<max(spans[index].upperBound, spans[next].lowerBound)
    guard !gap.isEmpty, gap.count <= 4, joints.contains(words[gap.lowerBound]) else { return nil }
    let rest = gap.dropFirst().allSatisfy {
      RelativeWords.types.contains(words[$0]) || ["the", "of"].contains(words[$0])
    }
    return rest ? next : nil
  }

  /// "between Grozny and Gudermes": towns and spots only, since countries have talks between them.
  private func between(_ index: Int, in sentence: Range<Int>) -> RelativePlace? {
    guard let other = partner(of: index, joinedBy: ["and", "и"], in: sentence), let first = place(index),
      let second = place(other), isTown(first), isTown(second)
    else { return nil }
    var head = spans[index].lowerBound - 1
    while RelativeWords.types.contains(word(head, sentence)) || ["the", "of"].contains(word(head, sentence)) {
      head -= 1
    }
    guard ["between", "между"].contains(word(head, sentence)) else { return nil }
    for steps in 1...2 where RelativeWords.dealings.contains(word(head - steps, sentence)) { return nil }
    let isRoad = RelativeWords.roads.contains(word(head - 1, sentence))
    return pair(isRoad ? .road : .between, index, other, tokens: head..<spans[other].upperBound)
  }

  /// "the X–Y road", "the road from X to Y".
  private func road(_ index: Int, in sentence: Range<Int>) -> RelativePlace? {
    guard let other = partner(of: index, joinedBy: ["-", "–", "—", "to", "and", "with"], in: sentence),
      let first = place(index), let second = place(other), isTown(first), isTown(second)
    else { return nil }
    let joint = words[spans[index].upperBound]
    let before = spans[index].lowerBound
    if ["-", "–", "—"].contains(joint) {
      if RelativeWords.roads.contains(word(spans[other].upperBound, sentence)) {
        return pair(.road, index, other, tokens: before..<(spans[other].upperBound + 1))
      }
      guard RelativeWords.roads.contains(word(before - 1, sentence)) else { return nil }
      return pair(.road, index, other, tokens: (before - 1)..<spans[other].upperBound)
    }
    let isFrom = word(before - 1, sentence) == "from" && joint == "to"
    let isLinking = ["linking", "connecting"].contains(word(before - 1, sentence))
    guard isFrom || isLinking, RelativeWords.roads.contains(word(before - 2, sentence)) else { return nil }
    return pair(.road, index, other, tokens: (before - 2)..<spans[other].upperBound)
  }

  private func isTown(_ place: Place) -> Bool { ["P", "S", "T", "R"].contains(place.featureClass) }

  private func pair(
    _ relation: RelativePlace.Relation, _ first: Int, _ second: Int, tokens: Range<Int>
  ) -> RelativePlace? {
    guard let start = place(first)?.position, let end = place(second)?.position, start != end else { return nil }
    let area = RelativeGeometry.between(start, end)
    // Farther apart than a road is told of, one of the two names means another place.
    guard area.radiusMeters < 1_000_000 else { return nil }
    return make(relation, [first, second], tokens: tokens, area: area)
  }

  // MARK: Borders

  /// "the border with X", "the X-Y border", "the border between X and Y", "X's border with Y", "the X border".
  private func border(_ index: Int, _ place: Place, in sentence: Range<Int>) -> RelativePlace? {
    let span = spans[index]
    if let other = partner(of: index, joinedBy: ["-", "–", "—", "and", "и"], in: sentence) {
      let after = spans[other].upperBound
      if RelativeWords.borders.contains(word(after, sentence)) {
        return border([index, other], tokens: span.lowerBound..<(after + 1), in: sentence)
      }
      var head = span.lowerBound - 1
      if word(head, sentence) == "the" { head -= 1 }
      if ["between", "между"].contains(word(head, sentence)), RelativeWords.borders.contains(word(head - 1, sentence)) {
        return border([index, other], tokens: (head - 1)..<after, in: sentence)
      }
    }
    var after = span.upperBound
    if word(after, sentence) == "'s" { after += 1 }
    if RelativeWords.borders.contains(word(after, sentence)) {
      if ["with", "с", "со"].contains(word(after + 1, sentence)) {
        // "Turkey's border with Syria": read at the second name.
        return nil
      }
      return border([index], tokens: span.lowerBound..<(after + 1), in: sentence)
    }
    var head = span.lowerBound - 1
    if word(head, sentence) == "the" { head -= 1 }
    guard ["with", "с", "со"].contains(word(head, sentence)), RelativeWords.borders.contains(word(head - 1, sentence))
    else { return nil }
    var anchors = [index]
    var start = head - 1
    let before = index - 1
    if toponyms.indices.contains(before), isAnchor(before) {
      var end = spans[before].upperBound
      if word(end, sentence) == "'s" { end += 1 }
      if end == head - 1 {
        anchors = [before, index]
        start = spans[before].lowerBound
      }
    }
    return border(anchors, tokens: start..<span.upperBound, in: sentence)
  }

  private func border(_ anchors: [Int], tokens: Range<Int>, in sentence: Range<Int>) -> RelativePlace? {
    let given = anchors
    var anchors = anchors
    let sides = anchors.compactMap(place)
    guard let last = sides.last, !last.countryCode.isEmpty else { return nil }
    if sides.count == 2, sides[0].countryCode == last.countryCode {
      // Two divisions of a country: no table has their border.
      guard sides[0].isAdmin1, last.isAdmin1 else { return nil }
      let area = RelativeGeometry.between(sides[0].position, last.position)
      return area.radiusMeters < 500_000 ? make(.border, anchors, tokens: tokens, area: area) : nil
    }
    // A division on its own country's inner border is not known of here.
    guard last.isCountry || sides.count == 2 else { return nil }
    let context = self.context(of: anchors, in: sentence)
    var other = sides.count == 2 ? sides[0] : nil
    var near: Place?
    for index in context {
      guard let place = place(index), place.countryCode != last.countryCode || other != nil else { continue }
      let code = other?.countryCode ?? place.countryCode
      guard !outlines.border(last.countryCode, code).isEmpty else { continue }
      if other == nil {
        other = place
        anchors.append(index)
      }
      if !place.isCountry, place.countryCode == code || place.countryCode == last.countryCode {
        near = place
        if !anchors.contains(index) { anchors.append(index) }
        break
      }
    }
    guard let other else { return nil }
    if !other.isCountry { near = near ?? other }
    let points = outlines.border(last.countryCode, other.countryCode)
    // What lies far from the border says nothing of where on it.
    let isFar = near.map { RelativeGeometry.isFar($0, from: points) } ?? false
    if isFar { anchors.removeAll { !given.contains($0) && place($0)?.id == near?.id && place($0)?.id != other.id } }
    guard let area = RelativeGeometry.border(points, near: isFar ? nil : near?.position) else { return nil }
    return make(.border, anchors.sorted(), tokens: tokens, area: area)
  }

  /// The other places of the sentence, nearest in the words first; without any, those before it in the text, the last
  /// first.
  private func context(of anchors: [Int], in sentence: Range<Int>) -> [Int] {
    guard let first = anchors.first else { return [] }
    let around = toponyms.indices.filter { index in
      !anchors.contains(index) && isAnchor(index) && sentence.contains(spans[index].lowerBound)
    }.sorted { (abs($0 - first), $0) < (abs($1 - first), $1) }
    let before = toponyms.indices.filter { index in
      index < first && isAnchor(index) && spans[index].lowerBound < sentence.lowerBound
    }
    return around + before.reversed().prefix(4)
  }

  // MARK: Making

  private func make(
    _ relation: RelativePlace.Relation, _ anchors: [Int], tokens: Range<Int>, distance: Double? = nil,
    azimuth: Double? = nil, area: RelativeGeometry.Area
  ) -> RelativePlace? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let range = text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound
    return RelativePlace(
      range: range, text: TokenizedText.words(of: range, in: text.text), relation: relation, anchors: anchors,
      distanceMeters: distance, azimuth: azimuth, position: area.position, radiusMeters: area.radiusMeters,
      confidence: anchors.reduce(1) { $0 * toponyms[$1].confidence })
  }
}

extension TokenizedText {
  /// The words of a range with single spaces for all white space.
  static func words(of range: Range<Int>, in text: String) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Word lists of relative places.
enum RelativeWords {
  static let article: Set<String> = ["the", "a"]

  static let middle: Set<String> = ["central", "mid"]

  static let adjectiveEndings = ["ern", "ной", "ный", "ного", "ном"]

  static let sides: Set<String> = ["севере", "юге", "востоке", "западе"]

  static let outskirts: Set<String> = [
    "outskirts", "suburb", "suburbs", "edge", "fringe", "fringes", "окраине", "окраинах", "пригороде", "пригородах",
  ]

  static let borders: Set<String> = ["border", "borders", "frontier", "границе", "границы", "границу", "границей"]

  static let roads: Set<String> = [
    "road", "highway", "motorway", "expressway", "route", "railway", "railroad", "freeway", "трассе", "дороге",
    "шоссе", "автодороге",
  ]

  /// What goes on between towns without being there.
  static let dealings: Set<String> = [
    "talks", "match", "game", "relations", "deal", "agreement", "difference", "flights", "flight", "trade", "ties",
    "war", "conflict", "summit", "meeting", "rivalry", "cooperation", "final", "derby", "dispute", "choice", "матч",
    "переговоры", "рейсы",
  ]

  static let types: Set<String> = [
    "city", "town", "village", "hamlet", "settlement", "port", "district", "region", "province", "cities", "towns",
    "villages", "республики", "города", "городом", "городе", "села", "селом", "селе", "посёлка", "посёлком",
    "поселка", "поселком", "деревни", "деревней", "сёлами", "городами",
  ]
}
