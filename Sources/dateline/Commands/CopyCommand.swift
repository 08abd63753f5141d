import ArgumentParser
import EventStorage

/// `dateline copy`: everything from one store to another.
struct CopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a store, whole, to another one of the same or another kind, and compare the two.",
    discussion: """
      Events, what they were, tombstones, reports with their texts and what each tells, runs and corrections go in batches. A \
      copy that was cut short goes on where it stopped when it is started again. In the end both stores are read and their \
      records counted and summed; where they differ, the exit code is 3.
      """)

  @Argument(help: ArgumentHelp("The store to copy, which nobody should write to meanwhile.", valueName: "a"))
  var source: String
  @Argument(
    help: ArgumentHelp("The store to copy to: one that is made, is empty, or was begun by a copy of a.", valueName: "b")
  )
  var target: String
  @OptionGroup var messages: MessageOptions

  func run() throws { try StoreAddress.failing { try copy() } }

  private func copy() throws {
    let (a, b) = (StoreAddress(source), StoreAddress(target))
    let from = try a.open(.reading)
    let to = try b.open(.writing)
    let copy = StoreCopy(from: from, to: to)
    let progress = ProgressLine(isShown: messages.showsProgress, unit: "records", total: try copy.extent())
    let copied = try copy.run { progress.advance(by: $0, isPart: true) }
    let sums = try copy.checksums { progress.advance(by: $0, isPart: true) }
    progress.clear()
    try to.close()
    try from.close()
    let output = try OutputFile(path: nil)
    for line in CopyCommand.table(sums).lines { try output.write(line: line) }
    try output.finish()
    let different = sums.filter { $0.source != $0.target }.map(\.source.kind.rawValue)
    guard different.isEmpty else {
      throw CommandFailure.environment(
        "\(a.name) and \(b.name) differ in \(different.joined(separator: ", ")): one was written to meanwhile, or since the "
          + "copy was begun; copy into a new store")
    }
    messages.note("\(counted(copied, "record")) copied; \(a.name) and \(b.name) hold the same")
  }

  private static func table(_ sums: [(source: StoreChecksum, target: StoreChecksum)]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "kind"), .init(title: "records", alignsRight: true), .init(title: "checksum"), .init(title: "copy"),
    ])
    table.rows = sums.map { source, target in
      let copy = source == target ? "same" : "\(target.count) with \(target.text)"
      return [source.kind.rawValue, String(source.count), source.text, copy]
    }
    return table
  }
}
