import { useId, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { caseTemplates, templateGroups, type CaseTemplate } from '#shared/templates/cases/index.ts';
import { classes, PageHeader, TextField } from '#renderer/ui/index.ts';
import { count } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';
import { findTemplates } from '../draft.ts';

/** Every kind of case under its heading, one sentence each. Enter in the search takes the only one that is left. */
export function Chooser({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const [search, setSearch] = useState('');
  const found = findTemplates(caseTemplates, search);
  const [only] = found;
  return (
    <>
      <PageHeader
        title="What kind of decision is it?"
        words="Each asks a dozen plain questions and builds a complete case: model, ranges, scenarios and checks."
      />
      <form
        className={classes(styles.search)}
        onSubmit={(event) => {
          event.preventDefault();
          if (only && found.length === 1) onChoose(only.id);
        }}
      >
        <TextField
          label="Search"
          hideLabel
          type="search"
          placeholder="Search, such as churn or bundle"
          value={search}
          onChange={setSearch}
          autoFocus
        />
      </form>
      <p role="status" className={classes(found.length > 0 ? styles.hidden : styles.none)}>
        {found.length > 0
          ? count(found.length, 'kind of case', 'kinds of case')
          : `No kind of case says “${search.trim()}”. Try another word, or begin with the one that comes nearest: everything in it can be changed.`}
      </p>
      {templateGroups.map((group) => (
        <Group key={group} name={group} templates={found.filter((one) => one.group === group)} onChoose={onChoose} />
      ))}
    </>
  );
}

type GroupProps = {
  readonly name: string;
  readonly templates: readonly CaseTemplate[];
  readonly onChoose: (id: string) => void;
};

function Group({ name, templates, onChoose }: GroupProps) {
  const heading = useId();
  if (templates.length === 0) return null;
  return (
    <section aria-labelledby={heading} className={classes(styles.group)}>
      <h2 id={heading}>{name}</h2>
      <ul className={classes(styles.cards)}>
        {templates.map((template) => (
          <li key={template.id}>
            <PlainButton className={classes(styles.card)} onPress={() => onChoose(template.id)}>
              <span className={classes(styles.title)}>
                <b>{template.name}</b>
                <span className={classes(styles.small)}>
                  {count(template.timeline.periods, template.timeline.grain)}
                </span>
              </span>
              <span>{template.purpose}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
