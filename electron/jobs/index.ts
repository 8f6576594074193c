export { createPool, type EnginePool } from './create-pool.ts';
export { simulateOn, type Progress, type Watch } from './simulate-on.ts';
