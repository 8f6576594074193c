import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { LineChart, type ChartNote } from '#renderer/charts/index.ts';
import { cashCurve, cashCurveLine, openingLine } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { currencySymbol, formatMoney, formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../summary.module.css';

/** Cash to date: how deep it goes, when, and when it is back. */
export function CashCard({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const explain = useNavigation((state) => state.explain);
  const line = cashCurveLine(content);
  const { timeline, currency } = content.case;
  const money = currency ?? 'EUR';
  const values = line ? results.values(line.name) : null;
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
  const curve = cashCurve(values.values, opening, timeline);
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
  const inMillions = Math.max(...curve.values.map(Math.abs)) >= 1e6;
  const caption = `${symbol}${inMillions ? ' m' : ''}, base, end of ${unit}`;
  return (
    <Card title={lineLabel(line)} caption={caption}>
      <LineChart
        label={`${lineLabel(line)}, ${money}`}
        caption={caption}
        unit={money}
        series={[{ name: lineLabel(line), values: curve.values }]}
        labels={curve.labels}
        marks={curve.marks}
        notes={notes}
        height={268}
        format={(value) => formatMoney(value, money, { compact: true })}
        formatAxis={(value) => formatNumber(inMillions ? value / 1e6 : value, null)}
        onPick={(index) => {
          const period = index - curve.before;
          if (period >= 0) explain({ caseId: content.case.id, line: line.name, from: period, to: period + 1 });
        }}
      />
    </Card>
  );
}
