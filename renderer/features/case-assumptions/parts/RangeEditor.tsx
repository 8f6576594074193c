import { useState, type ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Distribution } from '#shared/model/distribution.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { formatNumber, parseNumber, run } from '#renderer/lib/index.ts';
import { Button, NumberField } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import styles from './RangeEditor.module.css';

type Shape = 'pert' | 'triangular' | 'uniform' | 'normal';
const shapes = [
  { value: 'pert', label: 'Around a likely value' },
  { value: 'triangular', label: 'Wider ends' },
  { value: 'uniform', label: 'All alike' },
  { value: 'normal', label: 'Plus or minus' },
] as const;

/** The range in words; pressed, it opens the few numbers that make it. */
export function RangeEditor({
  line,
  readOnly,
  children,
}: {
  readonly line: Line;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <AriaButton className={styles['trigger'] ?? ''} isDisabled={readOnly}>
        <span className="visually-hidden">Range of {lineLabel(line)}: </span>
        {children}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles['dialog'] ?? ''} aria-label={`Range of ${lineLabel(line)}`}>
          {({ close }) => <Editor line={line} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Editor({ line, onDone }: { readonly line: Line; readonly onDone: () => void }) {
  const [shape, setShape] = useState<Shape>(() => shapeOf(line.distribution));
  const [numbers, setNumbers] = useState(() => numbersOf(line));
  const [error, setError] = useState<string | null>(null);
  const keep = async (distribution: Distribution | null): Promise<void> => {
    const kept = await run('line.update', { lineId: line.id, set: { distribution } });
    if (kept.ok) onDone();
  };
  const save = (): void => {
    const made = distributionFrom(shape, numbers);
    if (typeof made === 'string') setError(made);
    else void keep(made);
  };
  const field = (key: keyof Numbers, label: string) => (
    <NumberField
      label={label}
      value={numbers[key]}
      onCommit={(value) => {
        setNumbers((before) => ({ ...before, [key]: value ?? before[key] }));
        setError(null);
      }}
      format={(value) => formatNumber(value, line.unit, { withUnit: line.unit === '%' })}
      parse={(text) => parseNumber(text, line.unit)}
    />
  );
  return (
    <div className={styles['editor']}>
      <Segments label="Shape of the range" value={shape} choices={shapes} onChange={setShape} />
      <div className={styles['fields']}>
        {shape === 'normal' ? field('mode', 'Mean') : field('low', 'Lowest')}
        {shape === 'normal'
          ? field('spread', 'Plus or minus (one sigma)')
          : shape === 'uniform'
            ? null
            : field('mode', 'Most likely')}
        {shape === 'normal' ? null : field('high', 'Highest')}
      </div>
      {error === null ? null : (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <div className={styles['actions']}>
        <Button size="small" kind="primary" onPress={save}>
          Keep range
        </Button>
        {line.distribution ? (
          <Button size="small" kind="quiet" onPress={() => void keep(null)}>
            Take range away
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type Numbers = { readonly low: number; readonly mode: number; readonly high: number; readonly spread: number };

function shapeOf(distribution: Distribution | null): Shape {
  const type = distribution?.type;
  return type === 'triangular' || type === 'uniform' || type === 'normal' ? type : 'pert';
}

/** The numbers of the range there is, or a fifth either side of the value to start from. */
function numbersOf({ distribution, value }: Line): Numbers {
  const base = typeof value === 'number' ? value : 0;
  const reach = Math.abs(base) * 0.2 || 1;
  const start: Numbers = { low: base - reach, mode: base, high: base + reach, spread: reach / 2 };
  switch (distribution?.type) {
    case 'pert':
    case 'triangular':
      return { ...start, low: distribution.min, mode: distribution.mode, high: distribution.max };
    case 'uniform':
      return { ...start, low: distribution.min, high: distribution.max };
    case 'normal':
      return { ...start, mode: distribution.mean, spread: distribution.sd };
    default:
      return start;
  }
}

function distributionFrom(shape: Shape, { low, mode, high, spread }: Numbers): Distribution | string {
  if (shape === 'normal')
    return spread > 0 ? { type: 'normal', mean: mode, sd: spread } : 'Plus or minus must be above zero.';
  if (low >= high) return 'The lowest value must be below the highest.';
  if (shape === 'uniform') return { type: 'uniform', min: low, max: high };
  return low <= mode && mode <= high
    ? { type: shape, min: low, mode, max: high }
    : 'The likely value must lie between the lowest and the highest.';
}
