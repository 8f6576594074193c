import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';

/** Takes what stands in a field; answers the field itself when that cannot be used. */
type Settle = () => HTMLElement | null;

/** The fields that one button confirms. */
export type FieldSet = {
  readonly join: (settle: Settle) => () => void;
  /** Whether all that stands in the fields can be used. Where not, each says why, and the first of them has the focus. */
  readonly settle: () => boolean;
};

const Context = createContext<FieldSet | null>(null);

/** For what is confirmed as a whole: `settle` before anything is kept. */
export function useFieldSet(): FieldSet {
  return useMemo(() => {
    const members = new Set<Settle>();
    return {
      join: (settle) => {
        members.add(settle);
        return () => members.delete(settle);
      },
      settle: () => {
        const wrong = [...members].flatMap((settle) => settle() ?? []);
        wrong.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
        wrong[0]?.focus();
        return wrong.length === 0;
      },
    };
  }, []);
}

export function Fields({ set, children }: { readonly set: FieldSet; readonly children: ReactNode }) {
  return <Context value={set}>{children}</Context>;
}

/** A field's side of it. Answers whether anything around confirms it. */
export function useMember(settle: Settle): boolean {
  const set = useContext(Context);
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => set?.join(() => latest.current()), [set]);
  return set !== null;
}
