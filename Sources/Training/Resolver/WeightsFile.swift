import Geoparsing

/// The Swift file that ships the weights.
enum WeightsFile {
  static func source(_ weights: ResolverWeights) -> String {
    """
    extension ResolverWeights {
      /// The weights this library ships, learnt by `train-geoparser resolver`.
      ///
      /// Sources: the training parts of LGL, TR-News and GeoWebNews, 500 documents of WikToR and, for the confidence, half of
      /// GeoCorpora's tweets; numbers only, no text.
      public static let trained = ResolverWeights(table: trainedTable) ?? handMade

      package static let trainedTable = \"\"\"
    \(weights.table.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
        \"\"\"
    }

    """
  }
}
