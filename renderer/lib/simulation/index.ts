export { choose, type Choice } from './choices.ts';
export type { ResultSummary, Sampler, Simulation, Wanted } from './protocol.ts';
export { runAsChosen } from './run-as-chosen.ts';
export { cancelRunning, simulateCase, type Run } from './states.ts';
export { useSimulation, useTrialsDone, type CaseSimulation } from './use-simulation.ts';
