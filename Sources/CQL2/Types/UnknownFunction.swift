/// What to say of a function that there is none of.
enum UnknownFunction {
  static func message(_ name: String) -> String {
    let word = name.uppercased()
    if word.hasPrefix("A_") {
      return "there are no functions of arrays, as no property is one; lists are texts: weapon LIKE '%drone%'"
    }
    let shown = name.prefix(40)
    let known = Spelling.nearest(to: name, among: FilterOperator.functions.keys)
    return "there is no function \(shown)"
      + (known.map { "; did you mean \($0)?" } ?? "; CASEI, S_INTERSECTS and T_INTERSECTS are some")
  }
}
