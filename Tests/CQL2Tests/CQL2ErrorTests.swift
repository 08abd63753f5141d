import CQL2
import Testing

@Test func errorSaysWhere() {
  let error = CQL2Error(.syntax, "a value is missing", byteOffset: 4)
  #expect(error.code.rawValue == "syntax")
  #expect(error.byteOffset == 4)
}
