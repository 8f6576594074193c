import { didYouMean } from '../../../kernel/nearest-name.ts';
import type { ModelLine } from '../../../model/model.ts';
import type { Finding } from '../../types.ts';
import { finding } from '../findings.ts';
import type { Frame } from './frame.ts';

export type Stated = {
  /** Of every input, and of lines that state what cannot be. */
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
};

/** The dimensions that lines state, and what is wrong with them. */
export function statedDimensions(lines: ReadonlyMap<string, ModelLine>, frame: Frame): Stated {
  const dimensions = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  for (const line of lines.values()) {
    const own = line.dimensions ?? [];
    const unknown = own.find((each) => !frame.dimensions.has(each));
    if (line.kind === 'input' || unknown !== undefined) dimensions.set(line.name, unknown === undefined ? own : []);
    if (unknown !== undefined) {
      const says = `“${line.name}” has the dimension “${unknown}”, which this case does not have.${didYouMean(unknown, frame.dimensions.keys())}`;
      findings.push(finding('unknown-dimension', says, line.name));
    }
    if (frame.dimensions.has(line.name)) {
      const says = `“${line.name}” is also the name of a dimension, so a formula could mean either. Rename the line.`;
      findings.push(finding('name-of-dimension', says, line.name));
    }
    if (own.length > 0 && line.distribution !== null) {
      const says = `“${line.name}” has items, and its range is of one number, so no analysis draws it. Give an item that is uncertain a line of its own.`;
      findings.push(finding('range-with-dimensions', says, line.name, { severity: 'warning' }));
    }
  }
  return { dimensions, findings };
}
