import { Unplug } from 'lucide-react';
import { useConnection } from '#renderer/lib/index.ts';
import { Bar } from './Bar.tsx';

/** A browser's page outlives the program behind it: said at once, not only when the next edit fails. */
export function ConnectionBar() {
  const connection = useConnection((state) => state.connection);
  if (connection === 'here') return null;
  return (
    <Bar icon={<Unplug aria-hidden />}>
      {connection === 'silent' ? (
        <>
          <b>Casewright on this computer does not answer.</b> Everything you entered is kept; nothing new can be entered
          now. This page goes on as soon as it answers. If you had to start it again, open the new address that it
          printed.
        </>
      ) : (
        <>
          <b>Casewright was started again, and this page belongs to its last run.</b> Everything you entered is kept.
          Open the new address that it printed, and close this page.
        </>
      )}
    </Bar>
  );
}
