export { kanoAnswers, kanoClass, kanoCoefficients, type KanoAnswer, type KanoClass } from './kano.ts';
export { iceScore, riceConfidence, riceImpact, riceScore, weightedShortestJob } from './scores.ts';
export { weightedScore } from './weighted-score.ts';
