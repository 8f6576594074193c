export { choose, type Choice } from './choices.ts';
export type { ResultSummary, Sampler, Simulation, Wanted } from './protocol.ts';
export { cancelRunning, simulateCase, type Run } from './states.ts';
export { useSimulation, type CaseSimulation } from './use-simulation.ts';
