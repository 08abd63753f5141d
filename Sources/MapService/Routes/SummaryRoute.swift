import EventStorage
import Events
import GeoJSON
import Hummingbird

/// `/api/summary`: what the events of a query are, in figures.
struct SummaryRoute: ServiceRoute {
  let path = "/api/summary"
  let summary = "Counts of the events that meet all conditions: by type, by country, by day and so on, and their extent"
  let parameters = RouteParameter.filters
  let content: [(mediaType: String, schema: JSONObject)] = [("application/json", Schemas.summary)]
  let changesWithStore = true

  func answer(_ request: ServiceRequest) async throws -> Response {
    .json(.object(try await request.service.store.summary(try request.events().query)))
  }
}
