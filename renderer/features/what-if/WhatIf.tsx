import { Check, GitBranch, RotateCcw } from 'lucide-react';
import { lineLabel } from '#shared/model/line.ts';
import { resultLines } from '#renderer/lib/case/index.ts';
import { useCaseResults, useTornado } from '#renderer/lib/engine/index.ts';
import { pin, tryValues, useCaseContent, usePinned, useReadOnly, useTrying } from '#renderer/lib/index.ts';
import { Button, ComboField } from '#renderer/ui/index.ts';
import { candidatesOf, driversOf, mostPinned, type Driver } from './drivers.ts';
import { keepAsScenario, keepInBase } from './keep.ts';
import { Live } from './parts/Live.tsx';
import { Slider } from './parts/Slider.tsx';
import { WhyNot } from './parts/WhyNot.tsx';
import styles from './what-if.module.css';

type Props = {
  readonly caseId: string;
  /** Above the charts of a page, or below a grid that fills it. */
  readonly place: 'head' | 'foot';
};

/** A few inputs to be dragged; the answer beside them, live. Nothing is kept until one says so. */
export function WhatIf({ caseId, place }: Props) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const headline = content ? resultLines(content)[0] : undefined;
  const bars = useTornado(results, headline?.name) ?? [];
  const pinned = usePinned(caseId);
  const trying = useTrying(caseId, results);
  const readOnly = useReadOnly();
  if (!content) return null;
  const drivers = driversOf(content, bars, pinned);
  const others = candidatesOf(content, bars).filter((line) => !drivers.some((each) => each.line.id === line.id));
  // Above charts there is nothing to show without an answer; below the model it says why there is none.
  if (place === 'head' && (!headline || drivers.length + others.length === 0)) return null;
  const tried = Object.keys(trying).length > 0;
  // Where the answer has no value before anything is tried, a page of charts says why itself.
  const isKnown = headline !== undefined && Number.isFinite(results.results()[headline.name] ?? NaN);
  const tryAll = (next: typeof trying): void => {
    tryValues(caseId, next);
    results.preview(Object.keys(next).length > 0 ? next : null);
  };
  const put = ({ line, value: kept }: Driver, value: number): void => {
    const { [line.name]: _, ...rest } = trying;
    tryAll(value === kept ? rest : { ...rest, [line.name]: value });
  };
  const names = drivers.map(({ line }) => line.name);
  const unpin = (driver: Driver): void => {
    pin(
      caseId,
      names.filter((name) => name !== driver.line.name),
    );
    put(driver, driver.value);
  };
  return (
    <section
      className={styles['strip']}
      aria-label="What if"
      data-place={place}
      data-foot={place === 'foot' || undefined}
    >
      {drivers.length > 0 ? <b className={styles['title']}>What if</b> : null}
      <div className={styles['drivers']}>
        {drivers.map((driver) => (
          <Slider
            key={driver.line.id}
            driver={driver}
            tried={trying[driver.line.name]}
            onChange={(value) => put(driver, value)}
            onEscape={() => tryAll({})}
            onUnpin={() => unpin(driver)}
          />
        ))}
      </div>
      {place === 'head' && drivers.length < mostPinned && others.length > 0 ? (
        <span className={styles['pin']}>
          <ComboField
            // Made anew with each pin, so that it is empty again.
            key={names.join(' ')}
            label="Pin an input"
            hideLabel
            placeholder="Pin an input…"
            value={null}
            choices={others.map((line) => ({
              value: line.name,
              label: lineLabel(line),
              ...(line.section ? { help: line.section } : {}),
            }))}
            onChange={(name) => name !== null && pin(caseId, [...names, name])}
          />
        </span>
      ) : null}
      {drivers.length > 0 ? (
        // They keep their room while nothing is tried: nothing may move under a slider that is being dragged.
        <span className={styles['actions']} data-tried={tried || undefined}>
          <Button size="small" kind="quiet" icon={<RotateCcw />} aria-label="Put back" onPress={() => tryAll({})} />
          <span title="Keep as a scenario">
            <Button
              size="small"
              icon={<GitBranch />}
              isDisabled={readOnly}
              aria-label="Keep as a scenario"
              onPress={() => void keepAsScenario(content, trying)}
            />
          </span>
          <Button
            size="small"
            kind="primary"
            icon={<Check />}
            isDisabled={readOnly}
            onPress={() => void keepInBase(content, trying)}
          >
            Keep
          </Button>
        </span>
      ) : null}
      {headline && (place === 'foot' || isKnown) ? (
        <WhyNot content={content} results={results} name={headline.name} />
      ) : null}
      {headline ? <Live content={content} results={results} name={headline.name} /> : null}
    </section>
  );
}
