import { GitCompareArrows, History } from 'lucide-react';
import { useEffect } from 'react';
import { Button, EmptyState, PageHeader } from '#renderer/ui/index.ts';
import {
  askRestore,
  chooseAndCompare,
  compareAgain,
  compareWith,
  formatWhen,
  useCompared,
  usePlace,
  useReadOnly,
  useWorkspace,
  type Compared,
} from '#renderer/lib/index.ts';
import { Comparison } from './parts/Comparison.tsx';
import { Merged } from './parts/Merged.tsx';

/** The open workspace beside another version of it: what differs, what that does, and how both become one. */
export function Page() {
  const compared = useCompared((state) => state.compared);
  const place = usePlace();
  const sequence = useWorkspace((state) => state.sequence);
  const isHere = compared?.place === place;
  const isOld = isHere && compared.stage === 'comparing' && compared.sequence !== sequence;
  useEffect(() => {
    if (isOld) void compareAgain();
  }, [isOld, sequence]);
  if (!isHere) return <Nothing />;
  return (
    <>
      <Head compared={compared} />
      {compared.stage === 'merged' ? <Merged before={compared.sequence} /> : <Comparison compared={compared} />}
    </>
  );
}

function Head({ compared }: { readonly compared: Compared }) {
  const readOnly = useReadOnly();
  const { other, comparison } = compared;
  const { name, savedBy, savedAt, merge } = comparison;
  const moment = 'moment' in other ? other.moment : null;
  const verb = moment === null ? 'saved' : 'versionId' in moment ? 'named' : 'made';
  const by = savedBy === null ? '' : ` by ${savedBy}`;
  const when = savedAt === null ? '' : ` ${formatWhen(savedAt)}`;
  const place = moment && 'versionId' in moment ? `in “${name}”` : lowerFirst(name);
  return (
    <PageHeader
      title={merge ? 'Compare and merge' : 'Compare'}
      words={
        <>
          Your version, beside <b>{name}</b>
          {by || when ? `, ${verb}${by}${when}` : ''}.
        </>
      }
      actions={
        moment ? (
          <Button icon={<History />} isDisabled={readOnly} onPress={() => askRestore({ moment, name: place })}>
            Restore this version…
          </Button>
        ) : null
      }
    />
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function Nothing() {
  return (
    <EmptyState
      icon={<GitCompareArrows />}
      title="Nothing is being compared"
      actions={
        <>
          <Button kind="primary" onPress={() => void compareWith({ saved: true })}>
            Compare with the saved file
          </Button>
          <Button onPress={() => void chooseAndCompare()}>Compare with another file…</Button>
        </>
      }
    >
      Put your version beside the file as it is now, beside another file, or, from the history, beside an earlier state:
      see who changed what, what it does to the result, and merge both.
    </EmptyState>
  );
}
