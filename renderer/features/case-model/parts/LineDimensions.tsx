import type { CaseContent } from '#shared/model/case-content.ts';
import { keptTogether } from '#shared/engine/compile/suggested-rule.ts';
import { limits } from '#shared/kernel/limits.ts';
import type { Line } from '#shared/model/line.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { CheckField, SelectField } from '#renderer/ui/index.ts';
import { keptChoices, mayTakeTogether, useConsequences, type LineCount } from '../dimension-trial.ts';
import { listed } from '../dimension-words.ts';
import styles from './dimensions.module.css';

type Props = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  /** The input that is changed; null for a new one. */
  readonly line: Line | null;
  readonly counted: LineCount;
  readonly onChange: (counted: LineCount) => void;
  /** The one that it was opened for: the focus begins there. */
  readonly asked: string | undefined;
};

/** Which dimensions an input has, and what comes of it, before it is done. */
export function LineDimensions({ content, results, line, counted, onChange, asked }: Props) {
  const chosen = counted.dimensions;
  const dimensions = Object.entries(content.case.dimensions ?? {});
  const had = line?.dimensions ?? [];
  const gained = chosen.filter((name) => !had.includes(name));
  const lost = had.filter((name) => !chosen.includes(name));
  const { lines, mistakes } = useConsequences(content, results, line, counted);
  if (dimensions.length === 0) return null;
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>Dimensions: a value for each</legend>
      {dimensions.map(([name, items]) => (
        <CheckField
          key={name}
          label={`${name} (${listed(items, 4)})`}
          value={chosen.includes(name)}
          autoFocus={name === asked}
          onChange={(has) =>
            onChange({ ...counted, dimensions: has ? [...chosen, name] : chosen.filter((each) => each !== name) })
          }
        />
      ))}
      <div role="status" className={styles['about']}>
        {chosen.length > limits.dimensionsPerLine ? (
          <p>A line has at most {limits.dimensionsPerLine} dimensions. Leave one out.</p>
        ) : null}
        {gained.length > 0 ? (
          <p>
            {line === null
              ? 'Each item begins with the value above.'
              : `Each ${listed(gained)} begins with the present value; scenarios and options follow. Change it item by item in the model.`}
          </p>
        ) : null}
        {lines.map((words) => (
          <p key={words}>{words}</p>
        ))}
        {line?.distribution && chosen.length > 0 && gained.length > 0 ? (
          <p>Its range is of one number: no analysis draws it as long as the line has items.</p>
        ) : null}
      </div>
      {mayTakeTogether(content, line, counted) ? (
        <SelectField
          label="Formulas that use it"
          value={counted.formulas}
          choices={[
            { value: 'by item', label: 'Work item by item', help: 'They get a value for each item as well' },
            {
              value: 'together',
              label: `Take ${line && keptTogether(line) === 'sum' ? 'the sum' : 'the average'} of its items`,
              help: 'No other line gets items; change formulas one by one later',
            },
          ]}
          onChange={(formulas) => onChange({ ...counted, formulas })}
        />
      ) : null}
      {lost.length > 0 && line !== null ? (
        <SelectField
          label={`Without ${listed(lost)} it keeps`}
          value={counted.keep}
          choices={keptChoices(content, line, chosen)}
          onChange={(keep) => onChange({ ...counted, keep })}
        />
      ) : null}
      {mistakes.length > 0 ? (
        <div role="alert" className={styles['error']}>
          <p>
            The model would have to be mended then
            {mayTakeTogether(content, line, counted) && counted.formulas === 'by item'
              ? ', unless formulas take the items together:'
              : ':'}
          </p>
          <ul>
            {mistakes.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </fieldset>
  );
}
