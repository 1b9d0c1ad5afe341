// Candidates → named features → weights → a decision that can be explained: the one mechanism of every choice of the reading.
// The weights are text files beside the rooms that use them, made by `training/scoring` from the rooms' own feature code.
export { type Candidate, type Choice, choose, type Ranked } from './choice.ts';
export {
  type Contribution,
  type Features,
  parseWeights,
  replaceWeights,
  type Scorer,
  scorerAt,
  scorerOf,
  spokeFor,
  type Weights,
} from './scorer.ts';
export {
  type Decision,
  type TracedCandidate,
  type TraceSink,
  trace,
  traceChoice,
  traceDecision,
  traced,
} from './trace.ts';
