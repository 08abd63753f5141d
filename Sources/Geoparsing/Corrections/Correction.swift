public import Gazetteers
public import GeoJSON

/// A user's word on what a name means: one line of a table of corrections.
public struct Correction: Hashable, Sendable {
  /// The name as it stands in texts; compared folded, so case, accents, punctuation and script do not count.
  public var surface: String
  /// In which documents the line holds.
  public var scope: Scope
  /// What the name means there.
  public var target: Target
  /// Free text, kept as evidence; may be empty.
  public var note: String
  /// The file as named by the caller.
  public var source: String
  /// The line in the file, counted from 1.
  public var line: Int

  /// In which documents a correction holds.
  public enum Scope: Hashable, Sendable {
    case everywhere
    /// Documents about a country, ISO 3166-1 alpha-2: see ``Corrections``.
    case country(String)
    /// The document of that identifier, or of that path or the end of one.
    case document(String)
  }

  /// What a name means.
  public enum Target: Hashable, Sendable {
    /// A row of the gazetteer.
    case place(PlaceID)
    /// A point on the Earth that no row stands for.
    case position(Position)
    /// No place at all.
    case notAPlace
  }

  /// Makes a correction.
  public init(surface: String, scope: Scope, target: Target, note: String = "", source: String, line: Int) {
    self.surface = surface
    self.scope = scope
    self.target = target
    self.note = note
    self.source = source
    self.line = line
  }

  /// `correction, FILE:LINE, note`: what stands as evidence for the choice.
  public var reason: String { "correction, \(source):\(line)" + (note.isEmpty ? "" : ", \(note)") }
}

extension Correction.Scope {
  /// How special the scope is: a larger number goes before a smaller one.
  var rank: Int {
    switch self {
    case .everywhere: 0
    case .country: 1
    case .document: 2
    }
  }

  /// The scope as one would write it.
  var text: String {
    switch self {
    case .everywhere: "everywhere"
    case .country(let code): code
    case .document(let id): "document:\(id)"
    }
  }

  /// Whether a document scope means the document.
  ///
  /// A path may be given by its end; a number that sets documents of one identifier apart (`a#2`) does not count.
  static func names(_ scope: String, document id: String) -> Bool {
    func isMeant(_ id: Substring) -> Bool { id == scope || id.hasSuffix("/" + scope) }
    if isMeant(id[...]) { return true }
    guard let mark = id.lastIndex(of: "#"), !id[mark...].dropFirst().isEmpty,
      id[mark...].dropFirst().utf8.allSatisfy({ (48...57).contains($0) })
    else { return false }
    return isMeant(id[..<mark])
  }
}
