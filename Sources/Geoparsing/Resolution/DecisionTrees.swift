/// A sum of small decision trees over a row of numbers: what boosting learns beyond a weighted sum.
///
/// Each inner node knows the mean of what its rows get, so that a sum can be told apart by column: a step down a tree
/// changes the mean, and the change is due to the column that the node asks for (Saabas 2014; it adds up exactly).
///
/// The table has one line per tree, its nodes in preorder: `column:threshold:mean` for a question, whose left branch is
/// taken below the threshold, and a plain number for a leaf.
package struct DecisionTrees: Hashable, Sendable {
  /// A question or a leaf.
  package struct Node: Hashable, Sendable {
    /// The column asked for; -1 at a leaf.
    package var column: Int32
    /// The first node of the right branch, from this one; the left branch follows directly.
    package var right: Int32
    /// Values below it go left.
    package var threshold: Float
    /// What a leaf adds; at a question the mean of the leaves below, weighted by the rows that came there.
    package var value: Float

    package init(column: Int32 = -1, right: Int32 = 0, threshold: Float = 0, value: Float) {
      self.column = column
      self.right = right
      self.threshold = threshold
      self.value = value
    }
  }

  /// All nodes, tree after tree, each in preorder.
  package private(set) var nodes: [Node] = []
  /// Where each tree starts.
  package private(set) var roots: [Int] = []
  /// The mean of the sum over the rows that the trees were learnt from.
  private var mean = 0.0

  /// The mean that ``value(_:)`` takes off.
  package var centre: Double { mean }

  /// Makes an ensemble without trees, which adds nothing.
  package init() {}

  /// Adds a tree; its nodes must be in preorder.
  package mutating func append(_ tree: [Node]) {
    roots.append(nodes.count)
    nodes += tree
    mean += Double(tree.first?.value ?? 0)
  }

  /// Whether there is no tree.
  package var isEmpty: Bool { roots.isEmpty }

  /// The sum over all trees for a row, less the mean.
  ///
  /// - Complexity: O(trees · depth).
  package func value(_ row: UnsafeBufferPointer<Float>) -> Double {
    var sum = -mean
    nodes.withUnsafeBufferPointer { nodes in
      for root in roots {
        var index = root
        while nodes[index].column >= 0 {
          let node = nodes[index]
          index += row[Int(node.column)] < node.threshold ? 1 : Int(node.right)
        }
        sum += Double(nodes[index].value)
      }
    }
    return sum
  }

  /// Hands out what each question contributes to the sum for a row; the contributions add up to ``value(_:)``.
  package func explain(_ row: UnsafeBufferPointer<Float>, _ add: (_ column: Int, _ value: Double) -> Void) {
    for root in roots {
      var index = root
      while nodes[index].column >= 0 {
        let node = nodes[index]
        index += row[Int(node.column)] < node.threshold ? 1 : Int(node.right)
        add(Int(node.column), Double(nodes[index].value) - Double(node.value))
      }
    }
  }

  /// Reads the lines of a table; nil when one is no whole tree or asks for a column that is not below `width`.
  package init?(_ lines: [Substring], width: Int) {
    for line in lines {
      var tree: [Node] = []
      // The questions whose right branch has not begun.
      var open: [Int] = []
      var isWhole = false
      for field in line.pieces(between: " ") {
        guard !isWhole else { return nil }
        let parts = field.pieces(between: ":", keepingEmpty: true)
        switch parts.count {
        case 1:
          guard let value = Float(parts[0]) else { return nil }
          tree.append(Node(value: value))
          if let question = open.popLast() {
            tree[question].right = Int32(tree.count - question)
          } else {
            isWhole = true
          }
        case 3:
          guard let column = Int32(parts[0]), column >= 0, column < width, let threshold = Float(parts[1]),
            let value = Float(parts[2])
          else { return nil }
          open.append(tree.count)
          tree.append(Node(column: column, threshold: threshold, value: value))
        default: return nil
        }
      }
      guard isWhole else { return nil }
      append(tree)
    }
  }

  /// The table that ``init(_:width:)`` reads.
  package var table: String {
    var lines: [String] = []
    for (number, root) in roots.enumerated() {
      let end = number + 1 < roots.count ? roots[number + 1] : nodes.count
      lines.append(
        nodes[root..<end].map { node in
          node.column < 0 ? "\(node.value)" : "\(node.column):\(node.threshold):\(node.value)"
        }.joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// The pieces between signs of ASCII, without empty ones unless these are to be kept.
  ///
  /// By bytes: tables are read at the start of a program, and by characters that takes milliseconds.
  func pieces(between separator: Unicode.Scalar, keepingEmpty: Bool = false) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: !keepingEmpty).map(Substring.init)
  }
}
