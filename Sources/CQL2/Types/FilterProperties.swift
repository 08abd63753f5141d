/// The properties that a filter may ask for, with their types.
public struct FilterProperties: Hashable, Sendable {
  /// The types by name.
  public var types: [String: FilterType]
  /// Whether there may be others, of any type.
  public var isOpen: Bool

  /// Makes a set of properties.
  public init(_ types: [String: FilterType], isOpen: Bool = false) {
    self.types = types
    self.isOpen = isOpen
  }

  /// Those of features that nothing is known of but that they have a `geometry`.
  public static let open = FilterProperties(["geometry": .geometry], isOpen: true)

  /// The type of a property, or nil where there is none of the name.
  public func type(of name: String) -> FilterType? { types[name] ?? (isOpen ? .any : nil) }

  /// Why there is no property of a name, with the nearest one there is.
  func unknown(_ name: String, isQuoted: Bool) -> String {
    let known = Spelling.nearest(to: name, among: types.keys)
    let shown = name.count > 60 ? name.prefix(60) + "…" : name[...]
    var message = "there is no property \(shown)"
    if let known { message += "; did you mean \(known)?" }
    if isQuoted, known == nil {
      message += "; texts stand in single quotes: '\(shown)'"
    } else if known == nil {
      message += "; a text stands in single quotes"
    }
    return message
  }
}
