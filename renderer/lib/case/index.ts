export { cashCurve, yearMarks, type CashCurve } from './cash-curve.ts';
export { distributionName, distributionShort, distributionWords } from './distribution-words.ts';
export { formulaTokens, type FormulaToken } from './formula-tokens.ts';
export { reasonFor, sayFinding, type Reason } from './reason.ts';
export { cashCurveLine, lessIsBetter, openingLine, resultLines, shortLabel } from './results.ts';
export { commitOwnValue } from './own-value.ts';
export { differenceText, resultText } from './result-text.ts';
export { inputText, tornadoRows } from './tornado-rows.ts';
