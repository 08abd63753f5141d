/// The members of a JSON object, in the order in which they were read or set.
///
/// Two objects are equal when they hold the same members in the same order. Look-up by key is linear: GeoJSON
/// properties are few, and order is part of what must survive a round trip.
public struct JSONObject: Hashable, Sendable {
  /// The members in order; names may repeat only if the source did.
  public var members: [Member]

  /// One name and its value.
  public struct Member: Hashable, Sendable {
    /// The member's name.
    public var name: String
    /// The member's value.
    public var value: JSONValue

    /// Makes a member.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Makes an object from names and values, in their order.
  public init(_ members: [(String, JSONValue)] = []) {
    self.members = members.map { Member(name: $0.0, value: $0.1) }
  }

  /// The last value under the name, or nil where there is none; setting nil removes the member.
  ///
  /// A new name goes to the end.
  /// - Complexity: O(*n*) in the number of members.
  public subscript(name: String) -> JSONValue? {
    get { members.last { $0.name == name }?.value }
    set {
      let index = members.lastIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object with its members in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: Sequence {
  /// Gives the members in order.
  public func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
}
