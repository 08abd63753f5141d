import EventPipeline

extension DocumentSource {
  /// Makes a line of each document on several threads, and writes the lines in the order of the documents, each at once.
  ///
  /// - Throws: also where there was no document at all; then no output is left.
  func writeLines(
    to output: OutputFile, workers count: Int, _ line: @escaping @Sendable (Numbered) throws -> String
  ) throws -> Summary {
    let writer = LineWriter(output)
    let workers = OrderedWorkers<Numbered, String>(count: count, work: line) { try writer.write($0) }
    let summary = try forEachDocument(workers.submit)
    try workers.finish()
    try summary.checkAnyDocument()
    try output.finish()
    return summary
  }
}
