import EventTemplates
import Geoparsing

/// The texts that the template filler learns from, prepared once, and what the models say of them held out.
struct TemplateMaterial {
  var golds: [GoldWireText]
  var texts: [WireText]
  var labels: [TemplateLabels]
  /// The part each text is held out with.
  var folds: [Int]
  let foldCount: Int
  /// What models that have not seen a text say of it.
  var analyses: [WireAnalysis] = []

  init(_ golds: [GoldWireText], gazetteer: TableGazetteer, clusters: WordClusters, folds count: Int) {
    self.golds = golds
    foldCount = count
    texts = golds.map { WireText($0.text, gazetteer: gazetteer, clusters: clusters) }
    labels = zip(texts, golds).map { TemplateLabels($0, $1.templates) }
    folds = golds.map { Folds.number(of: $0.id, below: count) }
    note("\(texts.count) texts prepared")
  }

  /// The types of the templates of a text.
  func types(_ text: Int) -> Set<TemplateType> { golds[text].templates.reduce(into: []) { $0.formUnion($1.types) } }

  /// The indices of the texts that are not in a part; all for nil.
  func texts(without fold: Int?) -> [Int] { texts.indices.filter { folds[$0] != fold } }

  /// The indices of the texts of a part.
  func texts(of fold: Int) -> [Int] { texts.indices.filter { folds[$0] == fold } }
}
