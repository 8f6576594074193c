import type { SamplingPlan } from '#shared/engine/sampling/sampling-plan.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { ChangeRow } from '#renderer/ui/index.ts';

export type UsedMatrix = {
  readonly labels: readonly string[];
  /** One row an input. Pairs that were asked for in the measure that was asked for, the others on normal scores. */
  readonly values: readonly (readonly number[])[];
};

/** What is drawn by, of the inputs that are linked with any other. */
export function usedMatrix(plan: SamplingPlan, content: CaseContent): UsedMatrix {
  const linked = plan.groups.flatMap(({ inputs, correlations }) => (correlations === null ? [] : inputs));
  const nameOf = (input: number): string => plan.inputs[input]?.name ?? '';
  const asked = new Map(
    plan.report.correlations.flatMap(({ a, b, used }) => [
      [`${a} ${b}`, used],
      [`${b} ${a}`, used],
    ]),
  );
  const drawnAt = (row: number, column: number): number => {
    if (row === column) return 1;
    const group = plan.groups.find(({ inputs }) => inputs.includes(row) && inputs.includes(column));
    return group?.correlations?.[group.inputs.indexOf(row)]?.[group.inputs.indexOf(column)] ?? 0;
  };
  return {
    labels: linked.map((input) => labelIn(content, nameOf(input))),
    values: linked.map((row) =>
      linked.map((column) => asked.get(`${nameOf(row)} ${nameOf(column)}`) ?? drawnAt(row, column)),
    ),
  };
}

const seen = 0.0005;

/** The pairs that had to be moved, from what was asked to what is used. */
export function repairedPairs({ report }: SamplingPlan, content: CaseContent): readonly ChangeRow[] {
  const say = (value: number): string => formatNumber(value, null, { digits: 3 });
  return report.correlations
    .filter(({ asked, used }) => Math.abs(asked - used) >= seen)
    .map(({ a, b, asked, used }) => ({
      what: `${labelIn(content, a)} and ${labelIn(content, b)}`,
      field: null,
      from: formatNumber(asked, null),
      to: say(used),
    }));
}

function labelIn(content: CaseContent, name: string): string {
  const line = content.lines.find((each) => each.name === name);
  return line ? lineLabel(line) : name;
}
