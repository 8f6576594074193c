import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { isSource, listFiles } from './files.ts';
import { isProgram, runAsProgram, type Check, type Finding } from './finding.ts';

/** What only some machines have, or what differs from one run to the next. */
const names: Readonly<Record<string, string>> = {
  process: 'shared runs in the browser too. Take what you need as a parameter.',
  Buffer: 'shared runs in the browser too. Use Uint8Array.',
  require: 'shared runs in the browser too. Import it.',
  globalThis: 'a global is neither declared nor testable. Take what you need as a parameter.',
  window: 'shared runs in the host too. Take what you need as a parameter.',
  document: 'shared runs in the host too. Take what you need as a parameter.',
  performance: 'time is a parameter here. Measure outside.',
  crypto: 'randomness is a parameter here. Take a function that makes ids.',
  fetch: 'the app makes no connection, ever.',
  console: 'shared does not print. Answer with a finding or a Result.',
  setTimeout: 'shared does not wait. Let the caller decide when to call.',
  setInterval: 'shared does not wait. Let the caller decide when to call.',
  eval: 'text is never run as a program.',
  Function: 'text is never run as a program.',
};

const members: Readonly<Record<string, string>> = {
  'Math.random': 'randomness is a parameter here. Take a seeded generator.',
  'Date.now': 'time is a parameter here. Take the time as an argument.',
};

/** These read the language or time zone of the machine unless told which one to use. */
const localeMethods: Readonly<Record<string, number>> = {
  localeCompare: 2,
  toLocaleString: 1,
  toLocaleDateString: 1,
  toLocaleTimeString: 1,
  toLocaleUpperCase: 1,
  toLocaleLowerCase: 1,
};

/** Every place in `text` that depends on the machine, the clock or chance. */
export function findImpurities(path: string, text: string): readonly Finding[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const declared = declaredNames(source);
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const message = impurity(node, declared);
    if (message !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      findings.push({ place: `${path}:${line + 1}`, message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

function impurity(node: ts.Node, declared: ReadonlySet<string>): string | null {
  if (ts.isTypeNode(node)) return null;
  if (ts.isIdentifier(node)) return isFreeName(node, declared) ? said(node.text, names[node.text]) : null;
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    return said(name, members[name]);
  }
  if (ts.isNewExpression(node)) return impureNew(node);
  if (!ts.isCallExpression(node)) return null;
  if (node.expression.getText() === 'Date') return said('Date()', members['Date.now']);
  if (!ts.isPropertyAccessExpression(node.expression)) return null;
  const method = node.expression.name.text;
  const wanted = localeMethods[method];
  return wanted !== undefined && node.arguments.length < wanted
    ? said(method, 'it reads the language of the machine. Name the locale.')
    : null;
}

function impureNew(node: ts.NewExpression): string | null {
  if ((node.arguments?.length ?? 0) > 0) return null;
  const what = node.expression.getText();
  if (what === 'Date') return said('new Date()', members['Date.now']);
  return what.startsWith('Intl.') ? said(what, 'it reads the language of the machine. Name the locale.') : null;
}

const said = (name: string, reason: string | undefined): string | null =>
  reason === undefined ? null : `uses ${name}: ${reason}`;

/** True where the identifier stands for a global: not a property, a key, a type, or something this file declares. */
function isFreeName(node: ts.Identifier, declared: ReadonlySet<string>): boolean {
  if (!Object.hasOwn(names, node.text) || declared.has(node.text)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  return !('name' in parent && parent.name === node);
}

function declaredNames(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const binds =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node);
    if (binds && node.name && ts.isIdentifier(node.name)) found.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export const purityCheck: Check = {
  name: 'purity',
  run: async (root) => {
    const files = (await listFiles(root, ['shared'])).filter(isSource);
    const found = await Promise.all(
      files.map(async (path) => findImpurities(path, await readFile(join(root, path), 'utf8'))),
    );
    return found.flat();
  },
};

if (isProgram(import.meta)) await runAsProgram(purityCheck);
