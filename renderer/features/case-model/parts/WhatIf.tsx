import { Check, RotateCcw } from 'lucide-react';
import type { LaneOverrides } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { lessIsBetter, reasonFor, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useTornado, type CaseResults } from '#renderer/lib/engine/index.ts';
import { directionOf, formatDelta, formatNumber, run, useNavigation } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Reason } from '#renderer/ui/Reason.tsx';
import { driversOf, type Driver } from '../drivers.ts';
import styles from './WhatIf.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly trying: LaneOverrides;
  readonly onTry: (trying: LaneOverrides) => void;
  readonly readOnly: boolean;
};

/** The inputs that move the answer most, to be dragged; the answer beside them, live. Nothing is kept until one says so. */
export function WhatIf({ content, results, trying, onTry, readOnly }: Props) {
  const headline = resultLines(content)[0];
  const bars = useTornado(results, headline?.name);
  const drivers = driversOf(content, bars ?? []);
  const tried = Object.keys(trying).length > 0;
  const change = (driver: Driver, value: number): void => {
    const { [driver.line.name]: _, ...others } = trying;
    const next = value === driver.value ? others : { ...others, [driver.line.name]: value };
    onTry(next);
    results.preview(Object.keys(next).length > 0 ? next : null);
  };
  const reset = (): void => {
    onTry({});
    results.preview(null);
  };
  const keep = async (): Promise<void> => {
    const edits = drivers.flatMap(({ line }) => {
      const value = trying[line.name];
      return typeof value === 'number' ? [{ lineId: line.id, value }] : [];
    });
    const kept = await run('line.setValues', { edits });
    if (kept.ok) onTry({});
  };
  return (
    <section className={styles['strip']} aria-label="What if" data-foot>
      {drivers.length > 0 ? <b className={styles['title']}>What if</b> : null}
      <div className={styles['drivers']}>
        {drivers.map((driver) => (
          <Slider
            key={driver.line.id}
            driver={driver}
            tried={trying[driver.line.name]}
            onChange={(value) => change(driver, value)}
            onEscape={reset}
          />
        ))}
      </div>
      {drivers.length > 0 ? (
        // They keep their room while nothing is tried: the grid must not move under a slider that is being dragged.
        <span className={styles['actions']} data-tried={tried || undefined}>
          <Button size="small" kind="quiet" icon={<RotateCcw />} aria-label="Put back" onPress={reset} />
          <Button size="small" kind="primary" icon={<Check />} isDisabled={readOnly} onPress={() => void keep()}>
            Keep
          </Button>
        </span>
      ) : null}
      {headline ? <WhyNot content={content} results={results} name={headline.name} /> : null}
      {headline ? <Live content={content} results={results} name={headline.name} /> : null}
    </section>
  );
}

function Slider({
  driver,
  tried,
  onChange,
  onEscape,
}: {
  driver: Driver;
  tried: LaneOverrides[string] | undefined;
  onChange: (value: number) => void;
  onEscape: () => void;
}) {
  const { line, low, high, step } = driver;
  const value = typeof tried === 'number' ? tried : driver.value;
  const text = formatNumber(value, line.unit, { compact: Math.abs(value) >= 100_000 });
  return (
    <label className={styles['driver']} data-tried={tried !== undefined || undefined}>
      <span className={styles['label']} title={lineLabel(line)}>
        {lineLabel(line)}
      </span>
      <input
        type="range"
        min={low}
        max={high}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(nearKept(Number(event.target.value), driver))}
        onKeyDown={(event) => event.key === 'Escape' && onEscape()}
      />
      <output className={styles['value']}>{text}</output>
    </label>
  );
}

/** The kept value seldom lies on a step of the slider; close to it, the slider finds it again. */
function nearKept(value: number, { value: kept, step }: Driver): number {
  return Math.abs(value - kept) < step * 0.75 ? kept : value;
}

/** Why the answer has no value, also while a value is typed or tried. */
function WhyNot({ content, results, name }: { content: CaseContent; results: CaseResults; name: string }) {
  const explain = useNavigation((state) => state.explain);
  if (results.lanes.length === 0 || Number.isFinite(results.liveResults[name] ?? NaN)) return null;
  const reason = reasonFor(content, results.facts, results.liveFindings, name);
  if (!reason) return null;
  const { line } = reason;
  const whole = { caseId: content.case.id, from: 0, to: content.case.timeline.periods };
  return (
    <div className={styles['reason']} data-kept={!Number.isFinite(results.results()[name] ?? NaN)} role="status">
      <Reason words={reason.words} onShow={line === null ? undefined : () => explain({ ...whole, line })} />
    </div>
  );
}

function Live({ content, results, name }: { content: CaseContent; results: CaseResults; name: string }) {
  const line = content.lines.find((candidate) => candidate.name === name);
  if (!line) return null;
  const kept = results.results()[name] ?? null;
  const live = results.liveResults[name] ?? null;
  const delta = live !== null && kept !== null ? live - kept : 0;
  const good = directionOf(lessIsBetter(line) ? -delta : delta);
  return (
    <div className={styles['live']} role="status" aria-live="polite">
      <span className={styles['liveLabel']}>{shortLabel(line)}</span>
      <b className={styles['liveValue']} data-testid="live-result" title={formatNumber(live, line.unit)}>
        {formatNumber(live, line.unit, { compact: true })}
      </b>
      <span className={styles['delta']} data-direction={good}>
        {live === null || results.previewing === null ? '' : delta === 0 ? '± 0' : formatDelta(delta, line.unit)}
      </span>
    </div>
  );
}
