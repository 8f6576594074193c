/** The keys that the app understands, for the list of them. What they do is in `commands.ts` and in the grid. */
export type Shortcut = { readonly keys: readonly string[]; readonly does: string };

const isMac = navigator.platform.startsWith('Mac');
const control = isMac ? '⌘' : 'Ctrl';

export const shortcuts: readonly { readonly title: string; readonly items: readonly Shortcut[] }[] = [
  {
    title: 'Everywhere',
    items: [
      { keys: [control, 'K'], does: 'Find a line, page, scenario or command' },
      { keys: [control, 'Z'], does: 'Undo' },
      { keys: [control, 'Shift', 'Z'], does: 'Redo' },
      { keys: [control, 'S'], does: 'Save' },
      { keys: [control, 'Shift', 'S'], does: 'Save a copy' },
      { keys: ['Esc'], does: 'Close a panel, a dialog or a list' },
      { keys: [control, '/'], does: 'These shortcuts (also ? where nothing is typed)' },
    ],
  },
  {
    title: 'Moving in the model',
    items: [
      { keys: ['↑ ↓ ← →'], does: 'Next cell; with Shift, choose a block' },
      { keys: [control, '→'], does: 'To the end of the row' },
      { keys: [control, 'Home'], does: 'To the first cell; End: to the last' },
      { keys: [control, 'A'], does: 'Choose everything' },
      { keys: [control, 'F'], does: 'Find a line of this model; Enter: the next one' },
      { keys: ['Space'], does: 'Explain this number; on a section, fold it' },
      { keys: ['Shift', 'F10'], does: 'What can be done with this line or section' },
      { keys: ['Alt', '↑ ↓'], does: 'Move the line up or down, also into the next section; on a section, all of it' },
      { keys: ['Alt', 'Shift', '← →'], does: 'Make the column narrower or wider' },
    ],
  },
  {
    title: 'Changing numbers',
    items: [
      { keys: ['0 … 9'], does: 'Type over the value' },
      { keys: ['='], does: 'Type a formula' },
      { keys: ['F2'], does: 'Edit what is there (or Enter); on a section, its name' },
      { keys: ['Enter'], does: 'Keep and go down; with Shift, up' },
      { keys: [control, 'Enter'], does: 'Keep in every cell of the chosen block' },
      { keys: ['Tab'], does: 'Keep and go right; with Shift, left' },
      { keys: ['Esc'], does: 'Leave the old value' },
      { keys: [control, 'R'], does: 'Fill the block to the right' },
      { keys: [control, 'C'], does: 'Copy for a spreadsheet; V: paste from one' },
      { keys: ['Delete'], does: 'Clear what can be cleared' },
    ],
  },
];
