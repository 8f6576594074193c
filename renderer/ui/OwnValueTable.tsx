import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import { classes } from './classes.ts';
import { InlineField } from './InlineField.tsx';
import { SelectField, type Choice } from './SelectField.tsx';
import { SideBySide, SideBySideNote } from './SideBySide.tsx';
import styles from './SideBySide.module.css';

/** A value in one column: the column's own, or the one that it has from elsewhere. */
export type OwnValue = {
  readonly label: string;
  readonly text: string;
  /** False where `text` only says what is there, such as `12 values`: it isn't changed here. */
  readonly isField: boolean;
  readonly tone: 'input' | 'inherited';
  readonly onCommit: (text: string) => string | null;
  /** Present where the value is the column's own and can be given up. */
  readonly takeBack: { readonly label: string; readonly onPress: () => void } | null;
};

export type OwnValueTableProps = {
  readonly title: string;
  readonly caption: string;
  readonly add: { readonly label: string; readonly onPress: () => void };
  readonly columns: readonly { readonly key: string; readonly head: ReactNode }[];
  /** Rows about the columns themselves, before the values. */
  readonly settings: ReactNode;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: string;
    readonly values: readonly OwnValue[];
  }[];
  readonly isEmpty?: boolean;
  /** What is said below instead of rows. */
  readonly whenNoRows?: string;
  readonly more: {
    readonly label: string;
    readonly choices: readonly Choice<string>[];
    readonly onChoose: (key: string) => void;
  };
  readonly readOnly: boolean;
};

/** Inputs down, alternatives across. What an alternative sets itself stands out; what it has from elsewhere is grey. */
export function OwnValueTable(props: OwnValueTableProps) {
  const { title, caption, add, columns, settings, rows, isEmpty = false, whenNoRows, more, readOnly } = props;
  return (
    <Card
      title={title}
      caption={caption}
      flush
      actions={
        <Button size="small" icon={<Plus />} isDisabled={readOnly} onPress={add.onPress}>
          {add.label}
        </Button>
      }
    >
      {isEmpty ? null : (
        <SideBySide fields={columns.length}>
          <thead>
            <tr>
              <th scope="col">Input</th>
              {columns.map(({ key, head }) => (
                <th key={key} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {settings}
            {rows.map(({ key, label, unit, values }) => (
              <tr key={key}>
                <th scope="row">
                  {label} <span className={classes(styles.unit)}>{unit}</span>
                </th>
                {values.map((value, index) => (
                  <OwnValueCell key={columns[index]?.key} value={value} readOnly={readOnly} />
                ))}
              </tr>
            ))}
          </tbody>
        </SideBySide>
      )}
      {rows.length === 0 && whenNoRows !== undefined ? <SideBySideNote>{whenNoRows}</SideBySideNote> : null}
      {readOnly || more.choices.length === 0 ? null : (
        <div className={classes(styles.more)}>
          <SelectField
            label={more.label}
            hideLabel
            placeholder={`${more.label}…`}
            value={null}
            choices={more.choices}
            onChange={more.onChoose}
          />
        </div>
      )}
    </Card>
  );
}

function OwnValueCell({ value, readOnly }: { readonly value: OwnValue; readonly readOnly: boolean }) {
  const { label, text, isField, tone, onCommit, takeBack } = value;
  return (
    <td data-own={takeBack !== null || undefined}>
      {isField ? (
        <InlineField label={label} align="end" tone={tone} value={text} readOnly={readOnly} onCommit={onCommit} />
      ) : (
        <span className={classes(styles.words)}>{text}</span>
      )}
      {takeBack && !readOnly ? (
        <span className={classes(styles.clear)}>
          <Button kind="quiet" size="small" icon={<X />} aria-label={takeBack.label} onPress={takeBack.onPress} />
        </span>
      ) : null}
    </td>
  );
}
