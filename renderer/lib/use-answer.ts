import { useEffect, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '#shared/api/contract.ts';
import { call } from './client.ts';

/**
 * What the host answers to a query, asked again whenever `fresh` is another. Null until the first answer; a failure
 * leaves what was answered before.
 */
export function useAnswer<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  fresh: unknown,
): OutputOf<Name> | null {
  const [answer, setAnswer] = useState<OutputOf<Name> | null>(null);
  // An input is plain JSON and is written anew at each drawing: its text tells whether it is another.
  const asked = JSON.stringify(input);
  useEffect(() => {
    let wanted = true;
    void call(name, JSON.parse(asked) as InputOf<Name>).then((result) => {
      if (wanted && result.ok) setAnswer(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [name, asked, fresh]);
  return answer;
}
