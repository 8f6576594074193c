import type { Result } from '#shared/kernel/result.ts';
import { isLocal } from './is-local.ts';
import type { Open } from './session.ts';
import { readSettings } from './settings.ts';

export type AutomaticSave = {
  /** An edit was kept: the file is saved when no other follows for a while. */
  readonly later: () => void;
  /** Whether it will: it is wanted, nobody else writes where the file is, and it may be written. */
  readonly isOn: () => boolean;
  /** The person changed their mind. */
  readonly setWanted: (wanted: boolean) => void;
  readonly stop: () => void;
};

/**
 * Saves by itself after a pause, where only this computer writes. A save that is refused is not tried again until
 * the next edit: the status says why, and the person decides. Where the file has changed underneath, nothing is
 * tried at all; that is a question for the person.
 */
export function createAutomaticSave(open: Open, publish: () => Promise<Result<null>>): AutomaticSave {
  const pause = open.env.saveAfterMilliseconds;
  let wanted = false;
  let local = false;
  let judged = '';
  let timer: NodeJS.Timeout | undefined;

  async function judge(): Promise<void> {
    if (judged === open.path) return;
    judged = open.path;
    local = await isLocal(open.path);
    open.changed();
  }
  if (pause !== undefined) {
    void readSettings(open.env.home)
      .then((settings) => (wanted = settings.saveAutomatically ?? true))
      // Unreadable settings are no reason to save behind somebody's back.
      .catch(() => (wanted = false))
      .then(judge);
  }
  const isOn = (): boolean => pause !== undefined && wanted && local && open.mode === 'edit' && !open.closed;

  async function save(): Promise<void> {
    await judge();
    const isDue = isOn() && open.lastSequence > open.state.savedSequence && open.watch.seen().fileState === 'same';
    if (isDue) await publish();
  }

  return {
    isOn,
    later() {
      clearTimeout(timer);
      if (pause === undefined) return;
      timer = setTimeout(() => void save(), pause);
      timer.unref();
    },
    setWanted(now) {
      wanted = now;
      open.changed();
    },
    stop: () => clearTimeout(timer),
  };
}
