import type { Side } from '#shared/changes/merge/index.ts';
import { Button, Card, classes, RadioCards } from '#renderer/ui/index.ts';
import { chooseSides, count, type Compared } from '#renderer/lib/index.ts';
import type { Them } from '../people.ts';
import type { QuestionGroup } from '../questions.ts';
import styles from './compare.module.css';

type ConflictsProps = {
  readonly groups: readonly QuestionGroup[];
  readonly choices: Compared['choices'];
  readonly them: Them;
};

/** Each place where both did something, with the choice that only a person can make. */
export function Conflicts({ groups, choices, them }: ConflictsProps) {
  const keys = groups.flatMap(keysOf);
  return (
    <Card
      title="Changed by both"
      caption={`${count(keys.length, 'place')} where you say whose version counts`}
      actions={<ForAll about="every place" keys={keys} them={them} />}
    >
      {groups.map((group) => (
        <section key={group.id} aria-label={group.title} className={classes(styles.group)}>
          <div className={classes(styles.groupHead)}>
            <h3>{group.title}</h3>
            {group.questions.length > 1 && groups.length > 1 ? (
              <span className={classes(styles.forAll)}>
                <ForAll about={group.title} keys={keysOf(group)} them={them} />
              </span>
            ) : null}
          </div>
          {group.questions.map(({ key, label, help, choices: offered }) => (
            <div key={key} data-conflict={key} className={classes(styles.question)}>
              <RadioCards<Side>
                label={label}
                help={help}
                value={choices[key] ?? null}
                choices={offered}
                onChange={(side) => chooseSides([key], side)}
              />
            </div>
          ))}
        </section>
      ))}
    </Card>
  );
}

const keysOf = ({ questions }: QuestionGroup): string[] => questions.map(({ key }) => key);

type ForAllProps = { readonly about: string; readonly keys: readonly string[]; readonly them: Them };

function ForAll({ about, keys, them }: ForAllProps) {
  return (
    <>
      <Button size="small" aria-label={`All yours, for ${about}`} onPress={() => chooseSides(keys, 'ours')}>
        All yours
      </Button>
      <Button
        size="small"
        aria-label={`All ${inside(them.whose)}, for ${about}`}
        onPress={() => chooseSides(keys, 'theirs')}
      >
        All {inside(them.whose)}
      </Button>
    </>
  );
}

const inside = (whose: string): string => whose.replace(/^The/, 'the');
