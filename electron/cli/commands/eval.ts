import type { Evaluated, LineAnswer } from '#electron/host/headless/evaluate.ts';
import { figure } from '../figures.ts';
import { readSets } from '../read-sets.ts';
import { table, type Cell } from '../table.ts';
import { withSource } from '../with-source.ts';
import type { AddCommand } from '../main.ts';

type Options = { case?: string; scenario: string[]; set: string[]; lines?: string };
/** Commas between names, not those between the items of one: `units[DE,Web]`. */
const betweenNames = /,(?![^[]*\])/;
const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

export const evalCommand: AddCommand = (program, output) => {
  program
    .command('eval')
    .description('work out a case: its results, in the base case and in its scenarios')
    .argument('<file>', 'a workspace file or a case document')
    .option('--case <name>', 'which case; not needed when there is only one')
    .option('--scenario <name>', 'only this scenario; may be given more than once', collect, [])
    .option('--set <line=value>', 'what if; may be given more than once', collect, [])
    .option('--lines <names>', 'also the values of these lines, separated by commas')
    .option('--json', 'answer with one JSON object')
    .action(async (file: string, options: Options) => {
      const set = readSets(output, options.set);
      if (set === null) return;
      await withSource(output, file, async (source) => {
        const [{ evaluateCase }, { pickCase }, { tellFinding }] = await Promise.all([
          import('#electron/host/headless/evaluate.ts'),
          import('#electron/host/headless/pick-case.ts'),
          import('#electron/host/headless/tell-finding.ts'),
        ]);
        const picked = output.value(pickCase(source.records, options.case));
        if (picked === null) return;
        const lines = (options.lines ?? '')
          .split(betweenNames)
          .map((name) => name.trim())
          .filter((name) => name !== '');
        const scenarios = options.scenario.length === 0 ? null : options.scenario;
        const evaluated = output.value(evaluateCase(source.records, { caseId: picked.id, scenarios, set, lines }));
        if (evaluated === null) return;
        output.answer(evaluated.output, () => report(evaluated));
        const errors = evaluated.output.findings.filter((finding) => finding.severity === 'error');
        if (!output.json)
          for (const finding of evaluated.output.findings)
            for (const line of tellFinding(finding, evaluated.labels)) output.note(line);
        if (errors.length > 0) output.failed();
      });
    });
};

function report({ output, labels }: Evaluated): string[] {
  const right = (text: string): Cell => ({ text, right: true });
  const columns: [string, Readonly<Record<string, number | null>>][] = [
    ['Base', output.results],
    ...Object.entries(output.scenarios ?? {}).map(
      ([name, { results }]): [string, Readonly<Record<string, number | null>>] => [name, results],
    ),
  ];
  const { currency, timing, priceBasis, tax } = output.conventions;
  const lines = Object.entries(output.lines ?? {}).flatMap(([name, value]) => {
    const { label, unit } = labels.get(name) ?? { label: name, unit: null };
    return linesOf(label, value).map(
      ([text, values]) => `${text}: ${values.map((one) => figure(one, unit)).join('; ')}`,
    );
  });
  return [
    `${output.case}  (${currency}, ${priceBasis}, ${tax === 'post' ? 'after tax' : 'before tax'}, npv() at ${timing} of period)`,
    '',
    ...table([
      ['Result', ...columns.map(([name]) => right(name))],
      ...Object.keys(output.results).map((name) => {
        const { label, unit } = labels.get(name) ?? { label: name, unit: null };
        return [label, ...columns.map(([, results]) => right(figure(results[name] ?? null, unit)))];
      }),
    ]),
    ...(lines.length === 0 ? [] : ['', ...lines]),
    ...noValues({ output, labels }),
  ];
}

/** One sentence for each reason, however many results and lanes it holds for. */
function noValues({ output, labels }: Evaluated): string[] {
  const lanes = 1 + Object.keys(output.scenarios ?? {}).length;
  const byReason = new Map<string, { results: Set<string>; lanes: Set<string> }>();
  for (const { reason, result, scenario } of output.withoutValue ?? []) {
    const held = byReason.get(reason) ?? { results: new Set(), lanes: new Set() };
    held.results.add(labels.get(result)?.label ?? result);
    held.lanes.add(scenario ?? 'Base');
    byReason.set(reason, held);
  }
  return [...byReason].flatMap(([reason, held]) => [
    '',
    `No value for ${[...held.results].join(', ')}${held.lanes.size === lanes ? '' : ` in ${[...held.lanes].join(', ')}`}:`,
    `  ${reason}`,
  ]);
}

/** One line of text for each combination of items. */
function linesOf(label: string, value: LineAnswer): readonly (readonly [string, readonly (number | null)[]])[] {
  if (value === null || typeof value === 'number') return [[label, [value]]];
  if (isSeries(value)) return [[label, value]];
  return Object.entries(value).flatMap(([item, inner]) => linesOf(`${label} · ${item}`, inner));
}

function isSeries(value: LineAnswer): value is readonly (number | null)[] {
  return Array.isArray(value);
}
