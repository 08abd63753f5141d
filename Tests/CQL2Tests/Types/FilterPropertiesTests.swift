import CQL2
import Testing

@Test func openPropertiesHaveAnyType() {
  #expect(FilterProperties.open.type(of: "geometry") == .geometry)
  #expect(FilterProperties.open.type(of: "anything") == .any)
  #expect(FilterProperties(["a": .number]).type(of: "b") == nil)
}
