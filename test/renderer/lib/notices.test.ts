import { beforeEach, expect, test, vi } from 'vitest';
import { dismissTold, notify, notifyProblem, useNotices, withdrawDone } from '#renderer/lib/notices.ts';

const told = (): readonly string[] => useNotices.getState().notices.map(({ message }) => message);
const undo = { label: 'Undo', run: () => undefined };

beforeEach(() => useNotices.setState({ notices: [] }));

test('only the last thing done offers its undo, and none does after it was taken back', () => {
  notify({ tone: 'success', message: 'Pasted 3 values.', action: undo });
  notify({ tone: 'information', message: 'Removed Bonus.', action: undo });
  notify({ tone: 'information', message: 'Saved.' });
  expect(told()).toEqual(['Removed Bonus.', 'Saved.']);
  withdrawDone();
  expect(told()).toEqual(['Saved.']);
});

test('a problem goes with the page once it could be read, not before', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  notifyProblem({ code: 'disk-full', message: 'The disk is full.' });
  now.mockReturnValue(3000);
  dismissTold();
  expect(told()).toEqual(['The disk is full.']);
  now.mockReturnValue(9000);
  dismissTold();
  expect(told()).toEqual([]);
  now.mockRestore();
});
