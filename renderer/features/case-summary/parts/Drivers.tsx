import type { CaseContent } from '#shared/model/case-content.ts';
import { endNames, resolveConventions } from '#shared/model/conventions.ts';
import type { Line } from '#shared/model/line.ts';
import { TornadoChart } from '#renderer/charts/index.ts';
import { shortLabel, tornadoRows } from '#renderer/lib/case/index.ts';
import type { CaseResults, TornadoBar } from '#renderer/lib/engine/index.ts';
import { formatNumber, useNavigation } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../summary.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly headline: Line;
  readonly bars: readonly TornadoBar[] | null;
};
const mostShown = 7;

/** The tornado: which inputs move the answer most over their own ranges. */
export function Drivers({ content, results, headline, bars }: Props) {
  const explain = useNavigation((state) => state.explain);
  const base = results.results()[headline.name];
  const say = (value: number): string => formatNumber(value, headline.unit, { compact: true });
  const ends = endNames(resolveConventions(content.case.conventions));
  const caption = `${shortLabel(headline)} when one input goes from its ${ends.low} to its ${ends.high}`;
  if (bars === null || base === null || base === undefined) {
    return (
      <Card title="What moves the answer" caption={caption}>
        <p className={styles['quiet']}>
          {bars === null ? 'Computing…' : 'The answer cannot be computed at the moment, so nothing can be ranked.'}
        </p>
      </Card>
    );
  }
  if (bars.length === 0) {
    return (
      <Card title="What moves the answer">
        <p className={styles['quiet']}>
          No input has a range yet. Give the uncertain ones a lowest, likely and highest value in Assumptions; this
          chart then ranks them by what they do to the answer.
        </p>
      </Card>
    );
  }
  return (
    <Card title="What moves the answer" caption={caption}>
      <TornadoChart
        label={`What moves the ${shortLabel(headline)}`}
        caption={`${caption}, all others at base`}
        rows={tornadoRows(bars.slice(0, mostShown))}
        unit={headline.unit}
        base={base}
        baseLabel={`base ${say(base)}`}
        format={say}
        lowName={`input at ${ends.low}`}
        highName={`input at ${ends.high}`}
        onPick={(line) => explain({ caseId: content.case.id, line, from: 0, to: content.case.timeline.periods })}
      />
    </Card>
  );
}
