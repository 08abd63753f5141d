import EventStorage
import Events
import GeoJSON
import Hummingbird

/// The reports that events come from; with conditions on events those behind the events that meet them. Their texts are not
/// given: quotes stand in the explanation of an event.
struct ReportItems {
  let request: ServiceRequest

  func answer() async throws -> Response {
    let limit = try request.listLimit()
    return try await list(try request.listedEvents()).answer(request, limit: limit)
  }

  /// The report of an identifier.
  func feature(_ id: String) async throws -> Feature? { try await list(EventQuery(sort: .id)).feature(id) }

  private func list(_ query: EventQuery) async throws -> FeatureList {
    try await request.service.store.read { store in
      let reports = try store.currentReports()
      guard query != EventQuery(sort: .id) else { return Self.list(reports) }
      var ids: Set<String> = []
      try store.forEachEvent(columns: ["report_ids"], matching: query) { event in
        ids.formUnion((event.text("report_ids") ?? "").split(separator: ";").map { String($0).trimmed })
      }
      return Self.list(reports.filter { ids.contains($0.id) })
    }
  }

  private static func list(_ reports: [Report]) -> FeatureList {
    FeatureList(
      reports.map { report in
        FeatureList.Item(id: report.id, geometry: { nil }) {
          func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
          return [
            "doc_id": .string(report.id), "title": text(report.title), "source": text(report.publisher),
            "source_url": text(report.url), "published_at": text(report.published?.description),
          ]
        }
      })
  }
}
