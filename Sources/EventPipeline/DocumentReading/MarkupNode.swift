import CLibXML2

/// An element or text node of a parsed page or feed that is alive.
struct MarkupNode {
  let pointer: xmlNodePtr

  var isText: Bool { pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE }
  var name: String {
    pointer.pointee.type == XML_ELEMENT_NODE ? String(cString: pointer.pointee.name).lowercased() : ""
  }

  subscript(attribute: String) -> String? {
    guard let value = xmlGetProp(pointer, attribute) else { return nil }
    defer { dateline_xml_free(value) }
    return String(cString: value)
  }

  /// The line on which the element begins, from 1.
  var line: Int { xmlGetLineNo(pointer) }

  /// The elements right below.
  var children: [MarkupNode] {
    var children: [MarkupNode] = []
    var next = pointer.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { children.append(MarkupNode(pointer: child)) }
      next = child.pointee.next
    }
    return children
  }

  /// The text of the first element right below of one of the names, in the order of the names, that has any.
  func text(_ names: String...) -> String? {
    let children = children
    return names.lazy.compactMap { name in
      children.lazy.filter { $0.name == name }.map(\.textContent.collapsed).first { !$0.isEmpty }
    }.first
  }

  var textContent: String {
    guard let content = xmlNodeGetContent(pointer) else { return "" }
    defer { dateline_xml_free(content) }
    return String(cString: content)
  }

  /// Visits the node and what is below it in document order, without recursion; the closure says whether to go below.
  func visit(_ body: (MarkupNode) -> Bool) {
    var current: xmlNodePtr? = pointer
    while let node = current {
      if body(MarkupNode(pointer: node)), let child = node.pointee.children {
        current = child
        continue
      }
      var climbing: xmlNodePtr? = node
      while let here = climbing, here != pointer, here.pointee.next == nil { climbing = here.pointee.parent }
      current = climbing == pointer ? nil : climbing?.pointee.next
    }
  }

  private static let leftOut: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "header", "aside", "form", "figcaption", "figure",
    "button", "select", "iframe", "svg", "video", "audio", "head", "h1",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "body", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote",
    "table", "tr", "td", "th", "pre", "hr", "dl", "dt", "dd",
  ]

  /// The runs of text between block elements, white space collapsed.
  var paragraphs: [String] {
    var result: [String] = []
    var text = ""
    func close() {
      let paragraph = text.collapsed
      if !paragraph.isEmpty { result.append(paragraph) }
      text = ""
    }
    var lastBlock: xmlNodePtr?
    visit { node in
      if node.isText {
        let block = node.enclosingBlock
        if block != lastBlock { close() }
        lastBlock = block
        if let content = node.pointer.pointee.content { text += String(cString: content) }
        return true
      }
      if node.name == "br" { text += " " }
      return !(MarkupNode.leftOut.contains(node.name) && node.pointer != pointer)
    }
    close()
    return result
  }

  private var enclosingBlock: xmlNodePtr? {
    var parent = pointer.pointee.parent
    while let here = parent, !MarkupNode.blocks.contains(MarkupNode(pointer: here).name) {
      parent = here.pointee.parent
    }
    return parent
  }
}

extension String {
  /// Runs of white space as one space, none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
