import Clustering

/// Answers of scikit-learn 1.9.1 and hdbscan 0.8.44 for the points of `planePoints(seed:count:)`.
enum PublishedOrderings {
  /// `sklearn.cluster.OPTICS(min_samples, max_eps, xi, min_cluster_size)` for seed 11 and 60 points.
  struct Case: Sendable {
    var minimumPoints: Int
    var maximumEpsilon: Double
    var steepness: Double
    var minimumClusterSize: Int
    var order: [Int]
    /// `cluster_hierarchy_`, the last place of each inclusive.
    var clusters: [ClosedRange<Int>]
    /// Numbered by lowest member.
    var labels: [Int?]
  }

  static let optics = [
    Case(
      minimumPoints: 4, maximumEpsilon: .infinity, steepness: 0.05, minimumClusterSize: 5,
      order: [
        0, 13, 23, 1, 48, 32, 52, 46, 33, 4, 22, 8, 54, 43, 16, 44, 51, 29, 53, 37, 7, 24, 56, 3, 42, 59, 5, 27, 12,
        57, 35, 36, 34, 50, 47, 41, 20, 15, 17, 25, 21, 26, 38, 58, 19, 6, 30, 40, 31, 45, 28, 2, 18, 39, 10, 55, 14,
        49, 9, 11,
      ],
      clusters: [
        0...6, 8...12, 0...12, 0...17, 18...36, 0...36, 39...43, 38...49, 50...56, 37...58, 0...59,
      ],
      labels: [
        0, 0, 1, 2, 3, 2, nil, 2, 3, nil, 1, nil, 2, 0, 1, nil, nil, nil, 1, nil, 2, 4, 3, 0, 2, 4, 4, 2, 1, nil, nil,
        nil, 0, 3, 2, 2, 2, 2, 4, 1, nil, 2, 2, nil, nil, nil, nil, 2, 0, nil, 2, nil, 0, 2, 3, 1, 2, 2, 4, 2,
      ]),
    Case(
      minimumPoints: 3, maximumEpsilon: 1.5, steepness: 0.2, minimumClusterSize: 4,
      order: [
        0, 13, 52, 48, 1, 23, 32, 46, 54, 8, 22, 33, 4, 43, 44, 51, 16, 2, 18, 28, 39, 10, 55, 17, 25, 26, 21, 38, 58,
        19, 30, 6, 40, 31, 45, 14, 49, 9, 15, 3, 42, 56, 59, 5, 24, 27, 12, 57, 7, 35, 36, 34, 37, 50, 47, 53, 11, 20,
        29, 41,
      ],
      clusters: [0...6, 8...12, 0...12, 13...16, 0...16, 24...34, 17...38, 39...55],
      labels: [
        0, 0, nil, 1, 2, 1, 3, 1, 2, nil, nil, nil, 1, 0, nil, nil, 4, nil, nil, 3, nil, 3, 2, 0, 1, 3, 3, 1, nil, nil,
        3, 3, 0, 2, 1, 1, 1, 1, 3, nil, 3, nil, 1, 4, 4, 3, nil, 1, 0, nil, 1, 4, 0, 1, 2, nil, 1, 1, 3, 1,
      ]),
  ]

  /// `reachability_` of the first case in the order, rounded to six decimals.
  static let reachabilities: [Double] = [
    .infinity, 0.296256, 0.296256, 0.246846, 0.246846, 0.208415, 0.208415, 0.429203, 0.428814, 0.309212, 0.309212,
    0.216553, 0.216553, 0.545363, 0.395395, 0.395395, 0.395395, 3.272995, 4.569182, 1.636872, 0.595832, 0.495719,
    0.421769, 0.315584, 0.315584, 0.315584, 0.332389, 0.415476, 0.415476, 0.415476, 0.495719, 0.495719, 0.569703,
    0.569818, 0.662833, 1.502944, 3.534738, 4.996363, 0.317316, 0.215265, 0.1463, 0.097437, 0.097437, 0.097437,
    0.146414, 0.139345, 0.139345, 0.114343, 0.154394, 0.156639, 0.215265, 0.166023, 0.166023, 0.166023, 0.18815,
    0.18815, 0.225416, 0.290923, 0.310204, 7.1437,
  ]

