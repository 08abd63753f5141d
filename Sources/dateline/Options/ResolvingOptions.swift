import ArgumentParser
import EventPipeline
import Geoparsing

/// What the places of names depend on beside the text.
struct ResolvingOptions: ParsableArguments {
  @Flag(
    help:
      "Read each report by itself; else reports of one outlet, told by the host of their url or by their source, are evidence for each other."
  )
  var independent = false
  @Option(
    help: ArgumentHelp(
      "Give a name no place where the confidence is below this, 0 to 1; 0 answers whenever there is a candidate.",
      valueName: "p"))
  var minConfidence: Double?

  /// The resolver's knobs.
  var resolver: ResolverOptions {
    var options = ResolverOptions()
    if let minConfidence { options.minimumConfidence = minConfidence }
    return options
  }

  /// The same for events: "a school in Kuriga", which the gazetteer lacks, must not put one at the city named beside it.
  var resolverOfEvents: ResolverOptions {
    var options = resolver
    options.placesUnknownNames = false
    return options
  }

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is a number from 0 to 1")
    }
  }
}

/// Where the names of a document come from.
enum SpanSource: String, ExpressibleByArgument, CaseIterable {
  /// They are found in the text.
  case found
  /// The input says where they stand.
  case given
}
