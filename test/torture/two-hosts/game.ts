import { existsSync, rmSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { Recoverable } from '#shared/api/shell.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { recoverableSchema } from '#shared/api/shell.ts';
import { notePath } from '#electron/store/lock-note.ts';
import { setByCommandLine } from './command-line.ts';
import { noteSave, type Model } from './model.ts';
import type { Player, Seat } from './player.ts';

/** One side of the table: a program that stays, or the command line, which comes and goes. */
export type Side = {
  readonly seat: Seat;
  /** Null: the command line. */
  readonly start: ((seat: Seat) => Promise<Player>) | null;
  player: Player | null;
  /** The file that this side has open for editing, as far as it was told. */
  editing: string | null;
};

export type Counts = Record<'edits' | 'saves' | 'conflicts' | 'locked' | 'kills' | 'copies' | 'recovered', number>;

export type Game = {
  readonly path: string;
  readonly lineId: string;
  readonly sides: readonly [Side, Side];
  readonly next: () => number;
  readonly model: Model;
  readonly counts: Counts;
  readonly nextEdit: () => number;
  /** A folder whose sync tool does not carry the notes: each computer only ever sees its own. */
  readonly withoutNotes: boolean;
  /** Nobody has touched the note of the one who edits: then the other must be asked. */
  noteStands: boolean;
};

const chance = (game: Game, share: number): boolean => game.next() < share;
const pick = <Value>(game: Game, from: readonly Value[]): Value | undefined =>
  from[Math.floor(game.next() * from.length)];

/** A few moves of both, one after the other or at the same time, and some of the world around them. */
export async function play(game: Game, moves: number): Promise<void> {
  // Left to chance, two rarely have the file open at the same time: the note sees to that.
  if (chance(game, 0.6)) {
    await act(game, game.sides[0], true);
    disturbNote(game);
    await act(game, game.sides[1], true);
  }
  for (let move = 0; move < moves; move++) {
    const [first, second] = chance(game, 0.5) ? game.sides : ([game.sides[1], game.sides[0]] as const);
    if (game.withoutNotes || chance(game, 0.15)) disturbNote(game);
    if (chance(game, 0.25)) await Promise.all([act(game, first, false), act(game, second, false)]);
    else await act(game, first, true);
  }
}

/** A sync tool that does not carry the note, or a computer that went to sleep. */
function disturbNote(game: Game): void {
  const note = notePath(game.path);
  if (!existsSync(note)) return;
  game.noteStands = false;
  if (game.withoutNotes || chance(game, 0.5)) rmSync(note, { force: true });
  else utimesSync(note, new Date(Date.now() - 600_000), new Date(Date.now() - 600_000));
}

async function act(game: Game, side: Side, alone: boolean): Promise<void> {
  if (side.start === null) return setOnce(game, side, alone);
  side.player ??= await side.start(side.seat);
  const { player } = side;
  const dying = chance(game, 0.06);
  const work = side.editing === null ? open(game, side, player, alone) : use(game, side, player);
  if (!dying) return work;
  await wait(game.next() * 80);
  game.counts.kills += 1;
  await player.kill();
  await work;
  if (side.editing === game.path) game.noteStands = false;
  side.player = null;
  side.editing = null;
}

async function setOnce(game: Game, side: Side, alone: boolean): Promise<void> {
  const number = game.nextEdit();
  const other = game.sides.find((one) => one !== side);
  const mustBeAsked = alone && other?.editing === game.path && game.noteStands;
  const killAfter = chance(game, 0.15) ? 150 + game.next() * 500 : null;
  const note = `edit ${number}`;
  const done = await setByCommandLine(side.seat, game.path, number, note, killAfter);
  if (done === 'killed') game.counts.kills += 1;
  if (done === 'refused') game.counts.locked += 1;
  if (done !== 'saved') return;
  if (mustBeAsked) game.model.bad.push(`${note} was saved by the command line past the note of ${other.seat.name}`);
  game.counts.edits += 1;
  game.counts.saves += 1;
  game.model.kept.add(note);
  noteSave(game.model, game.path, [note]);
}

async function open(game: Game, side: Side, player: Player, alone: boolean): Promise<void> {
  const handle = await player.handleOf(game.path);
  const other = game.sides.find((one) => one !== side);
  const mustBeAsked = alone && other?.editing === game.path && game.noteStands;
  const ask = (mode: string, keptWork = 'ask'): ReturnType<Player['call']> =>
    player.call('workspace.open', { handle, mode, keptWork });
  const mode = chance(game, 0.15) ? 'read-only' : 'edit';
  let answer = await ask(mode);
  if (!answer.ok && answer.error.code === 'unsaved-work') {
    const work = workOf(answer.error);
    if (work !== null && chance(game, 0.7)) {
      answer = await player.call('workspace.recover', { workId: work.workId, action: 'recover' });
      game.counts.recovered += answer.ok ? 1 : 0;
      // Work that is brought back needs no note: its save asks.
      if (answer.ok) {
        side.editing = join(work.folder, work.name);
        if (!alone || other?.editing === side.editing) game.noteStands = false;
      }
      return;
    }
    answer = await ask(mode, 'leave');
  }
  if (!answer.ok && answer.error.code === 'locked') {
    game.counts.locked += 1;
    const choice = pick(game, ['read-only', 'copy', 'take-over', 'wait']);
    if (choice === 'wait') return;
    answer = await ask(choice === 'take-over' ? 'take-over' : 'read-only', 'leave');
    if (answer.ok && choice === 'copy') return copy(game, side, player);
  }
  if (!answer.ok || (answer.value as { mode: string }).mode !== 'edit') return;
  if (mustBeAsked) game.model.bad.push(`${side.seat.name} opened past the note of ${other.seat.name}`);
  side.editing = game.path;
  if (alone) game.noteStands = other?.editing !== game.path;
  else game.noteStands = false;
}

function workOf(problem: Problem): Recoverable | null {
  const parsed = recoverableSchema.safeParse(problem.details?.['work']);
  return parsed.success ? parsed.data : null;
}

async function use(game: Game, side: Side, player: Player): Promise<void> {
  const move = game.next();
  if (move < 0.35) return edit(game, player);
  if (move < 0.8) return editAndSave(game, side, player);
  if (move < 0.87) return copy(game, side, player);
  const closed = await player.call('workspace.close', { discard: false });
  if (!closed.ok) return;
  if (side.editing === game.path) game.noteStands = false;
  side.editing = null;
}

async function edit(game: Game, player: Player): Promise<void> {
  const number = game.nextEdit();
  const note = `edit ${number}`;
  const kept = await player.call('line.setValues', { edits: [{ lineId: game.lineId, value: number }], note });
  if (!kept.ok) return;
  game.counts.edits += 1;
  game.model.kept.add(note);
}

async function editAndSave(game: Game, side: Side, player: Player): Promise<void> {
  if (chance(game, 0.7)) await edit(game, player);
  await save(game, side, player);
}

/** What the person sees as theirs when they press Save. */
async function notesOf(player: Player): Promise<string[]> {
  const listed = await player.call('history.list', { limit: 500 });
  const entries = listed.ok ? (listed.value as readonly Pick<HistoryEntry, 'note'>[]) : [];
  return entries.map(({ note }) => note ?? '').filter((note) => note.startsWith('edit '));
}

async function save(game: Game, side: Side, player: Player): Promise<void> {
  const notes = await notesOf(player);
  const saved = await player.call('workspace.save', {});
  if (saved.ok) {
    game.counts.saves += 1;
    if (side.editing !== null) noteSave(game.model, side.editing, notes);
  } else if (saved.error.code === 'conflict') {
    game.counts.conflicts += 1;
    if (chance(game, 0.6)) await copy(game, side, player);
  } else if (saved.error.code === 'locked') game.counts.locked += 1;
}

async function copy(game: Game, side: Side, player: Player): Promise<void> {
  const name = basename(game.path, '.casewright');
  const target = join(dirname(game.path), `${name} copy ${game.nextEdit()}.casewright`);
  const notes = await notesOf(player);
  const saved = await player.call('workspace.saveAs', { handle: await player.handleOf(target) });
  if (!saved.ok) return;
  game.counts.copies += 1;
  if (side.editing === game.path) game.noteStands = false;
  side.editing = target;
  noteSave(game.model, target, notes);
}

/** Both leave, in order or not; whatever they had unsaved must be there at the next start. */
export async function leave(game: Game): Promise<void> {
  for (const side of game.sides) {
    if (side.player !== null) await side.player.call('workspace.close', { discard: false });
    side.editing = null;
  }
}
