/// Positions in web addresses: `geo:` and the links of online maps.
struct MapLink {
  /// UTF-8 offsets of the address.
  var range: Range<Int>
  /// The position it leads to, or nil when it is none that is known.
  var stated: StatedPosition?

  /// The web address that holds an index; nil where there is none.
  static func link(around index: Int, in text: ByteReader, notBefore limit: Int) -> MapLink? {
    var start = index
    while start > limit, index - start < 600, !isBorder(text[start - 1]) { start -= 1 }
    // Most figures stand alone.
    guard start < index, let kind = kind(at: &start, before: index, text) else { return nil }
    var end = index
    while end < text.bytes.count, !isBorder(text[end]) { end += 1 }
    while end > index + 1, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x29, 0x5D].contains(text[end - 1]) { end -= 1 }
    let address = String(decoding: text.bytes[start..<end], as: UTF8.self)
    let stated: StatedPosition? =
      switch kind {
      case .geo: geo(address)
      case .web: web(address)
      }
    return MapLink(range: start..<end, stated: stated)
  }

  private enum Kind { case geo, web }

  private static func isBorder(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }

  private static func kind(at start: inout Int, before index: Int, _ text: ByteReader) -> Kind? {
    if text.after(anyOf: ["geo:", "GEO:"], at: start) != nil { return .geo }
    if text.after(anyOf: ["http://", "https://", "www.", "maps.", "yandex.", "HTTP"], at: start) != nil { return .web }
    var position = start
    while position < index {
      if text[position] == UInt8(ascii: ":") {
        if text.after("://", at: position) != nil { return .web }
        if text.after("geo:", at: position - 3) != nil, !text.isWord(position - 4) {
          start = position - 3
          return .geo
        }
      } else if text[position] == UInt8(ascii: "/"), text[position - 1] != UInt8(ascii: "/"), position > start + 3,
        text.bytes[start..<position].contains(UInt8(ascii: ".")), text.isLetter(position - 1)
      {
        // "example.com/…", "google.com/maps/…"
        return .web
      }
      position += 1
    }
    return nil
  }

  // MARK: Reading

  /// `geo:42.0678,48.2899;u=35`, RFC 5870.
  private static func geo(_ address: String) -> StatedPosition? {
    let parts = address.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)
    guard let path = parts.first?.split(separator: "?").first,
      var stated = pair(path, separator: ",", notation: .geoURI)
    else { return nil }
    for parameter in parts.dropFirst() {
      if parameter.hasPrefix("crs=") && parameter.dropFirst(4).lowercased() != "wgs84" { return nil }
      if parameter.hasPrefix("u="), let radius = Double(parameter.dropFirst(2).split(separator: "?").first ?? ""),
        radius >= 0, radius < 20_000_000
      {
        stated.radiusMeters = max(1, radius)
      }
    }
    return stated
  }

  private static func web(_ address: String) -> StatedPosition? {
    let text = address.split(separator: "%2C", omittingEmptySubsequences: false).joined(separator: ",")
      .split(separator: "%2c", omittingEmptySubsequences: false).joined(separator: ",")
    let host = host(of: text)
    if host.contains("google.") || host.contains("goo.gl") || host.hasPrefix("maps.apple.") {
      // The pin goes before the middle of the view.
      if let pin = value(after: "!3d", in: text), let east = value(after: "!4d", in: text),
        let stated = stated(pin, east)
      {
        return stated
      }
      for key in ["query=", "destination=", "q=", "ll=", "center=", "/@", "place/"] {
        if let rest = rest(after: key, in: text), let stated = pair(rest, separator: ",", notation: .mapLink) {
          return stated
        }
      }
    } else if host.contains("openstreetmap.") || host == "osm.org" || host.contains("opentopomap.") {
      if let latitude = value(after: "mlat=", in: text), let longitude = value(after: "mlon=", in: text) {
        return stated(latitude, longitude)
      }
      if let rest = rest(after: "map=", in: text) {
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count >= 3 { return stated(parts[1], leadingNumber(parts[2])) }
      }
    } else if host.contains("yandex.") {
      // Longitude first.
      for key in ["pt=", "ll="] {
        if let rest = rest(after: key, in: text) {
          let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
          if parts.count >= 2, let stated = stated(leadingNumber(parts[1]), parts[0]) { return stated }
        }
      }
    }
    return nil
  }

  private static func host(of address: String) -> String {
    var rest = address[...]
    if let scheme = address.firstRange(of: "://") { rest = address[scheme.upperBound...] }
    return rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
  }

  /// What follows a key that stands after `?`, `&`, `#` or, for a path, anywhere.
  private static func rest(after key: String, in text: String) -> Substring? {
    var start = text.startIndex
    while let found = text[start...].firstRange(of: key) {
      let before = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : "/"
      if key.hasPrefix("/") || key.hasPrefix("!") || "?&#/".contains(before) { return text[found.upperBound...] }
      start = found.upperBound
    }
    return nil
  }

  private static func value(after key: String, in text: String) -> Substring? {
    rest(after: key, in: text).map(leadingNumber)
  }

  private static func leadingNumber(_ text: some StringProtocol) -> Substring {
    Substring(text.prefix { "0123456789.-".contains($0) })
  }

  private static func pair(
    _ text: Substring, separator: Character, notation: StatedPosition.Notation
  ) -> StatedPosition? {
    let parts = text.split(separator: separator, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count >= 2 else { return nil }
    let first = parts[0].first == "+" ? parts[0].dropFirst() : parts[0]
    let second = parts[1].first == "+" ? parts[1].dropFirst() : parts[1]
    guard first == leadingNumber(first) else { return nil }
    return stated(first, leadingNumber(second), notation: notation)
  }

  private static func stated(
    _ latitude: Substring, _ longitude: Substring, notation: StatedPosition.Notation = .mapLink
  ) -> StatedPosition? {
    guard let north = Double(latitude), let east = Double(longitude), north.magnitude <= 90, east.magnitude <= 180,
      // A link without decimals is an identifier or the whole world.
      notation == .geoURI || latitude.contains(".") && longitude.contains(".")
    else { return nil }
    return StatedPosition(
      latitude: north, longitude: east, latitudeUnit: unit(latitude), longitudeUnit: unit(longitude),
      notation: notation)
  }

  private static func unit(_ figure: Substring) -> Double {
    guard let point = figure.firstIndex(of: ".") else { return 1 }
    var unit = 1.0
    for _ in figure[figure.index(after: point)...] { unit /= 10 }
    return unit
  }
}
