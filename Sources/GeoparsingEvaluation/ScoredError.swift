public import GeoJSON

/// One mistake, with what is needed to judge it.
public struct ScoredError: Sendable {
  /// What sort of mistake.
  public enum Group: String, Sendable, CaseIterable {
    /// A label that nothing was predicted for.
    case missed
    /// A prediction with a place where there is no label.
    case spurious
    /// A label whose prediction is more than 161 km off.
    case wrongPlace = "wrong_place"
    /// A label that was found and given no place.
    case noPlace = "no_place"
  }

  /// The sort of mistake.
  public var group: Group
  /// The document.
  public var documentID: String
  /// The text of the label's span, else of the prediction's.
  public var text: String
  /// The label, or nil.
  public var label: LabelledToponym?
  /// The prediction, or nil.
  public var prediction: PredictedToponym?
  /// How far it is off, where both have a place.
  public var kilometers: Double?
  /// The words around, on one line.
  public var quote: String

  /// The members of a JSON line or the columns of a table, in order.
  public var members: [(name: String, value: JSONValue)] {
    func number(_ value: Double?) -> JSONValue { value.map(JSONValue.double) ?? .null }
    func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
    let span = label?.span ?? prediction?.span ?? 0..<0
    return [
      ("group", .string(group.rawValue)), ("id", .string(documentID)), ("start", .integer(Int64(span.lowerBound))),
      ("end", .integer(Int64(span.upperBound))), ("text", .string(self.text)), ("gold_name", text(label?.name)),
      ("gold_lat", number(label?.position?.latitude)), ("gold_lon", number(label?.position?.longitude)),
      ("gold_geonames_id", text(label?.geonamesID)), ("name", text(prediction?.name)),
      ("lat", number(prediction?.position?.latitude)), ("lon", number(prediction?.position?.longitude)),
      ("geonames_id", text(prediction?.geonamesID)), ("kind", text(prediction?.kind)),
      ("confidence", number(prediction?.confidence)), ("km", number(kilometers.map { ($0 * 10).rounded() / 10 })),
      ("quote", .string(quote)),
    ]
  }
}

extension GeoparsingScore {
  /// The mistakes in the order of documents and, in each, of labels; then predictions that met no label.
  ///
  /// Labels without a place cannot be wrong, only missed.
  ///
  /// - Parameter gold: the documents that were scored, in their order.
  public func errors(in gold: [LabelledDocument]) -> [ScoredError] {
    zip(gold, documentScores).flatMap { document, score in
      let scalars = Array(document.text.unicodeScalars)
      return score.items.compactMap { item -> ScoredError? in
        guard let group = group(of: item), let span = item.label?.span ?? item.prediction?.span else { return nil }
        return ScoredError(
          group: group, documentID: document.id, text: words(scalars, span), label: item.label,
          prediction: item.prediction, kilometers: group == .wrongPlace ? item.kilometers : nil,
          quote: words(scalars, (span.lowerBound - 50)..<(span.upperBound + 50)))
      }
    }
  }

  private func group(of item: DocumentScore.Item) -> ScoredError.Group? {
    guard let label = item.label else { return item.countsAsPredicted ? .spurious : nil }
    guard let prediction = item.prediction else { return .missed }
    guard label.position != nil, !item.isRight else { return nil }
    return prediction.position == nil ? .noPlace : .wrongPlace
  }

  private func words(_ scalars: [Unicode.Scalar], _ span: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[span.clamped(to: 0..<scalars.count)] {
      view.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(view)
  }
}
