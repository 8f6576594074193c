import { Plus } from 'lucide-react';
import { Button, Card } from '#renderer/ui/index.ts';
import { addOption } from '../add-option.ts';
import styles from '../options.module.css';
import type { Subject } from '../subject.ts';

/** What an option is, where there is none yet besides the two that every case has. */
export function Begin({ subject }: { readonly subject: Subject }) {
  return (
    <Card title="What else could be done?">
      <p className={styles['quiet']}>
        An option is one course of action: build it yourself, let a partner sell it, begin with a pilot. It is the same
        model with some inputs set otherwise. Two options are always here: the case <em>as planned</em>, and to{' '}
        <em>do nothing</em>. Whatever may happen to you (a hard year, a rival) is no option but a scenario: it meets
        every option alike.
      </p>
      <div className={styles['row']}>
        <Button kind="primary" icon={<Plus />} isDisabled={subject.readOnly} onPress={() => addOption(subject.content)}>
          Add an option
        </Button>
      </div>
    </Card>
  );
}
