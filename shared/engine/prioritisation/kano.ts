export const kanoAnswers = ['like', 'must-be', 'neutral', 'live-with', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoClass = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';

const table: readonly (readonly KanoClass[])[] = [
  ['Q', 'A', 'A', 'A', 'O'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'I', 'I', 'I', 'M'],
  ['R', 'R', 'R', 'R', 'Q'],
];

/**
 * Kano's class of a feature from one respondent's two answers: how they feel with it, and without it.
 *
 * - For: telling what delights from what is taken for granted.
 * - Source: the evaluation table of scribd.com/doc/60002990.
 * - Example: like with it, dislike without it: O, one-dimensional.
 */
export function kanoClass(withIt: KanoAnswer, withoutIt: KanoAnswer): KanoClass {
  return table[kanoAnswers.indexOf(withIt)]?.[kanoAnswers.indexOf(withoutIt)] ?? 'Q';
}

/**
 * How far a feature pleases when it is there and displeases when it is not, over all respondents:
 * better = (A+O)/(A+O+M+I), worse = -(O+M)/(A+O+M+I).
 *
 * - Units: better from 0 to 1, worse from -1 to 0. Reverse and questionable answers are left out.
 * - Errors: not numbers when no answer is left.
 * - Source: Berger et al., Kano's methods for understanding customer-defined quality (1993).
 * - Example: A 40, O 30, M 20, I 10: 0.7 and -0.5.
 */
export function kanoCoefficients(classes: readonly KanoClass[]): { readonly better: number; readonly worse: number } {
  const count = (wanted: string): number => classes.filter((each) => wanted.includes(each)).length;
  const all = count('AOMI');
  return all === 0 ? { better: NaN, worse: NaN } : { better: count('AO') / all, worse: -count('OM') / all };
}
