/// A page of the API for people: a heading, links, and a body of plain HTML without style or script.
struct HTMLPage: Sendable {
  var title: String
  var body: HTMLText
  /// Addresses of the same in other formats, and of the pages before and after.
  var links: [(title: String, address: String)] = []

  var text: String {
    let items = links.map { link -> HTMLText in "<li><a href=\"\(link.address)\">\(link.title)</a></li>\n" }
    let page: HTMLText = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="stylesheet" href="/api/style.css">
      </head>
      <body>
      <header><a href="/">Map</a> <a href="/api?f=html">API</a> <a href="/api/collections?f=html">Collections</a></header>
      <main>
      <h1>\(title)</h1>
      \(body)
      <nav aria-label="Links"><ul>
      \(items)</ul></nav>
      </main>
      </body>
      </html>

      """
    return page.html
  }

  /// The style of all of these pages.
  static let style = """
    :root { color-scheme: light dark; }
    body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
    header a { margin-right: 1rem; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { border-bottom: 1px solid #8886; padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: top; }
    """
}
