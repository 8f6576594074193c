import { endNames } from '#shared/model/conventions.ts';
import { axisFor } from '../axis.ts';
import { withUnit } from '../format.ts';
import type { Context } from '../context.ts';
import type { Block, Section } from '../report.ts';
import { confidenceOf } from './summary.ts';

const shownBars = 12;

/** The tornado: what moves the answer, and by how much. */
export function driversSection(context: Context): Section {
  const { headline, bars, currency } = context;
  const base = headline ? (context.lanes[0].results[headline.name] ?? null) : null;
  if (!headline || base === null || bars.length === 0) {
    const why = headline
      ? 'No input of this case states how it may come out, so nothing can be said about what moves the answer.'
      : 'This case names no result.';
    return {
      id: 'drivers',
      title: 'What drives the answer',
      startsPage: true,
      blocks: [{ kind: 'paragraph', runs: [{ text: why }] }],
    };
  }
  const result = (value: number): string => withUnit(value, headline.unit, currency);
  // The ends of a range are no more exact than the judgement behind it.
  const end = (value: number, unit: string | null): string => withUnit(Number(value.toPrecision(4)), unit, currency);
  const ends = endNames(context.conventions);
  const shown = bars.slice(0, shownBars);
  const [most] = shown;
  const blocks: Block[] = [
    {
      kind: 'chart',
      chart: 'range',
      title: `${headline.label} when one input goes from its ${ends.low} to its ${ends.high}`,
      caption: `The other inputs stay at their base values. The upright line is the base, ${result(base)}. The figure at each end of a bar is the value of the input there.`,
      alt: most
        ? `Bars for ${shown.length} inputs around the base of ${result(base)}. The widest is ${most.label}, from ${result(most.lowResult)} to ${result(most.highResult)}.`
        : '',
      axis: axisFor(
        headline.unit,
        shown.flatMap((bar) => [bar.lowResult, bar.highResult]),
        currency,
      ),
      base,
      baseLabel: `base ${result(base)}`,
      bars: shown.map((bar) => ({
        label: bar.label,
        low: bar.lowResult,
        high: bar.highResult,
        lowText: end(bar.low, bar.unit),
        highText: end(bar.high, bar.unit),
      })),
    },
    {
      kind: 'table',
      id: 'drivers',
      caption: 'The same as figures',
      columns: [
        { label: 'Input', align: 'left', weight: 3.6 },
        { label: 'Name', align: 'left', weight: 2, dataOnly: true },
        { label: 'Unit', align: 'left', weight: 1, dataOnly: true },
        { label: `Low (${ends.low})`, align: 'right', weight: 2 },
        { label: `High (${ends.high})`, align: 'right', weight: 2 },
        { label: 'Result at low', unit: headline.unit ?? '', align: 'right', weight: 2 },
        { label: 'Result at high', unit: headline.unit ?? '', align: 'right', weight: 2 },
        { label: 'Swing', unit: headline.unit ?? '', align: 'right', weight: 1.8 },
        { label: 'Confidence', align: 'left', weight: 1.7 },
      ],
      rows: bars.map((bar) => ({
        kind: 'row',
        emphasis: false,
        cells: [
          { text: bar.label },
          { text: bar.line },
          { text: bar.unit ?? '' },
          { text: breakable(end(bar.low, bar.unit)), data: bar.low },
          { text: breakable(end(bar.high, bar.unit)), data: bar.high },
          { text: result(bar.lowResult), data: bar.lowResult },
          { text: result(bar.highResult), data: bar.highResult },
          { text: result(bar.swing), data: bar.swing },
          { text: confidenceOf(context, bar.line) ?? 'not stated' },
        ],
      })),
    },
  ];
  return { id: 'drivers', title: 'What drives the answer', startsPage: true, blocks };
}

/** What is too long for a narrow column breaks before its unit, not within a word. */
const breakable = (text: string): string => (text.length > 11 ? text.replace('\u00a0', ' ') : text);
