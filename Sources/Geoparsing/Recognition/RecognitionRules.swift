/// Rules that correct what the sequence model found.
package struct RecognitionRules: OptionSet, Sendable {
  package var rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Parts of personal names are no places.
  package static let persons = RecognitionRules(rawValue: 1)
  /// Organisations named after a place hold it as a nested name.
  package static let organisations = RecognitionRules(rawValue: 2)
  /// What is a place once is a place everywhere in the text.
  package static let consistency = RecognitionRules(rawValue: 4)
  /// Countries, states and nationalities count even where the model saw none.
  package static let sweep = RecognitionRules(rawValue: 8)
  /// Names in hashtags.
  package static let hashtags = RecognitionRules(rawValue: 16)
  /// Names in scripts the model has not learnt.
  package static let otherScripts = RecognitionRules(rawValue: 32)

  /// Names of which there is only one.
  package static let knownNames = RecognitionRules(rawValue: 64)
  /// What stands before and after a gazetteer name.
  package static let context = RecognitionRules(rawValue: 128)
  /// Places that are not in the model's best reading.
  package static let secondReadings = RecognitionRules(rawValue: 256)
  /// Names that the model cut apart or ran together.
  package static let boundaries = RecognitionRules(rawValue: 512)

  /// All rules.
  package static let all: RecognitionRules = [
    .persons, .organisations, .consistency, .sweep, .hashtags, .otherScripts, .knownNames, .context, .secondReadings,
    .boundaries,
  ]
}
