import Clustering

/// Answers of scikit-learn 1.9.1 and SciPy 1.17.1 for the points of `planePoints(seed:count:)`.
enum PublishedAnswers {
  struct HDBSCANCase: Sendable {
    var seed: UInt64
    var minimumClusterSize: Int
    var minimumPoints: Int
    var labels: [Int?]
    /// Rounded to six decimals.
    var probabilities: [Double]
  }

  /// `sklearn.cluster.HDBSCAN(min_cluster_size, min_samples)`, labels numbered by lowest member; sets without ties
  /// that decide a label.
  static let hdbscan = [
    HDBSCANCase(
      seed: 7, minimumClusterSize: 5, minimumPoints: 1,
      labels: [
        0, 1, nil, 0, 2, 1, 2, 1, nil, 1, 0, 0, 1, 1, 0, 2, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 2, nil, 2, 2, 2, 1, 2,
        0, 1, 1, 1, 2, 0, 1, 0, 0, 2, 0, 2, 0, 2, 2, 2, 2, 1, 0, 0, 1, 2, 0, 0, 0, 1, 2,
      ],
      probabilities: [
        1, 1, 0, 0.29089, 0.745073, 1, 0.745073, 0.597474, 0, 1, 1, 1, 0.267522, 1, 1, 0.812853, 1, 1, 0.257299,
        1, 0.785846, 1, 0.29089, 1, 0.406857, 1, 1, 0, 0.920345, 1, 0.812853, 0.898771, 0.326462, 1, 0.611919,
        0.611919, 0.267522, 0.745073, 1, 0.898771, 0.246931, 1, 0.936671, 1, 0.920345, 1, 1, 0.812853, 0.745073,
        0.920345, 0.267522, 1, 1, 1, 1, 1, 1, 1, 0.597474, 1,
      ]),
    HDBSCANCase(
      seed: 2, minimumClusterSize: 6, minimumPoints: 3,
      labels: [
        0, 1, 1, 1, 0, 2, 2, 1, 2, 2, 2, 1, 2, 1, nil, 2, 0, 1, 2, 2, 2, 1, 1, 0, 1, 0, 2, 1, 2, 0, 0, 1, 1, 2,
        2, 1, 0, 1, 0, 2, 0, 0, 1, 2, 0, 1, 0, 1, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 2, 0, 2, 2, 2,
        1, 0, 0, 1, 0, 0, 1, 2, 0, nil, 1,
      ],
      probabilities: [
        0.404073, 1, 0.862378, 0.726452, 0.411655, 1, 1, 0.360478, 1, 1, 1, 0.752979, 1, 0.862378, 0, 1, 1,
        0.593276, 1, 1, 1, 1, 0.726452, 1, 0.726452, 0.460241, 0.835316, 0.63419, 0.622362, 0.034837, 0.221315,
        0.862378, 0.561253, 0.524177, 1, 1, 0.460241, 1, 1, 1, 0.225689, 0.426366, 0.839078, 1, 0.3843,
        0.119352, 1, 0.762124, 0.460241, 1, 0.246072, 0.426366, 0.603145, 0.280773, 0.411655, 0.303638,
        0.460241, 0.426366, 0.93428, 1, 0.726452, 0.839078, 1, 0.411655, 1, 0.411655, 1, 1, 0.954678, 1,
        0.729776, 0.426366, 0.251008, 0.460241, 1, 1, 1, 1, 0, 0.845704,
      ]),
    HDBSCANCase(
      seed: 3, minimumClusterSize: 8, minimumPoints: 1,
      labels: [
        0, 0, 1, 2, 2, 0, 0, 2, 1, 1, 1, nil, 2, 0, 2, 2, 2, 2, 2, 0, 1, 2, 1, 1, nil, 1, 0, 0, 0, 2, 2, 2, 0,
        2, 2, 2, 2, 0, 1, 0, 2, 0, 1, 2, 2, 2, 2, 0, 1, 1,
      ],
      probabilities: [
        1, 0.687543, 1, 0.486551, 0.344678, 1, 0.397133, 0.171906, 1, 1, 0.15375, 0, 0.622758, 1, 1, 1, 1,
        0.794882, 0.794882, 1, 1, 0.331362, 1, 1, 0, 0.15375, 0.687543, 1, 0.7594, 1, 0.794882, 1, 0.253579,
        0.794882, 1, 1, 1, 0.687543, 0.948133, 1, 0.171906, 1, 1, 0.344678, 0.622758, 1, 0.171906, 1, 0.948133,
        1,
      ]),
  ]

  struct LinkageCase: Sendable {
    var linkage: Linkage
    /// The rows of `scipy.cluster.hierarchy.linkage` for seed 5 and 12 points.
    var merges: [Dendrogram.Merge]
    /// `fcluster(Z, 3, "maxclust")` and `fcluster(Z, 2.0, "distance")`, numbered by lowest member.
    var threeClusters: [Int]
    var withinTwo: [Int]
  }

