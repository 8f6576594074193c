export type { Candidate, SelectionRules } from './candidates.ts';
export { greedySelection } from './greedy-selection.ts';
export { growthShareCell, relativeShare, type GrowthShareCell } from './relative-share.ts';
export { selectProjects, type Selection } from './select-projects.ts';
