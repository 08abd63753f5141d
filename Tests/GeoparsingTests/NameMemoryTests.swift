import Testing

@testable import Geoparsing

@Suite struct NameMemoryTests {
  @Test func aValueIsMadeOnceWhileThereIsRoom() {
    let memory = NameMemory<String, Int>(room: 16 * 3)
    var made = 0
    func value(_ key: String, size: Int = 1) -> Int {
      memory.value(key, salt: 0, size: { _ in size }) {
        made += 1
        return key.utf8.count
      }
    }
    #expect([value("a"), value("bb"), value("a"), value("bb"), value("ccc")] == [1, 2, 1, 2, 3])
    #expect(made == 3)
    // The fourth has no room: all are forgotten.
    #expect(value("dddd") == 4 && value("a") == 1)
    #expect(made == 5)
    // What is larger than the room is never kept.
    #expect(value("eeeee", size: 9) == 5 && value("eeeee", size: 9) == 5)
    #expect(made == 7)
  }
}
