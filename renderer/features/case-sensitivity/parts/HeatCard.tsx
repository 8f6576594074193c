import { useState } from 'react';
import { HeatChart } from '#renderer/charts/index.ts';
import { inputText, lessIsBetter, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis, useTornado } from '#renderer/lib/engine/index.ts';
import { formatNumber, formatUnit } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import { stepsThrough, type StepCount } from '../axis.ts';
import { inputsOf, type Input } from '../inputs.ts';
import styles from '../sensitivity.module.css';
import { meets, noneOf, sayResult, type Subject } from '../subject.ts';
import { HeatChoices, type Chosen } from './HeatChoices.tsx';
import { Problem } from './Problem.tsx';

type Props = { readonly subject: Subject; readonly breakEven: number | null };

/** The result over two inputs at once, with the line along which it breaks even. */
export function HeatCard({ subject, breakEven }: Props) {
  const { results, line, lane, base } = subject;
  const [steps, setSteps] = useState<StepCount>(13);
  const [chosen, setChosen] = useState<Chosen>({});
  const inputs = inputsOf(subject);
  const ranked = useTornado(results, line.name) ?? [];
  const input = (name: string | undefined): Input | undefined => inputs.find((each) => each.name === name);
  const first = input(chosen.x?.name) ?? input(ranked[0]?.line) ?? inputs[0];
  const others = inputs.filter((each) => each !== first);
  const second =
    others.find(({ name }) => name === chosen.y?.name) ??
    others.find(({ name }) => name === ranked[1]?.line || name === ranked[0]?.line) ??
    others[0];
  const x = first && rangeOf(first, chosen.x, steps);
  const y = second && rangeOf(second, chosen.y, steps);
  const options =
    x && y
      ? {
          result: line.name,
          x: { line: x.input.name, values: x.values },
          y: { line: y.input.name, values: y.values },
        }
      : null;
  const analysed = useAnalysis(results, 'table', options, lane);
  if (!x || !y) {
    return (
      <Card title="Two inputs at once">
        <p className={styles['quiet']}>
          {shortLabel(line)} has to depend on two inputs that are one number for all periods; then it is shown here over
          both of them.
        </p>
      </Card>
    );
  }
  if (analysed && !analysed.answer.ok) return <Problem title="Two inputs at once" problem={analysed.answer.error} />;
  const table = analysed?.answer.ok ? analysed.answer.value : null;
  const isAbout = table?.result === line.name && table.x.line === x.input.name && table.y?.line === y.input.name;
  const level = breakEven ?? base;
  const levelName = breakEven === null ? `${shortLabel(line)} as it is now` : meets(line, breakEven);
  const scale = scaleOf(isAbout ? table.cells.flat() : [], line.unit);
  const caption = `${shortLabel(line)}${scale.words}, all other inputs stay`;
  const hasValues = isAbout && table.cells.some((row) => row.some(Number.isFinite));
  return (
    <Card title="Two inputs at once" caption={caption}>
      <HeatChoices inputs={inputs} x={x} y={y} steps={steps} onChoose={setChosen} onSteps={setSteps} />
      {hasValues && Number.isFinite(level) ? (
        <HeatChart
          label={`${shortLabel(line)} over ${x.input.label} and ${y.input.label}`}
          caption={caption}
          x={{ name: x.input.label, values: table.x.values, format: (value) => inputText(value, x.input.unit) }}
          y={{ name: y.input.label, values: table.y.values, format: (value) => inputText(value, y.input.unit) }}
          cells={table.cells}
          format={(value) => signed(value, level, subject)}
          formatCell={(value) => formatNumber(value / scale.by, null, { digits: scale.digits, signed: level === 0 })}
          unit={line.unit}
          level={level}
          levelName={levelName}
          lessIsBetter={lessIsBetter(line)}
          base={x.at >= 0 && y.at >= 0 ? { row: y.at, column: x.at } : null}
          none={noneOf(line)}
        />
      ) : (
        <p className={styles['wait']}>
          {!isAbout
            ? 'Computing…'
            : hasValues
              ? `Write above at what figure ${shortLabel(line)} breaks even.`
              : `${shortLabel(line)} has no value anywhere between these ends. Choose other inputs or other ends.`}
        </p>
      )}
    </Card>
  );
}

function rangeOf(input: Input, chosen: Chosen['x'], steps: StepCount) {
  const mine = chosen?.name === input.name ? chosen : undefined;
  const [low, high] = [mine?.low ?? input.low, mine?.high ?? input.high];
  return { input, low, high, ...stepsThrough(low, high, steps, input.value) };
}

function signed(value: number, level: number, { line }: Subject): string {
  if (level === 0 && line.unit !== 'month') return formatNumber(value, line.unit, { compact: true, signed: true });
  return sayResult(value, line);
}

/** Cells are narrow: their figures leave out what stands once in the caption. */
function scaleOf(values: readonly number[], unit: string | null) {
  const most = Math.max(0, ...values.filter(Number.isFinite).map(Math.abs));
  if (unit === '%') return { by: 0.01, digits: 1, words: ' in %' };
  const sign = unit === 'month' ? 'months' : formatUnit(unit);
  if (most >= 999_500) return { by: 1e6, digits: 1, words: ` in ${sign} m` };
  if (most >= 9_999.5) return { by: 1e3, digits: 0, words: ` in ${sign} k` };
  return { by: 1, digits: most >= 100 ? 0 : 1, words: sign === '' ? '' : ` in ${sign}` };
}
