import type { Effect } from '#shared/api/comparisons.ts';
import { difference, isNothing, sameRecord } from '#shared/changes/change-set.ts';
import { compileModel, evaluate, fitSum, valueBridge, type Compilation } from '#shared/engine/index.ts';
import { caseContent, listCases, rowsOfCase, type CaseContent } from '#shared/model/case-content.ts';
import { flatOverrides } from '#shared/model/dimension-items.ts';
import type { InputValue } from '#shared/model/line.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';

/**
 * What lies between two states of a workspace, as each case's first result sees it: first what changes to the model
 * itself do (formulas, lines, time), then each input that both have. The parts add up to the difference exactly.
 * Cases in which nothing differs are left out.
 */
export function effectsBetween(before: Records, after: Records): Effect[] {
  const cases = new Set([...listCases(before), ...listCases(after)].map(({ id }) => id));
  return [...cases].flatMap((caseId) => {
    const [from, to] = [caseContent(before, caseId), caseContent(after, caseId)];
    const known = to ?? from;
    if (known === undefined || (from && to && isSame(from, to))) return [];
    return [{ ...effectOf(from, to), caseId, case: known.case.name }];
  });
}

const rowsOf = (content: CaseContent): Records => new Map(rowsOfCase(content).map((row) => [row.id, row]));
const isSame = (a: CaseContent, b: CaseContent): boolean => isNothing(difference(rowsOf(a), rowsOf(b)));

type Told = Omit<Effect, 'caseId' | 'case'>;
type Headline = { readonly name: string; readonly label: string; readonly unit: string | null; readonly value: number };

const nothingTold = { label: null, unit: null, from: null, to: null, structure: null, steps: [], rounding: 0 };

function effectOf(from: CaseContent | undefined, to: CaseContent | undefined): Told {
  if (!from || !to) return { ...nothingTold, reason: from ? 'The case was removed.' : 'The case was added.' };
  const [old, now] = [compileModel(modelOf(from)), compileModel(modelOf(to))];
  const [start, end] = [headlineOf(old), headlineOf(now)];
  if (!end || !start) return { ...nothingTold, reason: 'The case has no result that both states share.' };
  const told = { ...nothingTold, label: end.label, unit: end.unit, from: plain(start.value), to: plain(end.value) };
  if (!Number.isFinite(start.value) || !Number.isFinite(end.value))
    return { ...told, reason: `${end.label} has no value in one of the two.` };
  if (start.name !== end.name)
    return { ...told, reason: `The first result was ${start.label}, and is now ${end.label}.` };
  const inputs = Object.fromEntries(flatOverrides(now.model, changedInputs(from, to)));
  const bridge = valueBridge(now, { result: end.name, from: inputs, to: {} });
  if (!bridge.ok) return { ...told, reason: bridge.error.message };
  const effects = bridge.value.steps.map(({ effect }) => effect);
  const ofModel = bridge.value.from - start.value;
  // One model evaluated beside other lanes may differ in its last digit; that is no change of the model.
  const structure = Math.abs(ofModel) <= 1e-9 * Math.abs(start.value) ? 0 : ofModel;
  const fitted = fitSum(effects, end.value - start.value - structure);
  const steps = bridge.value.steps.map(({ line, label, unit }, index) => ({
    line,
    label,
    unit,
    effect: fitted.parts[index] ?? 0,
  }));
  const sum = steps.reduce((so, step) => so + step.effect, structure);
  return { ...told, structure, steps, rounding: end.value - start.value - sum, reason: null };
}

const plain = (value: number): number | null => (Number.isFinite(value) ? value : null);

function headlineOf({ program, lines }: Compilation): Headline | null {
  const [name] = program.results;
  if (name === undefined) return null;
  const line = lines.get(name);
  const value = evaluate(program, [{}], { lines: [name] }).scalar(name, 0);
  return { name, label: line?.label ?? name, unit: line?.unit ?? null, value };
}

/** The earlier values, by present name, of inputs that both have and that differ. */
function changedInputs(from: CaseContent, to: CaseContent): Record<string, InputValue> {
  const before = new Map(from.lines.map((line) => [line.id, line]));
  return Object.fromEntries(
    to.lines.flatMap((line) => {
      const old = before.get(line.id);
      if (old?.kind !== 'input' || line.kind !== 'input' || old.value === null) return [];
      const isComparable = sameRecord(old.dimensions, line.dimensions) && !sameRecord(old.value, line.value);
      return isComparable ? [[line.name, old.value] as const] : [];
    }),
  );
}
