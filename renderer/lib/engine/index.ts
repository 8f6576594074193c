export { useCaseResults, type CaseResults, type CellQuestion, type Results } from './use-case-results.ts';
export { useTornado } from './use-tornado.ts';
export type { LineFacts, TornadoBar } from './protocol.ts';
