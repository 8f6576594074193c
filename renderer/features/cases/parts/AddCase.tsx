import { useState } from 'react';
import { grains, type Grain } from '#shared/kernel/period.ts';
import { limits } from '#shared/kernel/limits.ts';
import {
  Button,
  classes,
  Dialog,
  Fields,
  NumberField,
  SelectField,
  TextField,
  useFieldSet,
} from '#renderer/ui/index.ts';
import { currencies, nextJanuary, numberIn, run, useNavigation } from '#renderer/lib/index.ts';
import styles from './AddCase.module.css';

const grainLabels: Readonly<Record<Grain, string>> = { month: 'Months', quarter: 'Quarters', year: 'Years' };
const usualPeriods: Readonly<Record<Grain, number>> = { month: 60, quarter: 20, year: 5 };

export function AddCase({ onClose }: { readonly onClose: () => void }) {
  const openCase = useNavigation((state) => state.openCase);
  const [name, setName] = useState('');
  const [start, setStart] = useState(nextJanuary);
  const [grain, setGrain] = useState<Grain>('month');
  const [periods, setPeriods] = useState(usualPeriods.month);
  const [currency, setCurrency] = useState('EUR');
  const complete = name.trim() !== '' && /^\d{4}-\d{2}$/.test(start);
  const fields = useFieldSet();
  const add = async (): Promise<void> => {
    if (!fields.settle()) return;
    const result = await run('case.add', { name, timeline: { start, grain, periods }, currency });
    if (!result.ok) return;
    onClose();
    const added = result.value.entry?.change.added.find((record) => record.type === 'case');
    if (added) openCase(added.id, 'model');
  };
  return (
    <Dialog
      title="Add a case"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!complete} onPress={() => void add()}>
            Add the case
          </Button>
        </>
      }
    >
      <form
        className={classes(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void add();
        }}
      >
        <TextField
          label="What is to be decided?"
          value={name}
          onChange={setName}
          placeholder="Launch the Home Hub in 2027"
          autoFocus
          required
        />
        <div className={classes(styles.row)}>
          <TextField label="First month" type="month" value={start} onChange={setStart} />
          <SelectField
            label="Counted in"
            value={grain}
            choices={grains.map((value) => ({ value, label: grainLabels[value] }))}
            onChange={(value) => {
              setGrain(value);
              setPeriods(usualPeriods[value]);
            }}
          />
          <Fields set={fields}>
            <NumberField
              label="How many"
              value={periods}
              onCommit={(value) => setPeriods(value ?? usualPeriods[grain])}
              {...numberIn(null, usualPeriods[grain])}
              check={(value) =>
                Number.isInteger(value) && value >= 1 && value <= limits.periods
                  ? null
                  : `Between 1 and ${limits.periods}.`
              }
            />
          </Fields>
          <SelectField
            label="Currency"
            value={currency}
            choices={currencies.map((value) => ({ value, label: value }))}
            onChange={setCurrency}
          />
        </div>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
