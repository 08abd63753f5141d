import ArgumentParser

/// Measures parts of the libraries; each subcommand prints one JSON object.
@main
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure parts of the libraries; one JSON object each.",
    subcommands: [
      Names.self, Lookups.self, Similar.self, Points.self, Assignments.self, MakeGeoNames.self, NearSearches.self,
      Densities.self, Hierarchies.self, SpaceTimes.self, Merges.self, ClusterPicture.self,
      ClusterTiles.self,
    ])
}
