import CQL2
import Testing

@Test func errorSaysWhere() {
  let error = CQL2Error(.syntax, "a value is missing", byteOffset: 4)
  #expect(error.code.rawValue == "syntax")
  #expect(error.description == "at byte 4: a value is missing")
  #expect(CQL2Error(.syntax, "a value is missing", path: "$.args[0]").description == "at $.args[0]: a value is missing")
}
