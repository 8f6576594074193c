import type { Command } from 'commander';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import type { AnalysisName } from '#electron/host/headless/analyses/index.ts';
import { figure } from './figures.ts';
import type { Output } from './output.ts';
import { table, type Cell } from './table.ts';
import { withSource } from './with-source.ts';

export type CaseOptions = { case?: string; result?: string; scenario?: string };

/** What every analysis of a case may be told. */
export function caseCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<file>', 'a workspace file or a case document')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--json', 'answer with one JSON object');
}

/** The same, for one result in one scenario. */
export function resultCommand(program: Command, name: string, description: string): Command {
  return caseCommand(program, name, description)
    .option('--result <line>', 'the line to look at; the headline of the case when left out')
    .option('--scenario <name>', 'start from this scenario instead of the base');
}

/** A scenario or an option by its name; `base` is the base unless one of them is called so. */
export type LaneReader = (text: string) => string | null;

/** Reads the file, works the analysis out through the same code as the app, and answers. */
export function runAnalysis<Name extends Exclude<AnalysisName, 'analysis.pool'>>(
  output: Output,
  asked: { readonly file: string; readonly case: string | undefined; readonly name: Name },
  inputOf: (lane: LaneReader) => Omit<InputOf<Name>, 'caseId'>,
  report: (answer: OutputOf<Name>) => readonly string[],
): Promise<void> {
  return withSource(output, asked.file, async (source) => {
    const [{ askAnalysis }, { pickCase }, { summariesOf }] = await Promise.all([
      import('./ask-analysis.ts'),
      import('#electron/host/headless/pick-case.ts'),
      import('#electron/host/headless/summaries.ts'),
    ]);
    const picked = output.value(pickCase(source.records, asked.case));
    if (picked === null) return;
    const summary = summariesOf(source.records).find((each) => each.id === picked.id);
    const names = [...(summary?.scenarios ?? []), ...(summary?.options ?? [])];
    const lane: LaneReader = (text) => (/^base$/i.test(text) && !names.includes(text) ? null : text);
    const answer = askAnalysis(
      asked.name,
      source.records,
      { caseId: picked.id, ...inputOf(lane) } as InputOf<Name>,
      'The request',
    );
    if (answer.ok) output.answer(answer.value, () => report(answer.value));
    else output.problem(answer.error);
  });
}

export const right = (text: string): Cell => ({ text, right: true });
export const share = (value: number | null): string => (value === null ? 'none' : figure(value, '%'));
/** A difference: with its sign, and between shares in percentage points. */
export function signed(value: number | null, unit: string | null): string {
  if (value === null) return 'none';
  const text = unit === '%' ? `${figure(value * 100, null)} points` : figure(value, unit);
  return value > 0 ? `+${text}` : text;
}

/** Case, conventions, result and where it starts from. */
export function heading(about: OutputOf<'analysis.tornado'>['about'], what: string): string[] {
  const { currency, priceBasis, tax, timing } = about;
  return [
    `${about.case}  (${currency}, ${priceBasis}, ${tax === 'post' ? 'after tax' : 'before tax'}, npv() at ${timing} of period)`,
    `${what}${about.scenario === null ? '' : `, starting from ${about.scenario}`}`,
    '',
  ];
}

/** A table with the sentences under it that say how its figures were found. */
export function withConventions(rows: Parameters<typeof table>[0], conventions: readonly string[]): string[] {
  return [...table(rows), '', ...conventions];
}
