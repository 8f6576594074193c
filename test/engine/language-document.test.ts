import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInNames, compileModel, functionCatalogue } from '#shared/engine/index.ts';
import { limits } from '#shared/kernel/limits.ts';
import { exampleDimensions, exampleLines, line, model, valueOf } from './helpers.ts';

// Tables are aligned with spaces; what is compared is the text.
const document = readFileSync(new URL('../../docs/formula-language.md', import.meta.url), 'utf8').replaceAll(
  / {2,}/g,
  ' ',
);

test('the document tells every function as the catalogue does, and no other', () => {
  const told = [...document.matchAll(/^### `([^`]+)`\n\n([^\n]+)\n\n([^\n]+)\n\nExample: `([^`]+)` is ([^\n]+)\.$/gm)];
  const expected = functionCatalogue.map((each) => {
    const names = each.parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
    const call = `${each.name}(${[...names, ...(each.repeats ? ['…'] : [])].join(', ')})`;
    return [call, each.summary, each.docstring, each.example.formula, String(each.example.result)];
  });
  expect(told.map((match) => match.slice(1))).toEqual(expected);
});

test('the names that need no line are told', () => {
  for (const [name, meaning] of builtInNames) expect(document).toContain(`| \`${name}\` | ${meaning} |`);
});

test('the limits are those that are enforced', () => {
  expect(document).toContain(
    `${limits.formulaCharacters.toLocaleString('en')} characters, ${limits.formulaNodes} parts and ${limits.formulaDepth} levels`,
  );
});

test('each worked example in the text gives its result', () => {
  const examples = [...document.matchAll(/^\| `([^`|]+)` \| (-?[\d.]+) \|/gm)];
  expect(examples.length).toBeGreaterThan(8);
  for (const [, formula = '', result] of examples)
    expect(valueOf(formula, exampleLines, { dimensions: exampleDimensions }), formula).toBeCloseTo(Number(result), 9);
});

test('each refused example is refused', () => {
  const section = document.slice(document.indexOf('## What is not read'), document.indexOf('## Limits'));
  const examples = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => (match[1] ?? '').replaceAll('\\|', '|'));
  expect(examples.length).toBeGreaterThan(10);
  for (const formula of examples) {
    const { findings } = compileModel(model([line('a', 1), line('b', 2), line('x', 3), line('answer', formula)]));
    expect(
      findings.map((each) => each.line),
      formula,
    ).toContain('answer');
  }
});
