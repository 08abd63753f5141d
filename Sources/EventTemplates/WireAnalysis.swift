import Gazetteers
import Geoparsing

/// A wire text with what the taggers and typers make of it.
package struct WireAnalysis: Sendable {
  package var text: WireText
  /// How likely each token has each role.
  package var beliefs: RoleBeliefs
  /// For each type the likelihood of each sentence.
  package var sentences: [[Float]]
  /// For each type the likelihood that the text tells of such an event.
  package var document: [Float]

  package init(text: WireText, beliefs: RoleBeliefs, sentences: [[Float]], document: [Float]) {
    self.text = text
    self.beliefs = beliefs
    self.sentences = sentences
    self.document = document
  }

  /// How likely a sentence tells of a type of event.
  func score(_ sentence: Int, _ type: TemplateType) -> Float { sentence < 0 ? 0 : sentences[type.number][sentence] }
}
