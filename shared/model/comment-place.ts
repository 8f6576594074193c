import {
  firstMonthOf,
  monthLabel,
  monthNumber,
  monthsIn,
  monthText,
  spanLabel,
  type Timeline,
} from '../kernel/period.ts';
import type { CaseContent } from './case-content.ts';
import type { Comment, CommentPlace } from './comment.ts';
import { lineLabel } from './line.ts';

/** The months of the periods `[from, to)`, as a comment keeps them: they stay right when the timeline is changed. */
export function monthsOf(timeline: Timeline, from: number, to: number): Pick<Comment, 'fromMonth' | 'toMonth'> {
  return { fromMonth: monthText(firstMonthOf(timeline, from)), toMonth: monthText(firstMonthOf(timeline, to) - 1) };
}

/** What a comment is about besides its line: `DE, Web · 2028 · Premium`; empty where it is about the line as a whole. */
export function placeWords(content: CaseContent, place: CommentPlace): string {
  const scenario = content.scenarios.find((row) => row.id === place.scenarioId);
  return [place.item?.replaceAll(',', ', '), monthsLabel(content.case.timeline, place), scenario?.name]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

/** What a comment is about, from the case down: `List price · 2028`, or the case's name. */
export function aboutWords(content: CaseContent, place: CommentPlace): string {
  const line = content.lines.find((row) => row.id === place.lineId);
  return [line ? lineLabel(line) : content.case.name, placeWords(content, place)].filter(Boolean).join(' · ');
}

function monthsLabel(timeline: Timeline, { fromMonth, toMonth }: CommentPlace): string {
  if (fromMonth === null || toMonth === null) return '';
  const months = monthsIn[timeline.grain];
  const from = (monthNumber(fromMonth) - monthNumber(timeline.start)) / months;
  const to = (monthNumber(toMonth) + 1 - monthNumber(timeline.start)) / months;
  const isInside = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= timeline.periods;
  if (isInside) return spanLabel(timeline, from, to);
  const [first, last] = [monthLabel(monthNumber(fromMonth)), monthLabel(monthNumber(toMonth))];
  return first === last ? first : `${first} to ${last}`;
}
