import Testing

@testable import MapService

@Test func whatWasNotAskedForGoesFirst() {
  var cache = BoundedCache<Int, String>(limit: 100)
  for key in 0..<10 { cache.insert("\(key)", for: key, cost: 10) }
  #expect(cache.cost == 100 && cache.value(for: 0) == "0")
  cache.insert("more", for: 10, cost: 10)
  #expect(cache.value(for: 0) == "0" && cache.value(for: 1) == nil && cache.value(for: 10) == "more")
  #expect(cache.cost <= 100)
}

@Test func whatIsTooLargeIsNotKept() {
  var cache = BoundedCache<Int, String>(limit: 10)
  cache.insert("small", for: 1, cost: 5)
  cache.insert("large", for: 2, cost: 11)
  cache.insert("again", for: 1, cost: 6)
  #expect(cache.value(for: 2) == nil && cache.value(for: 1) == "again" && cache.cost == 6)
  cache.removeValue(for: 1)
  #expect(cache.value(for: 1) == nil && cache.cost == 0)
}
