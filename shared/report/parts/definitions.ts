import { monthLabel, firstMonthOf } from '#shared/kernel/period.ts';
import { actualsWords } from '#shared/model/actuals.ts';
import { timeText, withUnit } from '../format.ts';
import { labelOf, type Context } from '../context.ts';
import type { Block, Run, Section } from '../report.ts';

/** The conventions behind the figures, the terms, and what this document was made from. */
export function definitionsSection(context: Context): Section {
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'Conventions' },
    { kind: 'list', ordered: false, items: conventions(context).map(item) },
    { kind: 'heading', level: 2, text: 'Terms' },
    { kind: 'list', ordered: false, items: terms(context).map(item) },
    { kind: 'heading', level: 2, text: 'About this document' },
    { kind: 'list', ordered: false, items: origin(context).map(item) },
  ];
  return { id: 'definitions', title: 'Appendix: conventions and definitions', startsPage: true, blocks };
}

const item = ([term, text]: readonly [string, string]): Run[] => [{ text: term, bold: true }, { text: `. ${text}` }];

function conventions(context: Context): (readonly [string, string])[] {
  const { timeline } = context.model;
  const { timing, priceBasis, tax, p90 } = context.conventions;
  const rate = context.roles.discountRate;
  const end = monthLabel(firstMonthOf(timeline, timeline.periods) - 1);
  return [
    [
      'Horizon',
      `${timeline.periods} ${timeline.grain}s, ${monthLabel(firstMonthOf(timeline, 0))} to ${end}. Time 0 is the moment before the first of them. Nothing is counted after the last unless a line says so.`,
    ],
    ...actuals(context),
    ['Currency', `${context.currency}; figures in tables are in thousands where the unit column says k.`],
    [
      'Prices',
      priceBasis === 'nominal'
        ? 'Nominal: prices and costs are those of their own year, inflation included.'
        : 'Real: prices and costs are without inflation.',
    ],
    ['Tax', tax === 'post' ? 'Cash flows are after tax.' : 'Cash flows are before tax.'],
    [
      'Timing',
      {
        mid: 'The cash of a period is taken to arrive in its middle.',
        end: 'The cash of a period is taken to arrive at its end.',
        begin: 'The cash of a period is taken to arrive at its start.',
      }[timing],
    ],
    ...(rate === null
      ? []
      : [[labelOf(context, rate), `${withUnit(context.evaluation.scalar(rate, 0), '%', context.currency)}.`] as const]),
    [
      'P10 and P90',
      p90 === 'high'
        ? 'One outcome in ten is expected below P10 and one in ten above P90; P90 is the high end.'
        : 'P90 is the low end: nine outcomes in ten are expected above it.',
    ],
    ['Base', 'Every input at the value in the list of assumptions. A scenario changes only what its table lists.'],
  ];
}

function actuals({ content }: Context): (readonly [string, string])[] {
  const words = actualsWords(content.case.timeline);
  return words === null
    ? []
    : [
        [
          'Actuals',
          `${words}. What is actual is marked in the tables by year and in the charts over time; it is counted like all else.`,
        ],
      ];
}

function terms(context: Context): (readonly [string, string])[] {
  const { roles } = context;
  const has = (pattern: RegExp): boolean =>
    context.results.some((result) => pattern.test(result.name) || pattern.test(result.label));
  return [
    ...(has(/npv|net present value/i)
      ? [
          [
            'Net present value',
            'The sum of all cash flows, each made smaller by the discount rate for the time until it arrives, less what is paid at time 0. Above zero, the plan earns more than the discount rate asks.',
          ] as const,
        ]
      : []),
    ...(roles.rateOfReturn
      ? [['Internal rate of return', 'The discount rate at which the net present value is zero.'] as const]
      : []),
    ...(roles.payback
      ? [
          [
            'Payback',
            'When cash to date is back at zero, counted from time 0 and interpolated within the period. Discounted payback is the same with present values.',
          ] as const,
        ]
      : []),
    ...(has(/profitability/i)
      ? [
          [
            'Profitability index',
            'Present value earned for each unit of money invested; above 1 the plan earns more than the discount rate asks.',
          ] as const,
        ]
      : []),
    ...(roles.peakCash
      ? [['Peak cash need', 'The deepest point of cash to date: the most money that is tied up at any time.'] as const]
      : []),
    [
      'Swing',
      'The distance between the largest and the smallest result as one input goes from its P10 to its P90 while the others stay at base.',
    ],
    ['Confidence', 'How sure the owner of an assumption is of it: high, medium or low.'],
  ];
}

function origin(context: Context): (readonly [string, string])[] {
  const { input } = context;
  return [
    ['File', input.fileName],
    ['Content digest (SHA-256)', input.digest],
    [
      'As of',
      `${timeText(input.asOf)}, the time of the last change. The same content gives the same document, byte for byte.`,
    ],
    ['Made by', `Casewright ${input.version}`],
  ];
}
