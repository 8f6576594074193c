import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Timeline } from '#shared/kernel/period.ts';
import type { Conventions } from '#shared/model/conventions.ts';
import { classes, Menu } from '#renderer/ui/index.ts';
import { notify, run, useCaseContent, usePreferences, useReadOnly, type Scale } from '#renderer/lib/index.ts';
import { ActualsChoice } from './ActualsChoice.tsx';
import styles from './ConventionStrip.module.css';
import { useSayChange } from './convention-change.ts';

type Setting = {
  readonly key: keyof Conventions;
  readonly name: string;
  readonly choices: readonly {
    readonly value: Conventions[keyof Conventions];
    readonly label: string;
    readonly help: string;
  }[];
};

const settings: readonly Setting[] = [
  {
    key: 'priceBasis',
    name: 'Prices',
    choices: [
      {
        value: 'nominal',
        label: 'nominal',
        help: 'The lines are written in money of the day, inflation included. Says so; no figure changes',
      },
      {
        value: 'real',
        label: 'real',
        help: 'The lines are written in money of one base year. Says so; no figure changes',
      },
    ],
  },
  {
    key: 'tax',
    name: 'Tax',
    choices: [
      { value: 'post', label: 'after tax', help: 'The lines of tax count' },
      {
        value: 'pre',
        label: 'before tax',
        help: 'Lines marked as tax count as nothing, in every figure. The discount rate stays as it is',
      },
    ],
  },
  {
    key: 'timing',
    name: 'Timing of cash flows',
    choices: [
      { value: 'end', label: 'end of period', help: 'npv() discounts cash from the end of each period' },
      { value: 'mid', label: 'mid-period', help: 'npv() discounts cash from the middle of each period' },
      { value: 'begin', label: 'start of period', help: 'npv() discounts cash from the start of each period' },
    ],
  },
  {
    key: 'p90',
    name: 'P90',
    choices: [
      { value: 'high', label: 'P90 is the high end', help: '90 % of outcomes lie below it' },
      { value: 'low', label: 'P90 is the low end', help: '90 % of outcomes lie above it' },
    ],
  },
];

/** Without a line that is known to be tax, nothing can be left out. */
const markTax = 'No line is marked as tax, so nothing is left out: mark it in the model, under “Change line…”.';

/** How the figures of this case count. They stand beside every figure that they shape, and can be changed here. */
export function ConventionStrip(props: {
  readonly caseId: string;
  readonly currency: string;
  readonly conventions: Conventions;
  readonly timeline: Timeline;
}) {
  const { caseId, currency, conventions, timeline } = props;
  const readOnly = useReadOnly();
  const content = useCaseContent(caseId);
  const sayChange = useSayChange(caseId);
  const set = ({ key, name }: Setting, choice: Setting['choices'][number]): void => {
    const unmarked = choice.value === 'pre' && content?.lines.every(({ role }) => role !== 'tax');
    sayChange(`${name}: ${choice.label}.${unmarked ? ` ${markTax}` : ''}`);
    void run('case.update', { caseId, set: { conventions: { ...conventions, [key]: choice.value } } });
  };
  return (
    <div role="group" aria-label="Conventions" className={classes(styles.strip)}>
      <span className={classes(styles.fixed)} title="Currency of the case">
        {currency}
      </span>
      <ScaleChoice />
      {settings.map((setting) => {
        const { key, name, choices } = setting;
        // What the words mean, for the pointer; for everyone in the menu.
        return (
          <span key={key} title={`${name}: ${helpOf(choices, conventions[key])}`}>
            <Menu
              label={name}
              trigger={
                <Button
                  className={classes(styles.choice)}
                  isDisabled={readOnly}
                  aria-label={`${name}: ${labelOf(choices, conventions[key])}`}
                >
                  {labelOf(choices, conventions[key])}
                  <ChevronDown aria-hidden />
                </Button>
              }
              items={choices.map((choice) => ({
                id: choice.value,
                label: choice.value === conventions[key] ? `${choice.label} ✓` : choice.label,
                help: choice.help,
                run: () => {
                  if (choice.value !== conventions[key]) set(setting, choice);
                },
              }))}
            />
          </span>
        );
      })}
      <ActualsChoice caseId={caseId} timeline={timeline} />
    </div>
  );
}

const scaleChoices: readonly { readonly value: Scale; readonly label: string; readonly help: string }[] = [
  { value: 'auto', label: 'scale as it suits', help: 'Each sum in thousands, millions or in full: €3.78 m, €550 k' },
  { value: 'units', label: 'in full', help: 'Every sum in full: €3,775,579' },
  { value: 'thousands', label: 'in thousands', help: 'Sums in thousands: €3,776 k' },
  { value: 'millions', label: 'in millions', help: 'Sums in millions: €3.78 m, €0.55 m' },
];

/** How large sums are written. It is for the eye only and belongs to the person, so a file open to read has it too. */
function ScaleChoice() {
  const { scale, setScale } = usePreferences();
  const chosen = scaleChoices.find(({ value }) => value === scale);
  return (
    <span title={chosen?.help}>
      <Menu
        label="Scale of sums"
        trigger={
          <Button className={classes(styles.choice)} aria-label={`Scale of sums: ${chosen?.label ?? scale}`}>
            {chosen?.label}
            <ChevronDown aria-hidden />
          </Button>
        }
        items={scaleChoices.map(({ value, label, help }) => ({
          id: value,
          label: value === scale ? `${label} ✓` : label,
          help,
          run: () => {
            if (value === scale) return;
            setScale(value);
            notify({
              tone: 'information',
              message: `Sums: ${label}. No number of the case has changed.`,
            });
          },
        }))}
      />
    </span>
  );
}

function helpOf(choices: Setting['choices'], value: string): string {
  return choices.find((choice) => choice.value === value)?.help ?? '';
}

function labelOf(choices: Setting['choices'], value: string): string {
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
