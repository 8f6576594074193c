import type { ParsedInputOf, OutputOf } from '#shared/api/contract.ts';
import {
  breakEven,
  dataTable,
  evaluate,
  goalSeek,
  spider,
  switchingValues,
  targetGap,
  tornado,
  tornadoConventions,
} from '#shared/engine/index.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { given, plain } from './plain.ts';
import { lineFacts, openSubject, type Asked } from './subject.ts';

type Name = `analysis.${'tornado' | 'spider' | 'table' | 'solve' | 'breakEven' | 'switchingValues' | 'targetGap'}`;
type Analysis<Of extends Name> = (records: Records, input: ParsedInputOf<Of>) => Result<OutputOf<Of>>;

/** What one input, or two, do to a result. */
export const tornadoOf: Analysis<'analysis.tornado'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const bars = tornado(compilation, result, given({ lane, range: input.range }));
  return ok({
    about,
    conventions: [...tornadoConventions(input.range), ...seriesNote(asked.value)],
    base: plain(evaluate(compilation.program, [lane], { lines: [result] }).scalar(result)),
    bars: bars.map((bar, index) => ({ ...plain(bar), rank: index + 1 })),
  });
};

export const spiderOf: Analysis<'analysis.spider'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const told = spider(compilation, given({ result, lane, by: input.by, steps: input.steps }));
  if (!told.ok) return told;
  const { base, by, steps, lines, conventions } = told.value;
  return ok({ about, conventions: [...conventions], base: plain(base), by, steps: [...steps], lines: plain(lines) });
};

export const tableOf: Analysis<'analysis.table'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const told = dataTable(compilation, { result, lane, x: input.x, y: input.y });
  if (!told.ok) return told;
  return ok({
    about,
    conventions: [...told.value.conventions],
    x: { ...lineFacts(asked.value, input.x.line), values: input.x.values },
    y: input.y === null ? null : { ...lineFacts(asked.value, input.y.line), values: input.y.values },
    cells: plain(told.value.cells),
  });
};

export const solveOf: Analysis<'analysis.solve'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const told = goalSeek(
    compilation,
    given({ result, lane, line: input.line, target: input.target, range: input.range }),
  );
  if (!told.ok) return told;
  const { searched, conventions, line, label, unit, target, base, solutions, reached } = told.value;
  return ok({
    about,
    conventions: [...conventions],
    ...plain({ line, label, unit, target, base, solutions, reached }),
    searched: plain({ from: searched.from, to: searched.to }),
  });
};

export const breakEvenOf: Analysis<'analysis.breakEven'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const { line, target, factors } = input;
  const told = breakEven(compilation, given({ result, lane, line, target, factors }));
  if (!told.ok) return told;
  const { conventions, label, unit, base, solutions, searched } = told.value;
  return ok({
    about,
    conventions: [...conventions],
    ...plain({ line, label, unit, target, base, solutions, searched }),
  });
};

export const switchingValuesOf: Analysis<'analysis.switchingValues'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const told = switchingValues(compilation, { result, lane, threshold: input.threshold });
  if (!told.ok) return told;
  const { conventions, threshold, base, values } = told.value;
  return ok({ about, conventions: [...conventions], ...plain({ threshold, base, values }) });
};

export const targetGapOf: Analysis<'analysis.targetGap'> = (records, input) => {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const told = targetGap(compilation, { result, lane, target: input.target });
  if (!told.ok) return told;
  const { conventions, target, base, gap, gapShare, drivers } = told.value;
  return ok({ about, conventions: [...conventions], ...plain({ target, base, gap, gapShare, drivers }) });
};

function seriesNote({ compilation, result }: Asked): readonly string[] {
  const isSeries = compilation.lines.get(result)?.shape === 'series';
  return isSeries ? ['The result is a series: its last period counts.'] : [];
}
