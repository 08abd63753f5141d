/// The words of a text in lower case, made as they are asked for; a right apostrophe is written straight.
struct LowerWords: RandomAccessCollection {
  let tokens: [Token]

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.count }

  subscript(_ index: Int) -> String {
    let text = tokens[index].text
    if text == "’s" { return "'s" }
    return text.lowercased()
  }
}
