package import Events
import GeoJSON

/// What differs between two versions of an event.
package struct EventChange {
  /// As a plain sentence: the columns with what they held and hold, at most six of them.
  package let sentence: String

  /// Compares two versions.
  package init(from old: Event, to new: Event) {
    let passed: Set<String> = ["revision", "updated_at", "event_date", "fatalities", "geohash", "priogrid_gid"]
    let pairs = zip(old.properties.members, new.properties.members).filter { old, new in
      old.value != new.value && !passed.contains(old.name)
    }
    var parts = pairs.prefix(6).map { old, new in
      "\(old.name) from \((try? old.value.jsonText) ?? "") to \((try? new.value.jsonText) ?? "")"
    }
    if pairs.count > 6 { parts.append("\(pairs.count - 6) more") }
    sentence = parts.isEmpty ? "Evidence or reports changed." : "Changed: " + parts.joined(separator: "; ") + "."
  }
}