  static let linkage = [
    LinkageCase(
      linkage: .single,
      merges: [
        Dendrogram.Merge(first: 7, second: 11, height: 0.059284572593, count: 2),
        Dendrogram.Merge(first: 4, second: 9, height: 0.151869688116, count: 2),
        Dendrogram.Merge(first: 8, second: 12, height: 0.440573845657, count: 3),
        Dendrogram.Merge(first: 5, second: 13, height: 0.487925831992, count: 3),
        Dendrogram.Merge(first: 1, second: 15, height: 0.568234626344, count: 4),
        Dendrogram.Merge(first: 2, second: 16, height: 0.652469010725, count: 5),
        Dendrogram.Merge(first: 6, second: 17, height: 0.945115316859, count: 6),
        Dendrogram.Merge(first: 0, second: 18, height: 1.864775193612, count: 7),
        Dendrogram.Merge(first: 3, second: 14, height: 4.432713181495, count: 4),
        Dendrogram.Merge(first: 19, second: 20, height: 5.936807032862, count: 11),
        Dendrogram.Merge(first: 10, second: 21, height: 6.107812712815, count: 12),
      ],
      threeClusters: [0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 2, 1],
      withinTwo: [0, 0, 0, 1, 0, 0, 0, 2, 2, 0, 3, 2]),
    LinkageCase(
      linkage: .complete,
      merges: [
        Dendrogram.Merge(first: 7, second: 11, height: 0.059284572593, count: 2),
        Dendrogram.Merge(first: 4, second: 9, height: 0.151869688116, count: 2),
        Dendrogram.Merge(first: 8, second: 12, height: 0.495658454379, count: 3),
        Dendrogram.Merge(first: 5, second: 13, height: 0.599072414940, count: 3),
        Dendrogram.Merge(first: 2, second: 15, height: 0.835306718184, count: 4),
        Dendrogram.Merge(first: 1, second: 6, height: 1.070306089206, count: 2),
        Dendrogram.Merge(first: 16, second: 17, height: 1.774265361312, count: 6),
        Dendrogram.Merge(first: 0, second: 18, height: 3.624269291592, count: 7),
        Dendrogram.Merge(first: 3, second: 14, height: 4.719002922556, count: 4),
        Dendrogram.Merge(first: 10, second: 20, height: 10.785424603995, count: 5),
        Dendrogram.Merge(first: 19, second: 21, height: 11.033659397251, count: 12),
      ],
      threeClusters: [0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 2, 1],
      withinTwo: [0, 1, 1, 2, 1, 1, 1, 3, 3, 1, 4, 3]),
    LinkageCase(
      linkage: .average,
      merges: [
        Dendrogram.Merge(first: 7, second: 11, height: 0.059284572593, count: 2),
        Dendrogram.Merge(first: 4, second: 9, height: 0.151869688116, count: 2),
        Dendrogram.Merge(first: 8, second: 12, height: 0.468116150018, count: 3),
        Dendrogram.Merge(first: 5, second: 13, height: 0.543499123466, count: 3),
        Dendrogram.Merge(first: 2, second: 15, height: 0.770146664490, count: 4),
        Dendrogram.Merge(first: 1, second: 16, height: 0.885748497544, count: 5),
        Dendrogram.Merge(first: 6, second: 17, height: 1.219418245485, count: 6),
        Dendrogram.Merge(first: 0, second: 18, height: 2.835747425856, count: 7),
        Dendrogram.Merge(first: 3, second: 14, height: 4.617781952783, count: 4),
        Dendrogram.Merge(first: 19, second: 20, height: 8.070463971343, count: 11),
        Dendrogram.Merge(first: 10, second: 21, height: 9.708831998540, count: 12),
      ],
      threeClusters: [0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 2, 1],
      withinTwo: [0, 1, 1, 2, 1, 1, 1, 3, 3, 1, 4, 3]),
    LinkageCase(
      linkage: .ward,
      merges: [
        Dendrogram.Merge(first: 7, second: 11, height: 0.059284572593, count: 2),
        Dendrogram.Merge(first: 4, second: 9, height: 0.151869688116, count: 2),
        Dendrogram.Merge(first: 8, second: 12, height: 0.540385841537, count: 3),
        Dendrogram.Merge(first: 5, second: 13, height: 0.624727767262, count: 3),
        Dendrogram.Merge(first: 2, second: 15, height: 0.892623947389, count: 4),
        Dendrogram.Merge(first: 1, second: 16, height: 1.054838325642, count: 5),
        Dendrogram.Merge(first: 6, second: 17, height: 1.501527835100, count: 6),
        Dendrogram.Merge(first: 0, second: 18, height: 3.690886928065, count: 7),
        Dendrogram.Merge(first: 3, second: 14, height: 5.651349012398, count: 4),
        Dendrogram.Merge(first: 10, second: 20, height: 12.074397957069, count: 5),
        Dendrogram.Merge(first: 19, second: 21, height: 17.675723986156, count: 12),
      ],
      threeClusters: [0, 0, 0, 1, 0, 0, 0, 1, 1, 0, 2, 1],
      withinTwo: [0, 1, 1, 2, 1, 1, 1, 3, 3, 1, 4, 3]),
  ]

  /// `sklearn.cluster.DBSCAN(eps=0.6, min_samples=4)` for seed 6 and 40 points.
  static let dbscan: [Int?] = [
    2, nil, 0, 1, 2, nil, 1, 0, 2, 2, 0, 2, 0, 2, 2, 0, 2, 2, 2, 0, 2, 2, 2, 1, 1, 0, 1, 2, 0, 2, 1, 2, 2, nil,
    1, 0, 2, 1, 1, 0,
  ]
}
