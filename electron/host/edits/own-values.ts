import type { Id } from '#shared/kernel/id.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { valueFault } from '#shared/model/input-value.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import type { OptionValue } from '#shared/model/option.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import type { Override } from '#shared/model/scenario.ts';
import { edit, type Edit } from './edit.ts';
import { frameOf } from './lines.ts';
import { listWords, quoted, valueMove } from './words.ts';

type Asked<Row extends Override | OptionValue> = {
  readonly content: CaseContent;
  /** Whose values they are: its name, and what it is in a sentence. */
  readonly name: string;
  readonly noun: string;
  readonly own: readonly Row[];
  readonly edits: readonly { readonly lineId: Id; readonly value: InputValue | null }[];
  /** What the line is there as long as nothing of its own is said. */
  readonly otherwise: (line: Line) => InputValue | null;
  readonly make: (lineId: Id, value: InputValue) => Row;
};

/** Values of inputs that a scenario or an option has of its own. All or nothing, like a pasted block; null takes one away. */
export function editOwnValues<Row extends Override | OptionValue>(asked: Asked<Row>): Result<Edit> {
  const { content, name, noun, edits, otherwise, make } = asked;
  const { timeline } = content.case;
  const own = new Map(asked.own.map((row) => [row.lineId, row]));
  const added: WorkspaceRecord[] = [];
  const updated: { from: WorkspaceRecord; to: WorkspaceRecord }[] = [];
  const removed: WorkspaceRecord[] = [];
  const changed: { line: Line; words: string }[] = [];
  for (const [lineId, value] of new Map(edits.map((one) => [one.lineId, one.value]))) {
    const line = content.lines.find((row) => row.id === lineId);
    if (line === undefined)
      return fail('not-found', `This line is not in the case of the ${noun}. Nothing was changed.`, { lineId });
    if (line.kind === 'formula') {
      return fail(
        'not-an-input',
        `${quoted(line)} is worked out by a formula, so ${article(noun)} can't set it. Nothing was changed; set one of its inputs.`,
      );
    }
    const fault = value === null ? null : valueFault(value, frameOf(content, line));
    if (fault !== null)
      return fail('invalid-value', `${quoted(line)} ${fault}. Nothing was changed.`, { line: line.name });
    const before = own.get(lineId);
    if (value === null ? before === undefined : before !== undefined && sameRecord(before.value, value)) continue;
    const inherited = otherwise(line);
    if (value === null) {
      if (before !== undefined) removed.push(before);
      changed.push({
        line,
        words: `, ${lineLabel(line)}: back to ${typeof inherited === 'number' ? valueMove(line, null, inherited, timeline).slice(2) : 'the inherited values'}`,
      });
      continue;
    }
    changed.push({
      line,
      words: `, ${lineLabel(line)}${valueMove(line, before?.value ?? inherited, value, timeline)}`,
    });
    if (before === undefined) added.push(make(lineId, value));
    else updated.push({ from: before, to: { ...before, value } });
  }
  const [first] = changed;
  const label =
    changed.length === 1 && first !== undefined
      ? `${name}${first.words}`
      : `${name}: ${changed.length} inputs changed, ${listWords(changed.map(({ line }) => lineLabel(line)))}`;
  return edit(label, { added, updated, removed });
}

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
