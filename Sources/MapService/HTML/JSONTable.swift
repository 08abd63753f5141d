import GeoJSON

/// JSON as tables and lists, for people.
enum JSONTable {
  static func html(_ value: JSONValue) -> HTMLText {
    switch value {
    case .object(let object):
      let rows = object.members.map { member -> HTMLText in
        "<tr><th scope=\"row\">\(member.name)</th><td>\(html(member.value))</td></tr>\n"
      }
      return "<table>\n\(rows)</table>\n"
    case .array(let items):
      let rows = items.map { item -> HTMLText in "<li>\(html(item))</li>\n" }
      return "<ul>\n\(rows)</ul>\n"
    case .string(let text):
      let isLink = text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("/")
      return isLink && !text.contains(" ") ? "<a href=\"\(text)\">\(text)</a>" : "\(text)"
    case .null: return "–"
    default: return "\((try? value.jsonText) ?? "")"
    }
  }
}
