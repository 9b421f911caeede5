extension Tape {
  /// A source of random numbers for this step, such as for leaving out some of its input: the
  /// same for the same seed of the training, whatever the number of threads.
  package func makeGenerator() -> SeededGenerator { SeededGenerator(seed: random.next()) }
}
