import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksFromMarkdown, plainText, runsFromMarkdown, type Block } from '#shared/report/index.ts';

const textOf = (block: Block): string =>
  block.kind === 'paragraph'
    ? plainText(block.runs)
    : block.kind === 'list'
      ? block.items.map(plainText).join(' ')
      : block.kind === 'heading'
        ? block.text
        : '';

describe('Markdown of a narrative', () => {
  it('reads paragraphs, headings, lists and marks', () => {
    expect(blocksFromMarkdown('First\nline.\n\n## Why\n\n- one **bold**\n- two\n\n1. a\n\n2. b')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'First line.' }] },
      { kind: 'heading', level: 3, text: 'Why' },
      { kind: 'list', ordered: false, items: [[{ text: 'one ' }, { text: 'bold', bold: true }], [{ text: 'two' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] },
    ]);
  });

  it.each([
    [
      '**a *b* c**',
      [
        { text: 'a ', bold: true },
        { text: 'b', bold: true, italic: true },
        { text: ' c', bold: true },
      ],
    ],
    ['snake_case_name and 2*3*4', [{ text: 'snake_case_name and 2' }, { text: '3', italic: true }, { text: '4' }]],
    ['`a*b*c`', [{ text: 'a*b*c', code: true }]],
    ['\\*not\\*', [{ text: '*not*' }]],
    ['** open', [{ text: '** open' }]],
    ['[the plan](https://a.example/x)', [{ text: 'the plan (https://a.example/x)' }]],
    ['[run](javascript:alert(1))', [{ text: 'run)' }]],
    ['![picture](file:///etc/passwd)', [{ text: 'picture' }]],
    ['<b>html</b>', [{ text: '<b>html</b>' }]],
  ])('%s', (text, runs) => expect(runsFromMarkdown(text)).toEqual(runs));

  it('loses no word of plain prose', () => {
    const word = fc.stringMatching(/^[a-zäöüß0-9,;:€%]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { maxLength: 8 }), (paragraphs) => {
        const blocks = blocksFromMarkdown(paragraphs.map((words) => words.join(' ')).join('\n\n'));
        expect(blocks.map(textOf).join(' ').split(/\s+/).filter(Boolean)).toEqual(paragraphs.flat());
      }),
    );
  });

  it('stays quick on a page of stray marks', () => {
    const started = performance.now();
    runsFromMarkdown('*a **b '.repeat(9000));
    runsFromMarkdown('['.repeat(60_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
