/// What a stretch of tokens names, as the tagger sees it.
package enum EntityType: UInt8, CaseIterable, Sendable {
  case place
  case demonym
  case person
  case organisation
}

/// A stretch of tokens with its type.
package struct Entity: Hashable, Sendable {
  package var tokens: Range<Int>
  package var type: EntityType
  /// What found it, or settled its type.
  package var source: RecognitionEvidence.Source

  package init(tokens: Range<Int>, type: EntityType, source: RecognitionEvidence.Source = .tagger) {
    self.tokens = tokens
    self.type = type
    self.source = source
  }
}

/// The tags of the sequence model and which may follow which.
///
/// Tag 0 is "outside". Places have tags for first, inner, last and only token; the other types for first and further
/// tokens.
package enum TagSet {
  enum Position {
    case outside, first, inner, last, only
  }

  static let tags: [(type: EntityType?, position: Position)] = [
    (nil, .outside),
    (.place, .first), (.place, .inner), (.place, .last), (.place, .only),
    (.demonym, .first), (.demonym, .inner),
    (.person, .first), (.person, .inner),
    (.organisation, .first), (.organisation, .inner),
  ]

  /// The number of tags.
  package static let count = 11

  /// For each tag and one further row for the start of a sentence, which tags may follow.
  package static let follows: [[Bool]] = (0...count).map { before in
    (0..<count).map { after in mayFollow(before == count ? 0 : before, after) }
  }

  /// For each tag, whether a sentence may end with it.
  package static let mayEnd: [Bool] = tags.map {
    !($0.type == .place && ($0.position == .first || $0.position == .inner))
  }

  /// The tags as a scheme, for the parts that work on any.
  package static let scheme = TagScheme(count: count, follows: follows, mayEnd: mayEnd)

  private static func mayFollow(_ before: Int, _ after: Int) -> Bool {
    let (left, right) = (tags[before], tags[after])
    let continues = right.position == .inner || right.position == .last
    let isOpen = left.position == .first || left.position == .inner
    if continues { return isOpen && left.type == right.type }
    return !(isOpen && left.type == .place)
  }

  /// The numbers of a type's tags, which follow each other.
  static func tags(of type: EntityType) -> ClosedRange<Int> {
    switch type {
    case .place: 1...4
    case .demonym: 5...6
    case .person: 7...8
    case .organisation: 9...10
    }
  }

  /// The tags of one name of so many tokens.
  static func path(_ type: EntityType, count: Int) -> [Int] {
    encode([Entity(tokens: 0..<count, type: type)], count: count).map { Int($0) }
  }

  /// The tag sequence for stretches that do not overlap.
  package static func encode(_ entities: [Entity], count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    for entity in entities {
      for index in entity.tokens {
        let isFirst = index == entity.tokens.lowerBound
        let isLast = index == entity.tokens.upperBound - 1
        let isPlace = entity.type == .place
        let position: Position =
          isFirst ? (isPlace && isLast ? .only : .first) : (isPlace && isLast ? .last : .inner)
        result[index] = UInt8(tags.firstIndex { $0.type == entity.type && $0.position == position } ?? 0)
      }
    }
    return result
  }

  /// The stretches of a tag sequence.
  package static func decode(_ sequence: some Collection<UInt8>, from start: Int) -> [Entity] {
    var result: [Entity] = []
    var index = start
    let tags = tags
    for number in sequence {
      // Most tokens lie outside all names.
      if number == 0 {
        index += 1
        continue
      }
      let tag = tags[Int(number)]
      if let type = tag.type {
        let continues = tag.position == .inner || tag.position == .last
        if continues, let last = result.last, last.type == type, last.tokens.upperBound == index {
          result[result.count - 1].tokens = last.tokens.lowerBound..<(index + 1)
        } else {
          result.append(Entity(tokens: index..<(index + 1), type: type))
        }
      }
      index += 1
    }
    return result
  }
}
