public import GeoJSON

/// An area that more than one country claims, or that governs itself without general recognition.
public struct DisputedArea: Hashable, Sendable {
  /// The short name, unique among areas: `crimea`.
  public var id: String
  /// The name for people.
  public var name: String
  /// What belongs to it: countries (`TW`) and first-level divisions (`UA.11`) by GeoNames' codes, or `*` for anything
  /// within ``outline``.
  public var members: [String]
  /// Rings that bound the part of the members that belongs to it, each open, by the rule of even and odd; empty where the
  /// members belong to it whole. None crosses the antimeridian.
  public var outline: [[Position]]
  /// Countries that claim it, ISO 3166-1 alpha-2, sorted.
  public var claims: [String]
  /// The country that holds the ground, or empty where it is divided or held by none with a code.
  public var heldBy: String
  /// Since when it is held so, `YYYY` or finer, or empty.
  public var since: String
  /// What says so.
  public var source: String
  /// A remark, or empty.
  public var note: String

  private let box: (west: Double, south: Double, east: Double, north: Double)

  /// Makes an area.
  public init(
    id: String, name: String, members: [String], outline: [[Position]] = [], claims: [String], heldBy: String = "",
    since: String = "", source: String = "", note: String = ""
  ) {
    self.id = id
    self.name = name
    self.members = members
    self.outline = outline
    self.claims = claims
    self.heldBy = heldBy
    self.since = since
    self.source = source
    self.note = note
    var box = (west: Double.infinity, south: Double.infinity, east: -Double.infinity, north: -Double.infinity)
    for position in outline.joined() {
      box.west = min(box.west, position.longitude)
      box.east = max(box.east, position.longitude)
      box.south = min(box.south, position.latitude)
      box.north = max(box.north, position.latitude)
    }
    self.box = box
  }

  /// Whether the outline holds a position; true everywhere for an area without one.
  public func encloses(_ position: Position) -> Bool {
    if outline.isEmpty { return true }
    let (x, y) = (position.longitude, position.latitude)
    guard x >= box.west, x <= box.east, y >= box.south, y <= box.north else { return false }
    var isInside = false
    for ring in outline {
      guard var before = ring.last else { continue }
      for corner in ring {
        if (corner.latitude > y) != (before.latitude > y),
          x < (before.longitude - corner.longitude) * (y - corner.latitude) / (before.latitude - corner.latitude)
            + corner.longitude
        {
          isInside.toggle()
        }
        before = corner
      }
    }
    return isInside
  }

  /// Whether the codes are among the members, the outline not asked.
  func hasMember(countryCode: String, admin1Code: String) -> Bool {
    for member in members {
      if member == "*" || member == countryCode { return true }
      // Without making a text of both: this is asked for every place of a big country.
      let utf8 = member.utf8
      if utf8.count == countryCode.utf8.count + 1 + admin1Code.utf8.count, member.hasPrefix(countryCode),
        utf8[utf8.index(utf8.startIndex, offsetBy: countryCode.utf8.count)] == UInt8(ascii: "."),
        member.hasSuffix(admin1Code)
      {
        return true
      }
    }
    return false
  }
}

extension DisputedArea {
  /// Areas are equal when all that they state is.
  public static func == (left: DisputedArea, right: DisputedArea) -> Bool {
    left.id == right.id && left.name == right.name && left.members == right.members && left.outline == right.outline
      && left.claims == right.claims && left.heldBy == right.heldBy && left.since == right.since
      && left.source == right.source && left.note == right.note
  }

  /// Hashes the identifier.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
