export { leastSquares } from './least-squares.ts';
export { normalQuantile, normalShare } from './normal.ts';
export { brent } from './root.ts';
export { pertMean, threePointMean, type ThreePointRule } from './three-point.ts';
