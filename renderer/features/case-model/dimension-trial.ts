import { useMemo } from 'react';
import { takingAlone, takingTogether } from '#shared/engine/formula/take-together.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { contentWith, itemsIn, rowsWithDimensions } from '#shared/model/line-dimensions.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { reshapeValue, type Kept } from '#shared/model/reshape-value.ts';
import { useContentResults, type CaseResults } from '#renderer/lib/engine/index.ts';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { count, formatNumber } from '#renderer/lib/index.ts';
import { listed } from './dimension-words.ts';

/** What an input with other dimensions does to the rest of the model, in words; empty while it is worked out. */
export type Consequences = { readonly lines: readonly string[]; readonly mistakes: readonly string[] };

/** How an input is to be counted: along which dimensions, what it keeps of others, and what formulas take of it. */
export type LineCount = {
  readonly dimensions: readonly string[];
  readonly keep: Kept;
  readonly formulas: 'by item' | 'together';
};

/** Works the case out as it would be. Nothing is kept of it. */
export function useConsequences(
  content: CaseContent,
  now: CaseResults,
  line: Line | null,
  { dimensions, keep, formulas }: LineCount,
): Consequences {
  const key = dimensions.join();
  const tried = useMemo(() => {
    const changes = line === null ? [] : rowsWithDimensions(content, line, dimensions, keep);
    const users = line === null ? [] : formulasThen(content, line, { dimensions, keep, formulas });
    return changes.length === 0 ? undefined : contentWith(content, [...changes, ...users]);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The key says which dimensions; the list is new on every draw.
  }, [content, line, key, keep, formulas]);
  const then = useContentResults(`${content.case.id} with other dimensions`, tried);
  return useMemo(
    () => (tried && then.state === 'ready' && now.state === 'ready' ? difference(content, now, then, line) : none),
    [tried, then, now, content, line],
  );
}

const none: Consequences = { lines: [], mistakes: [] };
const mostMistakes = 3;

function difference(content: CaseContent, now: CaseResults, then: CaseResults, own: Line | null): Consequences {
  const others = content.lines.filter((line) => line.id !== own?.id);
  const items = (results: CaseResults, { name }: Line): number => results.facts.get(name)?.items.length ?? 0;
  const more = others.filter((line) => items(then, line) > items(now, line));
  const fewer = others.filter((line) => items(then, line) < items(now, line));
  const told = (lines: readonly Line[], one: string, many: string): string[] =>
    lines.length === 0
      ? []
      : [
          `${count(lines.length, 'line')} that ${lines.length === 1 ? 'follows' : 'follow'} from it ${lines.length === 1 ? one : many}: ${listed(lines.map(lineLabel))}.`,
        ];
  const known = new Set(now.findings.map(({ line, message }) => `${line} ${message}`));
  const mistakes = then.findings.filter(
    ({ severity, line, message }) => severity === 'error' && !known.has(`${line} ${message}`),
  );
  const shown = mistakes.slice(0, mostMistakes).map(({ message }) => message);
  const rest = mistakes.length - shown.length;
  return {
    lines: [
      ...answerThen(content, now, then),
      ...told(more, 'gets items too', 'get items too'),
      ...told(fewer, 'loses items too', 'lose items too'),
    ],
    mistakes: rest > 0 ? [...shown, `${count(rest, 'more mistake')} of this kind.`] : shown,
  };
}

/** What it does to the answer of the case, where it does something. */
function answerThen(content: CaseContent, now: CaseResults, then: CaseResults): readonly string[] {
  const line = resultLines(content)[0];
  const [before, after] = [now, then].map((results) => (line ? results.results()[line.name] : null));
  if (
    !line ||
    typeof before !== 'number' ||
    typeof after !== 'number' ||
    Math.abs(after - before) <= 1e-9 * Math.abs(before)
  )
    return [];
  const say = (value: number): string => formatNumber(value, line.unit, { compact: true });
  return [`${shortLabel(line)} would be ${say(after)} instead of ${say(before)}.`];
}

/** The formulas that the host changes along with the input. */
function formulasThen({ lines }: CaseContent, line: Line, { dimensions, formulas }: LineCount) {
  if (dimensions.length === 0) return takingAlone(lines, [line]);
  const isFirst = (line.dimensions ?? []).length === 0;
  return isFirst && formulas === 'together' ? takingTogether(lines, line) : [];
}

/** Whether formulas may be let take the items together: where the input has none yet and some formula uses it. */
export function mayTakeTogether(content: CaseContent, line: Line | null, { dimensions }: LineCount): boolean {
  if (line === null || (line.dimensions ?? []).length > 0 || dimensions.length === 0) return false;
  return takingTogether(content.lines, line).length > 0;
}

/** What is left of the items, for each way of taking them together, with the number where it is one. */
export function keptChoices(content: CaseContent, line: Line, dimensions: readonly string[]) {
  const from = line.dimensions ?? [];
  const itemsOf = itemsIn(content);
  const gone = from.filter((name) => !dimensions.includes(name));
  const first = gone.map((name) => itemsOf(name)[0] ?? '').join(', ');
  const words = {
    sum: 'Its items added up',
    average: 'The average of its items',
    first: `The first item, ${first}`,
  } as const;
  return (['sum', 'average', 'first'] as const).map((keep) => {
    const value = reshapeValue(line.value ?? 0, { from, to: dimensions, itemsOf, keep });
    const number = typeof value === 'number' ? `: ${formatNumber(value, line.unit)}` : '';
    return { value: keep, label: `${words[keep]}${number}` };
  });
}
