import { Plus } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import { lineLabel } from '#shared/model/line.ts';
import { nothingOption, plannedOption } from '#shared/model/option.ts';
import { formatUnit } from '#renderer/lib/index.ts';
import { Button, Card, SelectField } from '#renderer/ui/index.ts';
import { addOption } from '../add-option.ts';
import styles from '../options.module.css';
import type { Subject } from '../subject.ts';
import { DescriptionRow } from './DescriptionRow.tsx';
import { OptionHead } from './OptionHead.tsx';
import { ValueCell } from './ValueCell.tsx';

/** Inputs down, options across. What an option sets stands out; what it leaves as planned is grey. */
export function ValueTable({ subject }: { readonly subject: Subject }) {
  const { content, readOnly } = subject;
  // An input just chosen has no value of its own yet in any option; it stays in view until it has.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const set = new Set(content.optionValues.map(({ lineId }) => lineId));
  const inputs = content.lines.filter((line) => line.kind === 'input');
  const rows = inputs.filter((line) => set.has(line.id) || chosen.has(line.id));
  const others = inputs.filter((line) => !rows.includes(line));
  return (
    <Card
      title="What each option sets"
      caption="its own values in blue, what stays as planned in grey"
      flush
      actions={
        <Button size="small" icon={<Plus />} isDisabled={readOnly} onPress={() => addOption(content)}>
          Add option
        </Button>
      }
    >
      {rows.length === 0 && content.options.length === 0 ? null : (
        <div className={styles['scroll']}>
          <table
            className={styles['table']}
            data-kind="values"
            style={{ '--options': content.options.length + 1 } as CSSProperties}
          >
            <thead>
              <tr>
                <th scope="col">Input</th>
                <th scope="col">{plannedOption}</th>
                {content.options.map((option) => (
                  <th key={option.id} scope="col">
                    <OptionHead content={content} option={option} readOnly={readOnly} />
                  </th>
                ))}
                <th scope="col">{nothingOption}</th>
              </tr>
            </thead>
            <tbody>
              {content.options.length > 0 ? <DescriptionRow content={content} readOnly={readOnly} /> : null}
              {rows.map((line) => (
                <tr key={line.id}>
                  <th scope="row">
                    {lineLabel(line)}{' '}
                    <span className={styles['unit']}>{line.unit === '%' ? '' : formatUnit(line.unit)}</span>
                  </th>
                  <ValueCell content={content} line={line} option="plan" readOnly={readOnly} />
                  {content.options.map((option) => (
                    <ValueCell key={option.id} content={content} line={line} option={option} readOnly={readOnly} />
                  ))}
                  <ValueCell content={content} line={line} option={null} readOnly={readOnly} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length === 0 ? (
        <p className={styles['under']}>No option sets an input yet. Choose one below, then type what it is in each.</p>
      ) : null}
      {readOnly || others.length === 0 ? null : (
        <div className={styles['more']}>
          <SelectField
            label="Set another input"
            hideLabel
            placeholder="Set another input…"
            value={null}
            choices={others.map((line) => ({
              value: line.id,
              label: lineLabel(line),
              ...(line.section ? { help: line.section } : {}),
            }))}
            onChange={(id) => setChosen(new Set([...chosen, id]))}
          />
        </div>
      )}
    </Card>
  );
}
