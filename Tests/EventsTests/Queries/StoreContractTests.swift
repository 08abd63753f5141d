import Events
import Geodesy
import StoreContract
import Testing

@Suite struct StoreContractTests {
  /// Events that were put in are found as those that a store was made with.
  @Test(arguments: [1, 2] as [UInt64]) func theStoreInMemoryKeepsTheContract(_ seed: UInt64) async throws {
    func store() -> InMemoryEventStore {
      InMemoryEventStore { Geodesic.wgs84.distance(from: $0, to: $1).meters }
    }
    #expect(try await StoreContract.queryFailures(of: store(), seed: seed) == [])
    #expect(try await StoreContract.filterFailures(of: store(), seed: seed) == [])
  }
}
