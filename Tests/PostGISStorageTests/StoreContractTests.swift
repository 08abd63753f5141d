import Events
import StoreContract
import Testing

@testable import PostGISStorage

@Suite(.enabled(if: TestDatabase.server != nil, "\(TestDatabase.reason)")) struct StoreContractTests {
  /// A thousand random queries, page after page, are answered as the store in memory answers them.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func answersAsTheStoreInMemory(_ seed: UInt64) async throws {
    let database = try TestDatabase()
    #expect(try await StoreContract.queryFailures(of: database.store(), seed: seed) == [])
  }

  /// A thousand random filters find the same events in the same order.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func filtersAsTheStoreInMemory(_ seed: UInt64) async throws {
    let database = try TestDatabase()
    #expect(try await StoreContract.filterFailures(of: database.store(), seed: seed) == [])
  }
}
