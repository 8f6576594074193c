export {
  useCaseResults,
  useContentResults,
  type CaseResults,
  type CellQuestion,
  type Results,
} from './use-case-results.ts';
export { useAnalysis, type Analysed } from './use-analysis.ts';
export { useLongAnalysis, type LongAnalysis } from './use-long-analysis.ts';
export { useTornado } from './use-tornado.ts';
export type { AnalysisAnswer, AnalysisName, AnalysisOptions } from './analyses.ts';
export type { LineFacts, TornadoBar } from './protocol.ts';
