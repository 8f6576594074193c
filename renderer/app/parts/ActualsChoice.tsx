import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { firstMonthOf, monthLabel, monthNumber, monthText, periodLabel, type Timeline } from '#shared/kernel/period.ts';
import { withActuals } from '#shared/model/actuals.ts';
import { Button, classes, Dialog, SelectField } from '#renderer/ui/index.ts';
import { notify, run, undo, useReadOnly } from '#renderer/lib/index.ts';
import styles from './ConventionStrip.module.css';

const none = 'none';

/** Up to which period the numbers of the case are what happened. It marks them, and changes no result. */
export function ActualsChoice({ caseId, timeline }: { readonly caseId: string; readonly timeline: Timeline }) {
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  const to = timeline.actualsTo;
  const label = to === undefined ? 'no actuals' : `actuals to ${monthLabel(monthNumber(to))}`;
  return (
    <>
      <AriaButton
        className={classes(styles.choice)}
        isDisabled={readOnly}
        aria-label={`Actuals: ${label}`}
        onPress={() => setOpen(true)}
      >
        {label}
        <ChevronDown aria-hidden />
      </AriaButton>
      {isOpen ? <ActualsDialog caseId={caseId} timeline={timeline} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ActualsDialog(props: { readonly caseId: string; readonly timeline: Timeline; readonly onClose: () => void }) {
  const { caseId, timeline, onClose } = props;
  const [to, setTo] = useState(timeline.actualsTo ?? none);
  const keep = async (): Promise<void> => {
    const set = { timeline: withActuals(timeline, to === none ? null : to) };
    const result = await run('case.update', { caseId, set });
    if (!result.ok) return;
    onClose();
    notify({
      tone: 'success',
      message: `${to === none ? 'No actuals' : `Actuals to ${monthLabel(monthNumber(to))}`}. This marks the numbers; none of them has changed.`,
      action: { label: 'Undo', run: () => void undo() },
    });
  };
  return (
    <Dialog
      title="Actuals"
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={to === (timeline.actualsTo ?? none)} onPress={() => void keep()}>
            Set
          </Button>
        </>
      }
    >
      <p>
        Up to which {timeline.grain} are the numbers what happened? They are marked as actual in the model and in the
        report. Nothing is locked, and no result changes.
      </p>
      <SelectField label="Actuals to" value={to} choices={choicesOf(timeline)} onChange={setTo} />
    </Dialog>
  );
}

/** Each period by its last month; and the month that is set, where it ends no period since the timeline changed. */
function choicesOf(timeline: Timeline): readonly { readonly value: string; readonly label: string }[] {
  const periods = Array.from({ length: timeline.periods }, (_, index) => ({
    value: monthText(firstMonthOf(timeline, index + 1) - 1),
    label: periodLabel(timeline, index),
  }));
  const set = timeline.actualsTo;
  const isOther = set !== undefined && !periods.some(({ value }) => value === set);
  return [
    { value: none, label: 'None: all is forecast' },
    ...(isOther ? [{ value: set, label: monthLabel(monthNumber(set)) }] : []),
    ...periods,
  ];
}
