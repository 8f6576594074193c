import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { LineChart, type ChartNote } from '#renderer/charts/index.ts';
import {
  actualBand,
  cashCurve,
  cashCurveLine,
  conventionsOfCurve,
  openingLine,
  reasonFor,
  type CashCurve,
} from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { axisStep, currencySymbol, formatMoney, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import styles from '../summary.module.css';

/** Cash to date: how deep it goes, when, and when it is back. */
export function CashCard({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const explain = useNavigation((state) => state.explain);
  const line = cashCurveLine(content);
  const { timeline, currency } = content.case;
  const money = currency ?? 'EUR';
  const values = line ? results.values(line.name) : null;
  if (line && values && results.lanes.length > 0 && !values.values.some(Number.isFinite)) {
    const reason = reasonFor(content, results.facts, results.findings, line.name);
    const at = reason?.line ?? null;
    const whole = { caseId: content.case.id, from: 0, to: timeline.periods };
    return (
      <Card title={lineLabel(line)}>
        <Reason
          words={`There is no curve, because “${lineLabel(line)}” has no value. ${reason?.words ?? ''}`.trim()}
          onShow={at === null ? undefined : () => explain({ ...whole, line: at })}
        />
      </Card>
    );
  }
  if (!line || values?.shape !== 'series' || results.lanes.length === 0) {
    return (
      <Card title="Cash to date">
        <p className={styles['quiet']}>
          {line && results.lanes.length === 0
            ? 'Computing…'
            : 'Add a line that adds up cash, such as cash_to_date = prev(cash_to_date, 0) + free_cash_flow. The curve then shows how deep the need goes and when it is paid back.'}
        </p>
      </Card>
    );
  }
  const openingName = openingLine(content)?.name;
  const opening = openingName === undefined ? null : -(results.values(openingName).values[0] ?? 0);
  const kept = cashCurve(values.values, opening, timeline);
  // While values are tried above the charts, they are what is read; the curve as it is kept stays beside it.
  const curve = results.previewing ? triedCurve(results, line.name, openingName, timeline) : kept;
  const isTried = curve !== kept;
  const unit = timeline.grain;
  const notes: ChartNote[] = [];
  if (curve.lowest) {
    const period = curve.lowest.index - curve.before + 1;
    const when = period === 0 ? 'at the start' : `${unit} ${period}`;
    notes.push({
      index: curve.lowest.index,
      value: curve.lowest.value,
      text: `peak need ${formatMoney(-curve.lowest.value, money, { compact: true })}, ${when}`,
      place: 'below',
    });
  }
  if (curve.paidBack) {
    notes.push({
      index: curve.paidBack.index,
      value: curve.values[curve.paidBack.index] ?? 0,
      text: `paid back in ${unit} ${curve.paidBack.index - curve.before + 1}`,
      place: 'left',
    });
  }
  const symbol = currencySymbol(money).trim();
  const step = axisStep(Math.max(...curve.values.map(Math.abs)));
  const caption = `${`${symbol} ${step.word}`.trim()}, ${isTried ? 'with what is tried; grey: base' : 'base'}, end of ${unit}`;
  return (
    <Card title={lineLabel(line)} caption={caption}>
      <LineChart
        label={`${lineLabel(line)}, ${money}`}
        caption={`${caption}; ${conventionsOfCurve(content.case)}`}
        unit={money}
        series={[
          ...(isTried ? [{ name: 'Base', values: kept.values, tone: 'quiet' as const }] : []),
          { name: isTried ? 'Tried' : lineLabel(line), values: curve.values },
        ]}
        labels={curve.labels}
        marks={curve.marks}
        notes={notes}
        band={actualBand(timeline, curve.before)}
        height={268}
        format={(value) => formatMoney(value, money, { compact: true })}
        formatAxis={(value) => formatNumber(value / step.by, null)}
        onPick={(index) => {
          const period = index - curve.before;
          if (period >= 0) explain({ caseId: content.case.id, line: line.name, from: period, to: period + 1 });
        }}
      />
    </Card>
  );
}

/** The curve with the values that are tried above the charts; it has to begin where its own opening payment puts it. */
function triedCurve(
  { live }: CaseResults,
  line: string,
  opening: string | undefined,
  timeline: CaseContent['case']['timeline'],
): CashCurve {
  const first = opening === undefined ? null : -(live(opening).values[0] ?? 0);
  return cashCurve(live(line).values, first, timeline);
}
