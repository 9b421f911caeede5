import Foundation

/// A page that is whole in one file: no scripts, nothing fetched, light or dark as the reader
/// likes, as wide as the screen.
package struct Page: Sendable {
  package struct Section: Sendable {
    package var heading: String
    package var content: Markup

    package init(_ heading: String, _ content: Markup) {
      (self.heading, self.content) = (heading, content)
    }
  }

  package var title: String
  /// Under the title.
  package var summary: String
  package var sections: [Section]

  package init(title: String, summary: String, sections: [Section]) {
    (self.title, self.summary, self.sections) = (title, summary, sections)
  }

  /// - Throws: what reading the style sheet throws.
  package func html() throws -> String {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'"/>
      <title>\(title)</title>
      <style>
      \(try Self.style())</style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <p>\(summary)</p>
      </header>
      <main>
      \(sections.map(\.markup))</main>
      </body>
      </html>

      """
    return page.text
  }

  private static func style() throws -> Markup {
    let file = Bundle.module.bundleURL.appending(path: "Resources/page.css")
    return Markup(unescaped: try String(contentsOf: file, encoding: .utf8))
  }
}

extension Page.Section {
  fileprivate var markup: Markup {
    """
    <section>
    <h2>\(heading)</h2>
    \(content)
    </section>

    """
  }
}
