import { useId, useState } from 'react';
import { keptTogether } from '#shared/engine/compile/suggested-rule.ts';
import { limits } from '#shared/kernel/limits.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { useCaseResults } from '#renderer/lib/engine/index.ts';
import { parseNumber, run, whyNotNumber } from '#renderer/lib/index.ts';
import { Button, CheckField, Dialog, SelectField, TextField } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import type { LineCount } from '../dimension-trial.ts';
import { nameFor, whyNotName } from '../line-names.ts';
import { placeOfNew } from '../move-lines.ts';
import { isHalfUnit, unitChange, whyNotUnit } from '../unit-change.ts';
import { LineDimensions } from './LineDimensions.tsx';
import styles from './LineDialog.module.css';

/** A line to change, or a new one to stand after another; with a dimension that it is to have. */
export type LineDraft = { readonly change: Line | null; readonly after: Line | null; readonly dimension?: string };
type Props = {
  readonly content: CaseContent;
  readonly draft: LineDraft | null;
  readonly onClose: () => void;
  /** A line of this name is about to be there, or to have items, perhaps out of view. */
  readonly onAdd?: (name: string) => void;
};

export function LineDialog({ draft, ...rest }: Props) {
  if (!draft) return null;
  return <Open key={draft.change?.id ?? `after ${draft.after?.id ?? ''}`} draft={draft} {...rest} />;
}

type Rule = 'default' | 'sum' | 'first' | 'last' | 'mean';
const rules = [
  { value: 'default', label: 'As its unit suggests', help: 'Money and units are added, rates and prices averaged' },
  { value: 'sum', label: 'Added', help: 'A flow, such as revenue' },
  { value: 'last', label: 'The last one', help: 'A stock, such as customers or cash to date' },
  { value: 'first', label: 'The first one', help: 'A stock at its start, such as customers when the month begins' },
  { value: 'mean', label: 'The average', help: 'A rate or a price' },
] as const;

/** What is asked in words, and may be refused. */
type Asked = 'label' | 'name' | 'text' | 'unit';
type Better = 'by name' | 'more' | 'less';
const directions = [
  { value: 'by name', label: 'As its name suggests', help: 'Costs, losses and paybacks are worse, the rest is better' },
  { value: 'more', label: 'Better', help: 'A rise is good news, such as losses avoided' },
  { value: 'less', label: 'Worse', help: 'A rise is bad news, such as cannibalisation' },
] as const;

