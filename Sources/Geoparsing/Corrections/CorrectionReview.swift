public import Gazetteers
import GeoJSON

/// Looks at corrections that can be applied for what is hardly meant: lines said twice, coordinates in the wrong order.
public struct CorrectionReview<Gazetteer: PlaceLookup> {
  private let corrections: Corrections
  private let gazetteer: Gazetteer

  /// Makes a review.
  public init(_ corrections: Corrections, gazetteer: Gazetteer) {
    self.corrections = corrections
    self.gazetteer = gazetteer
  }

  /// The doubts, in the order of the file.
  public var issues: [CorrectionIssue] {
    var issues: [CorrectionIssue] = []
    var first: [Key: Int] = [:]
    for (index, correction) in corrections.lines.enumerated() {
      func doubt(_ code: CorrectionIssue.Code, _ message: String) {
        issues.append(CorrectionIssue(code: code, message: message, source: correction.source, line: correction.line))
      }
      let key = Key(surface: NameFolding.fold(correction.surface), scope: correction.scope)
      if let earlier = first[key].map({ corrections.lines[$0] }) {
        if earlier.target == correction.target {
          doubt(
            .duplicateCorrection,
            "says again what line \(earlier.line) says of \"\(earlier.surface)\"; drop one of them")
        } else {
          doubt(
            .conflictingCorrection,
            "line \(earlier.line) gives \"\(earlier.surface)\" another place in the same scope, and this later line holds; "
              + "drop one of them, or give one a narrower scope")
        }
      }
      first[key] = index
      if correction.surface.contains("*") {
        doubt(
          .starInSurface,
          "the * is no wildcard; the line speaks of \"\(correction.surface.filter { $0 != "*" })\" alone; "
            + "write a line for each name")
      }
      guard let place = corrections.place(ofLineAt: index) else { continue }
      if case .position(let position) = correction.target, isSwapped(position, correction, place) {
        doubt(
          .swappedPosition,
          "the order is LON,LAT; \(position.latitude),\(position.longitude) would fit \"\(correction.surface)\" better")
      }
    }
    return issues
  }

  private struct Key: Hashable {
    var surface: String
    var scope: Correction.Scope
  }

  /// Whether the position is far from every place of the name and the swapped one close to one of them; or, where the
  /// name is unknown, whether it lies outside the country that the line is for and the swapped one near its middle.
  private func isSwapped(_ position: Position, _ correction: Correction, _ place: Place) -> Bool {
    let swapped = Position(longitude: position.latitude, latitude: position.longitude)
    guard swapped.isValid else { return false }
    let close = SphereVector.cosine(atKilometers: 100)
    let named = gazetteer.matches(forName: correction.surface).map { SphereVector($0.place.position) }
    func isClose(_ position: Position) -> Bool {
      named.contains { $0.cosine(SphereVector(position)) >= close }
    }
    if !named.isEmpty { return !isClose(position) && isClose(swapped) }
    guard case .country(let code) = correction.scope, place.countryCode != code, let country = gazetteer.country(code),
      let centre = country.place.flatMap(gazetteer.place)?.position
    else { return false }
    // The radius of a circle as large as the country, twice.
    let reach = 2 * ((country.areaSquareKilometers ?? 100_000) / Double.pi).squareRoot()
    let limit = SphereVector.cosine(atKilometers: min(max(reach, 100), 5000))
    return SphereVector(swapped).cosine(SphereVector(centre)) >= limit
  }
}
