import { randomUUID } from 'node:crypto';
import { newCase, newLine } from '#test/store/sample.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';

const cases = 40;
const linesPerCase = 400;
const periods = 120;

/** A portfolio of forty cases of four hundred lines over ten years of months: as much as a workspace holds in practice. */
export function largeWorkspace(): WorkspaceRecord[] {
  const rows: WorkspaceRecord[] = [{ type: 'workspace', id: randomUUID(), name: 'Portfolio', description: null }];
  for (let number = 0; number < cases; number++) {
    const aCase = newCase({
      position: number,
      name: `Case ${number + 1}`,
      timeline: { start: '2027-01', grain: 'month', periods },
    });
    rows.push(aCase);
    for (let line = 0; line < linesPerCase; line++) {
      const name = `line_${line}`;
      const value = Array.from({ length: periods }, (_, period) => Math.sin(number + line * 7 + period) * 1000);
      rows.push(
        line % 4 === 3
          ? newLine(aCase.id, {
              name,
              label: null,
              position: line,
              kind: 'formula',
              value: null,
              formula: `line_${line - 1} * line_${line - 2} + line_${line - 3}`,
            })
          : newLine(aCase.id, { name, label: `Input ${line}`, position: line, value }),
      );
    }
  }
  return rows;
}
