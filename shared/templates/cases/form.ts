import type { Grain } from '#shared/kernel/period.ts';
import type { CaseDocument, DocumentLine } from '#shared/model/document/schema.ts';

/** How far a value usually turns out from what is typed: the factors of a low and a high outcome. */
export type Spread = readonly [low: number, high: number];

/** Something a person is asked in plain words; the answer is the value of an input line of the case. */
export type Question = {
  readonly kind: 'question';
  /** The line that the answer fills, and the name of the answer. */
  readonly name: string;
  readonly label: string;
  /** As the line has it, with EUR where the case's currency stands. */
  readonly unit: string;
  readonly asks: string;
  readonly help: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Only whole numbers, such as a number of months. */
  readonly whole?: boolean;
  readonly spread?: Spread;
};

/** An input that is not asked: a usual value, to be looked at in the model. */
export type Given = {
  readonly kind: 'given';
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly note: string;
  readonly spread?: Spread;
};

export type Formula = Omit<DocumentLine, 'section' | 'kind' | 'value' | 'values' | 'distribution'> & {
  readonly kind: 'formula';
  readonly formula: string;
};

export type TemplateLine = Question | Given | Formula;
export type TemplateSection = { readonly name: string; readonly lines: readonly TemplateLine[] };

/** What happens to the answers in a scenario: each named answer times its factor, kept within the question's limits. */
export type TemplateScenario = {
  readonly name: string;
  readonly description: string;
  readonly probability: number;
  readonly factors: Readonly<Record<string, number>>;
};

/** Under which heading a kind of case is found, in their order. */
export const templateGroups = [
  'Sell something new',
  'Change what you sell',
  'Spend less, lose less',
  'Insurance, banking, medicine',
] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/** A kind of business case: what is asked, and the model that the answers fill. */
export type CaseTemplate = {
  readonly id: string;
  readonly group: TemplateGroup;
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** Other words that people look for it by. */
  readonly keywords: string;
  /** What a case of this kind is called until it has a name of its own. */
  readonly caseName: string;
  readonly timeline: { readonly grain: Extract<Grain, 'month' | 'year'>; readonly periods: number };
  readonly sections: readonly TemplateSection[];
  /** Results of this kind of case, after those that every case has. */
  readonly results: readonly string[];
  readonly scenarios: readonly TemplateScenario[];
  readonly narrative: NonNullable<CaseDocument['narrative']>;
};

export function questionsOf(template: CaseTemplate): readonly Question[] {
  return template.sections.flatMap(({ lines }) => lines.filter((line) => line.kind === 'question'));
}