function Open({ content, draft, onClose, onAdd }: Props & { readonly draft: LineDraft }) {
  const { change, after } = draft;
  const [label, setLabel] = useState(change ? lineLabel(change) : '');
  const [ownName, setOwnName] = useState<string | null>(change?.name ?? null);
  const [unit, setUnit] = useState(change?.unit ?? (change ? '' : (content.case.currency ?? 'EUR')));
  const [section, setSection] = useState(change?.section ?? after?.section ?? '');
  const given = change?.aggregate;
  const [rule, setRule] = useState<Rule>(typeof given === 'string' ? given : 'default');
  const [better, setBetter] = useState<Better>(change?.better ?? 'by name');
  const [isTax, setIsTax] = useState(change?.role === 'tax');
  const [kind, setKind] = useState<'input' | 'formula'>('input');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const prefix = useId();
  const results = useCaseResults(content.case.id);
  const had = change?.dimensions ?? [];
  const [counted, setCounted] = useState<LineCount>({
    dimensions: draft.dimension ? [...had, draft.dimension] : had,
    keep: change ? keptTogether(change) : 'sum',
    formulas: 'by item',
  });
  const { dimensions } = counted;
  const taken = new Set(content.lines.filter(({ id }) => id !== change?.id).map(({ name }) => name));
  const name = ownName ?? nameFor(label, taken);
  const nameError = label === '' && ownName === null ? null : whyNotName(name, taken);
  const sections = [...new Set(content.lines.flatMap((line) => line.section ?? []))];
  const number = parseNumber(text, unit);

  // What a document brought along may stay.
  const unitError = change && unit === (change.unit ?? '') ? null : whyNotUnit(unit);
  const written = change ? unitChange(change, unit) : null;

  /** The first field that does not go, from the top. */
  const firstWrong = (): { readonly at: Asked; readonly why: string } | null => {
    if (label.trim() === '') return { at: 'label', why: 'Give the line a label that people can read.' };
    if (nameError !== null) return { at: 'name', why: nameError };
    if (!change && kind === 'input' && number === null) {
      const why = text.trim() === '' ? 'Every input starts with a number; 0 will do.' : whyNotNumber(text, unit);
      return { at: 'text', why };
    }
    if (!change && kind === 'formula' && text.trim() === '')
      return { at: 'text', why: 'Write a formula, such as units * price.' };
    return unitError === null ? null : { at: 'unit', why: unitError };
  };
  const save = async (): Promise<void> => {
    const first = firstWrong();
    setTried(true);
    if (first !== null) {
      document.getElementById(`${prefix}${first.at}`)?.focus();
      return;
    }
    // That these are too many is said beside them.
    if (dimensions.length > limits.dimensionsPerLine) return;
    const fields = { label: label.trim(), unit: unit.trim(), section: section.trim() || null };
    const aggregate = rule === 'default' ? (typeof given === 'object' ? given : null) : rule;
    if (change) {
      if (name !== change.name && !(await run('line.rename', { lineId: change.id, name })).ok) return;
      const meaning = { better: better === 'by name' ? null : better, role: isTax ? ('tax' as const) : null };
      if (!(await run('line.update', { lineId: change.id, set: { ...fields, aggregate, ...meaning } })).ok) return;
      if (change.kind === 'input' && dimensions.join() !== had.join()) {
        if (draft.dimension) onAdd?.(name);
        if (!(await run('line.setDimensions', { lineId: change.id, ...counted, dimensions: [...dimensions] })).ok)
          return;
      }
      onClose();
      return;
    }
    const value =
      kind === 'input' ? { value: number, formula: null } : { value: null, formula: text.trim().replace(/^=\s*/, '') };
    onAdd?.(name);
    const added = await run('line.add', {
      caseId: content.case.id,
      afterId: placeOfNew(content.lines, after, fields.section),
      name,
      ...fields,
      ...value,
      aggregate,
      dimensions: kind === 'input' ? [...dimensions] : [],
    });
    if (added.ok) onClose();
  };
  const wrong = tried ? firstWrong() : null;
  const at = (field: Asked) => ({ id: `${prefix}${field}`, error: wrong?.at === field ? wrong.why : null });
  const along =
    (change?.kind ?? kind) === 'input' ? (
      <LineDimensions
        content={content}
        results={results}
        line={change}
        counted={counted}
        onChange={setCounted}
        asked={draft.dimension}
      />
    ) : null;
  return (
    <Dialog
      title={change ? `Change “${lineLabel(change)}”` : 'Add a line'}
      open
      onClose={onClose}
      size="medium"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={() => void save()}>
            {change ? 'Keep changes' : 'Add line'}
          </Button>
        </>
      }
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {draft.dimension ? along : null}
        <TextField
          {...at('label')}
          label="Label"
          value={label}
          onChange={setLabel}
          autoFocus={!draft.dimension}
          placeholder="List price at launch"
        />
        <TextField
          {...at('name')}
          label="Name in formulas"
          value={name}
          onChange={setOwnName}
          error={nameError}
          help={change ? 'Formulas that use the name follow.' : 'Made from the label; letters, digits and underscores.'}
        />
        {change ? null : (
          <div className={styles['wide']}>
            <Segments
              label="What the line is"
              value={kind}
              choices={[
                { value: 'input', label: 'A number you enter' },
                { value: 'formula', label: 'Calculated from other lines' },
              ]}
              onChange={setKind}
            />
            <TextField
              {...at('text')}
              label={kind === 'input' ? 'Value' : 'Formula'}
              value={text}
              onChange={setText}
              placeholder={kind === 'input' ? (unit === '%' ? '12.5 %' : '49') : 'units * price'}
            />
          </div>
        )}
        <TextField
          id={at('unit').id}
          label="Unit"
          value={unit}
          onChange={setUnit}
          list={['EUR', 'EUR/unit', 'unit', '%', 'month']}
          error={isHalfUnit(unit) && wrong?.at !== 'unit' ? null : unitError}
          help={
            written
              ? `The number stays: ${written.was} is then written ${written.is}.`
              : 'EUR, EUR/unit, unit, %, month, or empty for a plain factor'
          }
        />
        <TextField label="Section" value={section} onChange={setSection} list={sections} />
        {draft.dimension ? null : along}
        <SelectField label="In quarters and years, periods are" value={rule} choices={rules} onChange={setRule} />
        {change ? (
          <>
            <SelectField label="More of it is" value={better} choices={directions} onChange={setBetter} />
            <CheckField
              label="It is tax: where the case is before tax, it counts as nothing"
              value={isTax}
              onChange={setIsTax}
            />
          </>
        ) : null}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