  /// `cluster_optics_dbscan(eps=0.6)` of the first case, numbered by lowest member.
  static let withinSixTenths: [Int?] = [
    0, 0, 1, 2, 0, 2, 1, 2, 0, 1, 1, nil, 2, 0, 1, 1, 0, 1, 1, 1, nil, 1, 0, 0, 2, 1, 1, 2, 1, nil, 1, 1, 0, 0, 2, 2,
    2, 2, 1, 1, 1, nil, 2, 0, 0, 1, 0, nil, 0, 1, 2, 0, 0, nil, 0, 1, 2, 2, 1, 2,
  ]

  /// The inertia of `sklearn.cluster.KMeans(3, n_init=50)` for seed 11 and 60 points, and its labels.
  static let means = (
    inertia: 133.466178,
    labels: [
      0, 0, 1, 2, 0, 2, 1, 2, 0, 1, 1, 2, 2, 0, 1, 1, 0, 1, 1, 1, 2, 1, 0, 0, 2, 1, 1, 2, 1, 0, 1, 1, 0, 0, 2, 2, 2, 2,
      1, 1, 1, 2, 2, 0, 0, 1, 0, 2, 0, 1, 2, 0, 0, 2, 0, 1, 2, 2, 1, 2,
    ]
  )

  /// `hdbscan.HDBSCAN(min_cluster_size, min_samples).outlier_scores_`, rounded to six decimals; `min_samples` there does not
  /// count the point itself.
  struct OutlierCase: Sendable {
    var seed: UInt64
    var minimumClusterSize: Int
    var minimumPoints: Int
    var scores: [Double]
  }

  static let outliers = [
    OutlierCase(
      seed: 7, minimumClusterSize: 5, minimumPoints: 2,
      scores: [
        0.0, 0.0, 0.930004, 0.884193, 0.254927, 0.0, 0.254927, 0.402526, 0.952429, 0.0, 0.0, 0.431333, 0.732478, 0.0,
        0.063974, 0.187147, 0.48482, 0.0, 0.742701, 0.0, 0.214154, 0.0, 0.884193, 0.0, 0.593143, 0.0, 0.0, 0.930004,
        0.079655, 0.0, 0.187147, 0.101229, 0.673538, 0.497885, 0.388081, 0.388081, 0.732478, 0.254927, 0.497885,
        0.101229, 0.901694, 0.016079, 0.063329, 0.10929, 0.079655, 0.328217, 0.0, 0.187147, 0.254927, 0.079655,
        0.732478, 0.063974, 0.0, 0.0, 0.0, 0.0, 0.0, 0.063974, 0.402526, 0.0,
      ]),
    OutlierCase(
      seed: 2, minimumClusterSize: 6, minimumPoints: 3,
      scores: [
        0.595927, 0.0, 0.137622, 0.273548, 0.588345, 0.0, 0.0, 0.639522, 0.0, 0.076042, 0.0, 0.247021, 0.022417,
        0.137622, 0.992379, 0.116118, 0.0, 0.406724, 0.0, 0.0, 0.0, 0.0, 0.273548, 0.0, 0.273548, 0.539759, 0.345475,
        0.36581, 0.512339, 0.965163, 0.778685, 0.137622, 0.438747, 0.589273, 0.090617, 0.0, 0.539759, 0.0, 0.0, 0.0,
        0.774311, 0.573634, 0.160922, 0.0, 0.6157, 0.880648, 0.0, 0.237876, 0.539759, 0.0, 0.753928, 0.573634, 0.527397,
        0.719227, 0.588345, 0.696362, 0.539759, 0.573634, 0.06572, 0.0, 0.273548, 0.160922, 0.0, 0.588345, 0.0,
        0.588345, 0.184145, 0.0, 0.251948, 0.0, 0.270224, 0.573634, 0.748992, 0.539759, 0.0, 0.0, 0.0, 0.0, 0.959066,
        0.154296,
      ]),
  ]
}
