import { useState } from 'react';
import { percentileName, resolveConventions, type Conventions } from '#shared/model/conventions.ts';
import { inputText } from '#renderer/lib/case/index.ts';
import type { AnalysisAnswer } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatPercent, useNavigation } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import styles from '../sensitivity.module.css';
import type { Subject } from '../subject.ts';

export type Driver = AnalysisAnswer<'switchingValues'>['values'][number];
type Props = {
  readonly subject: Subject;
  readonly drivers: readonly Driver[];
  /** The head of the column with the values that do it. */
  readonly at: string;
};
const mostShown = 8;

/** What each input is, what it would have to be, and how far that is. The nearest first. */
export function DriverTable({ subject, drivers, at }: Props) {
  const { content } = subject;
  const conventions = resolveConventions(content.case.conventions);
  const explain = useNavigation((state) => state.explain);
  const [all, setAll] = useState(false);
  const able = drivers.filter(({ value }) => Number.isFinite(value));
  const shown = all ? drivers : able.slice(0, mostShown);
  const unable = drivers.length - able.length;
  const noneAlone = able.length === 0 && !all;
  return (
    <>
      {noneAlone ? <p className={styles['quiet']}>None of the {drivers.length} inputs can do it alone.</p> : null}
      <div className={styles['scroll']} hidden={noneAlone}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">now</th>
              <th scope="col">{at}</th>
              <th scope="col">room</th>
              <th scope="col" title="Where the value lies among those that the input may take, by its own range">
                in range
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((driver) => (
              <tr key={driver.line}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles['link']}
                    title={driver.label}
                    onClick={() =>
                      explain({
                        caseId: content.case.id,
                        line: driver.line,
                        from: 0,
                        to: content.case.timeline.periods,
                      })
                    }
                  >
                    {driver.label}
                  </button>
                </th>
                <td title={formatNumber(driver.base, driver.unit)}>{inputText(driver.base, driver.unit)}</td>
                <Needed driver={driver} conventions={conventions} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['row']}>
        {drivers.length > shown.length || all ? (
          <Button kind="quiet" size="small" onPress={() => setAll(!all)}>
            {all ? 'Only the nearest' : `Show all ${drivers.length}`}
          </Button>
        ) : null}
        {unable > 0 && !noneAlone ? (
          <span className={styles['note']}>
            {unable} of {drivers.length} inputs cannot do it alone.
          </span>
        ) : null}
      </div>
    </>
  );
}

function Needed({ driver, conventions }: { readonly driver: Driver; readonly conventions: Conventions }) {
  const { value, change, unit, all, base, jump } = driver;
  if (!Number.isFinite(value)) {
    return (
      <td colSpan={3} className={styles['none']}>
        no value of it does
      </td>
    );
  }
  const others = all.filter((each) => each !== value).map((each) => inputText(each, unit));
  return (
    <>
      <td title={formatNumber(value, unit)}>
        {jump ? 'jumps over it at ' : ''}
        {inputText(value, unit)}
        {others.length > 0 ? <span className={styles['also']}>and at {others.join(', ')}</span> : null}
      </td>
      <td className={styles[driver.withinRange === true ? 'near' : 'far']}>
        {Number.isNaN(change)
          ? formatNumber(value - base, unit, { signed: true })
          : formatPercent(change, { signed: true, digits: Math.abs(change) < 0.1 ? 1 : 0 })}
      </td>
      <td className={styles['where']}>{whereIn(driver, conventions)}</td>
    </>
  );
}

/** Where the value lies among those that the input may well take. */
function whereIn({ percentile, withinRange }: Driver, conventions: Conventions): string {
  if (percentile === null) return '–';
  if (withinRange !== true || percentile <= 0 || percentile >= 1) return 'outside';
  return percentileName(percentile, conventions);
}
