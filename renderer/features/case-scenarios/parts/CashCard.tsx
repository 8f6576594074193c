import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { LineChart } from '#renderer/charts/index.ts';
import { actualBand, cashCurve, cashCurveLine, conventionsOfCurve, openingLine } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { axisStep, currencySymbol, formatMoney, formatNumber } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../scenarios.module.css';

const tones = ['main', 'second', 'third', 'fourth'] as const;

/** Cash to date in the base and in every scenario, one chart. */
export function CashCard({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const line = cashCurveLine(content);
  if (line && results.lanes.length > 0 && !results.values(line.name).values.some(Number.isFinite)) {
    return (
      <Card title={lineLabel(line)}>
        <p className={styles['quiet']}>
          There is no curve, because “{lineLabel(line)}” has no value. The reason stands beside.
        </p>
      </Card>
    );
  }
  if (!line || results.lanes.length === 0 || results.values(line.name).shape !== 'series') {
    return (
      <Card title="Cash to date">
        <p className={styles['quiet']}>A line that adds up cash over time is drawn here for every scenario.</p>
      </Card>
    );
  }
  const { timeline, currency } = content.case;
  const money = currency ?? 'EUR';
  const opening = openingLine(content)?.name;
  const curves = results.lanes.map((name, lane) => {
    const first = opening === undefined ? null : -(results.values(opening, lane).values[0] ?? 0);
    return { name, curve: cashCurve(results.values(line.name, lane).values, first, timeline) };
  });
  const shape = curves[0]?.curve;
  if (!shape) return null;
  const step = axisStep(Math.max(...curves.flatMap(({ curve }) => curve.values.map(Math.abs))));
  const longest = Math.max(...results.lanes.map((name) => name.length));
  const caption = `${`${currencySymbol(money).trim()} ${step.word}`.trim()}, end of ${timeline.grain}`;
  return (
    <Card title={lineLabel(line)} caption={caption}>
      <LineChart
        label={`${lineLabel(line)} by scenario, ${money}`}
        caption={`${caption}; ${conventionsOfCurve(content.case)}`}
        unit={money}
        series={curves.map(({ name, curve }, index) => ({ name, values: curve.values, tone: tones[index] ?? 'quiet' }))}
        labels={shape.labels}
        marks={shape.marks}
        band={actualBand(timeline, shape.before)}
        height={396}
        endNames={Math.min(150, 12 + longest * 6.2)}
        format={(value) => formatMoney(value, money, { compact: true })}
        formatAxis={(value) => formatNumber(value / step.by, null)}
      />
    </Card>
  );
}
