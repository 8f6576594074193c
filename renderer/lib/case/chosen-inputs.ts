import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';

/** The inputs in a table of own values: those that any column sets, and those just chosen, which none sets yet. */
export function useChosenInputs(content: CaseContent, set: readonly { readonly lineId: string }[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set([...set.map(({ lineId }) => lineId), ...chosen]);
  const inputs = content.lines.filter(({ kind }) => kind === 'input');
  const isShown = ({ id }: Line): boolean => shown.has(id);
  return {
    inputs: inputs.filter(isShown),
    others: inputs
      .filter((line) => !isShown(line))
      .map((line) => ({
        value: line.id,
        label: lineLabel(line),
        ...(line.section ? { help: line.section } : {}),
      })),
    choose: (id: string): void => setChosen(new Set([...chosen, id])),
  };
}
