import Geoparsing

/// A text with the names an annotator found in it.
struct LabelledText {
  var id: String
  var text: TokenizedText
  var entities: [Entity]
  /// Where the annotation says nothing, so nothing is to be learnt or scored.
  var ignored: [Range<Int>] = []
}
