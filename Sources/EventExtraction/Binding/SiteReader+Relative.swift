import Events
import Gazetteers
import Geoparsing

/// Stretches of road and border, and parts of regions.
extension SiteReader {
  /// Takes over what the words around a name make of it: a stretch of road or border, a part of a region.
  func relate(_ site: inout Site, _ index: Int, in range: Range<Int>) {
    guard let (relative, tokens) = relatives[index], let first = tokens.first, range.contains(first) else { return }
    switch relative.relation {
    case .between, .road:
      guard index == relative.anchors.first else {
        site.weight = -3
        site.rule = "other_end"
        return
      }
      site.relation = .between
      site.phrase = tokens
      site.otherEnd = relative.anchors.last
      site.relative = relative
      // "Rio Bravo, a town between X and Y"
      let isDescription = first > range.lowerBound && SiteWords.typeNouns.contains(report.lower[first - 1])
      site.weight = isDescription ? -2.5 : relative.relation == .road ? max(site.weight, 2.6) : site.weight
      site.rule = isDescription ? "description" : relative.relation.rawValue
    case .border:
      // Of two names the last in the words stands for both.
      guard relatives[index + 1]?.place != relative else { return }
      var before = first - 1
      if before >= range.lowerBound, report.lower[before] == "the" { before -= 1 }
      guard before >= range.lowerBound, ["on", "at", "near", "along", "across", "over"].contains(report.lower[before])
      else { return }
      let clause = max(range.lowerBound, before - 8)..<before
      let isDescription = clause.contains {
        SiteWords.lying.contains(report.lower[$0]) && report.subclauseOf[$0] == report.subclauseOf[before]
      }
      site.relation = .along
      site.phrase = before..<tokens.upperBound
      site.relative = relative
      site.weight = isDescription ? -2.5 : 2
      site.rule = isDescription ? "description" : "border"
      // "in Tajikistan, on the border with Kyrgyzstan": it was on this side.
      let here = relative.anchors.filter { anchor in
        guard let place = toponyms[anchor].chosen?.place else { return false }
        return !relative.range.contains(toponyms[anchor].toponym.range.lowerBound)
          && place.countryCode != site.place.countryCode
      }.max { a, b in
        guard let a = toponyms[a].chosen?.place, let b = toponyms[b].chosen?.place else { return false }
        return Containment.rank(a) < Containment.rank(b)
      }
      if let here, let place = toponyms[here].chosen?.place {
        (site.toponym, site.place) = (here, place)
        site.confidence = relative.confidence
      }
    case .part, .offshore:
      // "off the port of X" is read as the port.
      if relative.relation == .offshore, site.relation != .near { return }
      site.relative = relative
      if relative.relation == .part {
        site.phrase = min(site.phrase.lowerBound, tokens.lowerBound)..<site.phrase.upperBound
      }
    default: break
    }
  }
}
