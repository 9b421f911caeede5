import Understanding

/// What an evaluation found, as JSON: one object a line, each of its own kind.
///
/// - Asked labelled utterances: `{"utterances","intentAccuracy","slotF1","exactMatch","oosRecall",
///   "oosPrecision","latencyMicroseconds"}`, here called EVALUATION.
/// - Asked its own: `{"method","folds","neverAsked","evaluation":EVALUATION,"rounds":[EVALUATION…]}`
///   with the method `crossValidation`, or `heldBack`, which has one round.
/// - `--curve`: `{"curve":[{"share","learned","evaluation":EVALUATION}…]}`.
/// - `--against`: `{"against","evaluation":EVALUATION,"intent":CONTEST,"exactMatch":CONTEST,
///   "outOfScope":CONTEST}`, a CONTEST being null or `{"bothRight","onlyThis","onlyOther",
///   "bothWrong","p","gained":[{"text","expected","intent","otherIntent"}…],"lost":[…]}`.
/// - `--details`: `{"intents":[{"name","precision","recall","f1","count"}…],"slots":[…],
///   "confusions":[{"expected","found","utterances":[TEXT…]}…],
///   "reliability":[{"utterances","confidence","accuracy"}…],"calibrationError"}`.
struct EvaluationLines {
  let findings: EvaluationFindings

  func print(details: EvaluationDetails?) throws {
    let evaluation = Evaluation(findings.answers)
    switch findings.method {
    case .labelled: try JSONLine.print(evaluation)
    case .crossValidation: try JSONLine.print(OwnLine("crossValidation", findings))
    case .heldBack: try JSONLine.print(OwnLine("heldBack", findings))
    }
    if !findings.curve.isEmpty { try JSONLine.print(CurveLine(findings.curve)) }
    if let rival = findings.rival { try JSONLine.print(RivalLine(rival)) }
    if let details { try JSONLine.print(DetailsLine(details)) }
  }
}

private struct OwnLine: Encodable {
  var method: String
  var folds: Int
  var neverAsked: Int
  var evaluation: Evaluation
  var rounds: [Evaluation]

  init(_ method: String, _ findings: EvaluationFindings) {
    (self.method, folds) = (method, findings.rounds.count)
    neverAsked = findings.neverAsked
    evaluation = Evaluation(findings.answers)
    rounds = findings.rounds.map { Evaluation($0) }
  }
}

private struct CurveLine: Encodable {
  struct Point: Encodable {
    var share: Double
    var learned: Double
    var evaluation: Evaluation
  }

  var curve: [Point]

  init(_ trials: [Trial]) {
    curve = trials.map {
      Point(share: $0.share, learned: $0.learned, evaluation: Evaluation($0.answers))
    }
  }
}

private struct RivalLine: Encodable {
  struct Contest: Encodable {
    var bothRight: Int
    var onlyThis: Int
    var onlyOther: Int
    var bothWrong: Int
    var p: Double
    var gained: [Difference]
    var lost: [Difference]

    init(_ contest: Comparison.Contest) {
      (bothRight, bothWrong) = (contest.test.bothRight, contest.test.bothWrong)
      (onlyThis, onlyOther) = (contest.test.onlyFirstRight, contest.test.onlySecondRight)
      p = contest.test.p
      gained = contest.gained.map(Difference.init)
      lost = contest.lost.map(Difference.init)
    }
  }

  struct Difference: Encodable {
    var text: String
    var expected: String
    var intent: String
    var otherIntent: String

    init(_ difference: Comparison.Difference) {
      text = difference.expected.text
      expected = (difference.expected.intent ?? .fallback).text
      (intent, otherIntent) = (difference.intent.text, difference.otherIntent.text)
    }
  }

  var against: String
  var evaluation: Evaluation
  @OrNull var intent: Contest?
  @OrNull var exactMatch: Contest?
  @OrNull var outOfScope: Contest?

  init(_ rival: EvaluationFindings.Rival) {
    (against, evaluation) = (rival.name, rival.evaluation)
    intent = rival.comparison.intents.map(Contest.init)
    exactMatch = rival.comparison.exactMatch.map(Contest.init)
    outOfScope = rival.comparison.outOfScope.map(Contest.init)
  }
}

private struct DetailsLine: Encodable {
  struct Row: Encodable {
    var name: String
    @OrNull var precision: Double?
    @OrNull var recall: Double?
    @OrNull var f1: Double?
    var count: Int

    init(_ name: String, _ counts: SpanCounts) {
      (self.name, count) = (name, counts.expected)
      precision = counts.precision
      recall = counts.recall
      f1 = counts.f1
    }
  }

  struct Confusion: Encodable {
    var expected: String
    var found: String
    var utterances: [String]
  }

  struct Bin: Encodable {
    var utterances: Int
    var confidence: Double
    var accuracy: Double
  }

  var intents: [Row]
  var slots: [Row]
  var confusions: [Confusion]
  var reliability: [Bin]
  @OrNull var calibrationError: Double?

  init(_ details: EvaluationDetails) {
    intents = details.intents.map { Row($0.name.text, $0.counts) }
    slots = details.slots.map { Row($0.name.text, $0.counts) }
    confusions = details.confusions.map {
      Confusion(expected: $0.expected.text, found: $0.found.text, utterances: $0.utterances)
    }
    reliability = details.reliability.map {
      Bin(utterances: $0.utterances, confidence: $0.confidence, accuracy: $0.accuracy)
    }
    calibrationError = details.calibrationError
  }
}
