import Foundation
import Testing

/// Usage, help and exit codes: what a user meets first.
@Suite(.needsProgram) struct CommandLineTests {
  static let commands = ["map", "parse", "resolve", "near", "cluster", "explain", "gazetteer"]

  @Test func `without a subcommand the program lists them all`() throws {
    let result = try Program.run()
    #expect(result.status == 0)
    for command in Self.commands { #expect(result.output.contains("\n  \(command) ")) }
    #expect(result.output.contains("Exit codes: 0 done; 1 done"))
  }

  @Test(arguments: commands)
  func `help goes to standard output and is a success`(_ command: String) throws {
    for arguments in [["help", command], [command, "--help"]] {
      let result = try Program.run(arguments)
      #expect(result.status == 0)
      #expect(result.output.contains("USAGE: dateline \(command)"))
      #expect(result.messages.isEmpty)
    }
  }

  @Test func `the version is one line`() throws {
    let result = try Program.run("--version")
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    (["frobnicate"], "frobnicate"),
    (["map"], "name at least one file, or - for standard input"),
    (["map", "--frobnicate", "x.txt"], "--frobnicate"),
    (["map", "--jobs", "0", "x.txt"], "--jobs is a number from 1 to 256"),
    (["map", "--jobs", "many", "x.txt"], "--jobs"),
    (["map", "--format", "pdf", "x.txt"], "'text', 'jsonl', 'html', 'feed' or 'eml'"),
    (["map", "--published", "yesterday", "x.txt"], "YYYY-MM-DD"),
    (["map", "--published", "2024-02-30", "x.txt"], "YYYY-MM-DD"),
    (["map", "--country", "Russia", "x.txt"], "two letters as in ISO 3166-1"),
    (["resolve"], "names"),
    (["resolve", ""], "an empty name"),
    (["resolve", "Derbent", "--limit", "0"], "--limit is a number from 1"),
    (["resolve", "Derbent", "--country", "XX"], "two letters as in ISO 3166-1"),
    (["near", "Derbent", "--in", "x"], "--within DISTANCE or --nearest N"),
    (["near", "Derbent", "--nearest", "0", "--in", "x"], "--nearest is a number from 1"),
    (["near", "Derbent", "--nearest", "3"], "--in"),
    (["near", "Derbent", "--within", "150", "--in", "x"], "has no unit"),
    (["near", "Derbent", "--within", "nan", "--in", "x"], "write a number and a unit"),
    (["near", "Derbent", "--within=-5km", "--in", "x"], "--within"),
    (["near", "Derbent", "--nearest", "1", "--in", "x", "--json", "-o", "y"], "either --json or --output"),
    (["cluster", "--in", "x"], "either --density or --by region"),
    (["cluster", "--density", "--by", "region", "--in", "x"], "either --density or --by region"),
    (["cluster", "--density", "--in", "x"], "--density needs --radius"),
    (["cluster", "--by", "region", "--radius", "5km", "--in", "x"], "go with --density"),
    (["cluster", "--density", "--radius", "5km", "--level", "country", "--in", "x"], "--level goes with --by region"),
    (["explain", "", "--in", "x"], "an empty identifier"),
    (["gazetteer", "frobnicate"], "frobnicate"),
  ])
  func `wrong usage ends with 2 and says what is right`(_ arguments: [String], _ words: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2, "\(arguments)")
    #expect(result.messages.hasPrefix("dateline: "), "\(result.messages)")
    #expect(result.messages.contains(words), "\(result.messages)")
    #expect(result.bytes.isEmpty)
  }

  @Test func `a gazetteer that is not there is the environment's fault`() throws {
    let result = try Program.run("resolve", "Derbent", "--gazetteer", "/nowhere")
    #expect(result.status == 3)
    #expect(result.messages.hasPrefix("dateline: /nowhere: "))
  }

  @Test func `messages do not reach the output, and quiet keeps them back`() throws {
    let plain = try Program.run("map", "-", input: attackInDerbent)
    let quiet = try Program.run("map", "--quiet", "-", input: attackInDerbent)
    #expect(plain.bytes == quiet.bytes)
    #expect(plain.messages.contains("1 event from 1 report\n"))
    #expect(quiet.messages.isEmpty)
  }
}
