import { create } from 'zustand';
import type { Problem } from '#shared/kernel/result.ts';

/** One short message to the person; `problem` stays until it is dismissed. */
export type Notice = {
  readonly id: number;
  readonly tone: 'information' | 'success' | 'problem';
  readonly message: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
};

type NoticesState = {
  readonly notices: readonly Notice[];
  /** Read out by a screen reader, shown nowhere: what the screen itself already shows. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
  readonly notify: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
};

const mostAtOnce = 4;
let lastId = 0;

export const useNotices = create<NoticesState>()((set) => ({
  notices: [],
  announcement: '',
  announce: (announcement) => set({ announcement }),
  notify: (notice) =>
    set(({ notices }) => {
      // The same message twice in a row is one message: repeated failures must not pile up over the work.
      const others = notices.filter((other) => other.message !== notice.message);
      return { notices: [...others, { ...notice, id: ++lastId }].slice(-mostAtOnce) };
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
    notices: notices.filter(({ tone, action }) => tone === 'problem' || action !== undefined),
  }));
}

/** Takes a message away whose cause is gone. */
export function withdraw(message: string | null): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.message !== message) }));
}
