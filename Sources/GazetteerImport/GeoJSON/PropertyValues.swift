import GeoJSON

/// The properties of one feature by name, whatever their case.
struct PropertyValues {
  private let properties: JSONObject
  private let byName: [String: Int]

  init(_ feature: Feature) {
    properties = feature.properties ?? [:]
    var byName: [String: Int] = [:]
    for (index, member) in properties.members.enumerated() { byName[member.name.lowercased()] = index }
    self.byName = byName
  }

  /// Names and values, in their order.
  var members: [JSONObject.Member] { properties.members }

  /// The value under a name or, with dots, under a path of names.
  func value(_ name: String) -> JSONValue? {
    if let index = byName[name.lowercased()] { return properties.members[index].value }
    guard let dot = name.firstIndex(of: "."), let index = byName[name[..<dot].lowercased()] else { return nil }
    var value: JSONValue? = properties.members[index].value
    for step in name[name.index(after: dot)...].split(separator: ".") {
      value = value?.object?.first { $0.name.lowercased() == step.lowercased() }?.value
    }
    return value
  }

  /// Whether there is a value other than null under the name.
  func has(_ name: String) -> Bool { value(name).map { !$0.isNull } ?? false }

  /// The text or number under a name; nil for nothing, for an empty text and for what data sets write instead of
  /// nothing.
  func text(_ name: String) -> String? { value(name).flatMap(Self.text) }

  static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text):
      let isBlank = { (character: Character) in character.isWhitespace }
      let trimmed = String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
      return ["", "-99", "NULL", "null", "None", "NA_"].contains(trimmed) ? nil : trimmed
    case .integer(let number): return number == -99 ? nil : String(number)
    case .double(let number):
      // Numbers of a data set are often written with a point that means nothing.
      return Int64(exactly: number).map { $0 == -99 ? nil : String($0) } ?? String(number)
    case .decimal(let text): return text
    default: return nil
    }
  }

  /// The first text under one of the names; `#` stands for a digit from 5 to 0, or up to the level where one is known.
  func first(_ names: [String], level: Int? = nil) -> String? {
    for name in names {
      guard name.contains("#") else {
        if let text = text(name) { return text }
        continue
      }
      for digit in level.map({ $0...$0 })?.reversed() ?? (0...5).reversed() {
        if let text = text(Self.filled(name, digit)) { return text }
      }
    }
    return nil
  }

  static func filled(_ name: String, _ digit: Int) -> String {
    String(name.map { $0 == "#" ? Character("\(digit)") : $0 })
  }
}
