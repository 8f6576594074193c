import { create } from 'zustand';
import type { Problem } from '#shared/kernel/result.ts';

/** One short message to the person; `problem` stays until it is dismissed, or read and left behind on another page. */
export type Notice = {
  readonly id: number;
  readonly tone: 'information' | 'success' | 'problem';
  readonly message: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

/** When a message came, in milliseconds of the page. */
type Shown = Notice & { readonly since: number };

type NoticesState = {
  readonly notices: readonly Shown[];
  /** Read out by a screen reader, shown nowhere: what the screen itself already shows. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
};

const tellsOfEdit = ({ tone, action }: Omit<Notice, 'id'>): boolean => tone === 'success' || action?.label === 'Undo';

const mostAtOnce = 4;
/** A problem that was on the screen for so long has been read. */
const readAfter = 7000;
let lastId = 0;

export const useNotices = create<NoticesState>()((set) => ({
  notices: [],
  announcement: '',
  announce: (announcement) => set({ announcement }),
  notify: (notice) =>
    set(({ notices }) => {
      // The same message twice in a row is one message: repeated failures must not pile up over the work.
      // What was done is told for the last thing done: an older “Undo” would take back another.
      const others = notices.filter(
        (other) => other.message !== notice.message && !(tellsOfEdit(other) && tellsOfEdit(notice)),
      );
      return { notices: [...others, { ...notice, id: ++lastId, since: performance.now() }].slice(-mostAtOnce) };
    }),
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

export function notify(notice: Omit<Notice, 'id'>): void {
  useNotices.getState().notify(notice);
}

export function notifyProblem(problem: Problem): void {
  notify({ tone: 'problem', message: problem.message });
}

/** What was only told is told once: on the next page it would lie over something else. */
export function dismissTold(): void {
  useNotices.setState(({ notices }) => ({
    notices: notices.filter(({ tone, action, since }) =>
      tone === 'problem' ? performance.now() - since < readAfter : action !== undefined,
    ),
  }));
}

/** Takes away what was told of an edit that is taken back: its “Undo” would now take back the one before. */
export function withdrawDone(): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => !tellsOfEdit(notice)) }));
}

/** Takes a message away whose cause is gone. */
export function withdraw(message: string | null): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.message !== message) }));
}
