import Conversation

/// Why one intent was preferred to another.
///
/// Weights are differences of log-odds: their exponential is how many times likelier something
/// makes the likeliest intent than the runner-up. `margin` is the sum of all.
package struct IntentExplanation: Hashable, Sendable, Codable {
  /// An n-gram of the utterance that spoke for an intent or against it.
  package struct Evidence: Hashable, Sendable, Codable {
    /// As a person reads it: jamo composed, spaces as ␣.
    package var text: String
    package var kind: String
    package var weight: Double
  }

  /// A word of the utterance with what all n-grams gave that lie in it, in part or whole.
  package struct Word: Hashable, Sendable, Codable {
    package var text: String
    package var weight: Double
  }

  /// An utterance of the bot that has much in common with the one heard.
  package struct Neighbour: Hashable, Sendable, Codable {
    package var text: String
    package var intent: Intent.Name
    /// Cosine of the weighted n-grams, 0...1.
    package var similarity: Double
    package var file: String
    package var line: Int
    package var column: Int
  }

  /// Whether it is about anything the bot knows.
  package struct Scope: Hashable, Sendable, Codable {
    package var isInside: Bool
    package var score: Double
    /// The least score that is inside.
    package var threshold: Double
    /// Share of the n-grams that training has seen, 0...1.
    package var known: Double
  }

  package var likeliest: Intent.Name
  /// nil: the bot has one intent, and nothing was weighed.
  package var runnerUp: Intent.Name?
  /// Without the typos that were corrected; nil: there were none.
  package var readAs: String?
  package var margin: Double
  /// What all n-grams together gave to the margin; the network gave the rest.
  package var ngrams: Double
  /// In their order.
  package var words: [Word]
  package var speaksFor: [Evidence]
  package var speaksAgainst: [Evidence]
  package var scope: Scope
  package var nearest: [Neighbour]

  /// What the network gave to the margin.
  package var network: Double { margin - ngrams }
}

extension IntentExplanation {
  private enum CodingKeys: String, CodingKey {
    case likeliest, runnerUp, readAs, margin, ngrams, words, scope, nearest
    case speaksFor = "for"
    case speaksAgainst = "against"
  }
}
