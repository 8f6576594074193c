import {
  bracketed,
  rangeOf,
  type SheetArgument,
  type SheetHelper,
  type SheetPlace,
  type SheetTranslation,
} from './sheet.ts';

/** Two rows: the flows to date, and the time of each crossing from below zero. The flow is argument 0, the initial 1. */
export function paybackHelpers(
  flowOf: (flow: SheetArgument, place: SheetPlace, args: readonly SheetArgument[]) => string,
  order: { readonly flow: number; readonly initial: number } = { flow: 0, initial: 1 },
): readonly SheetHelper[] {
  const flowAt = (args: readonly SheetArgument[], place: SheetPlace): string => {
    const flow = args[order.flow];
    return flow === undefined ? '0' : bracketed(flowOf(flow, place, args));
  };
  return [
    {
      from: 0,
      formula: (args, place, [toDate]) =>
        place.period === 0
          ? (args[order.initial]?.cell ?? '0')
          : `${toDate?.at(place.period - 1)}+${flowAt(args, place)}`,
    },
    {
      from: 1,
      formula: (args, place, [toDate]) =>
        `IF(AND(${toDate?.at(place.period - 1)}<0,${toDate?.at(place.period)}>=0),${place.period}-${toDate?.at(place.period)}/${flowAt(args, place)},"")`,
    },
  ];
}

/** The first of the crossings. */
export const firstCrossing: SheetTranslation['formula'] = (_, place, [, crossings]) =>
  `IF(COUNT(${rangeOf(crossings, place)})=0,NA(),MIN(${rangeOf(crossings, place)}))`;
