import { createCode, unsigned, type Code } from './code.ts';
import type { ValueType } from './opcodes.ts';

/** A function with parameters and at most one result. */
export type Signature = { readonly takes: readonly ValueType[]; readonly gives: readonly ValueType[] };

/** A WebAssembly module while it is written. Imports first: their numbers come before those of its own functions. */
export type ModuleDraft = {
  importFunction(name: string, signature: Signature): number;
  /** Reserves a number, so that functions may call each other before they are written. */
  declare(signature: Signature): { readonly index: number; readonly code: Code };
  export(name: string, index: number): void;
  finish(pages: number): Uint8Array;
};

export function createModule(): ModuleDraft {
  const types: string[] = [];
  const imports: { readonly name: string; readonly type: number }[] = [];
  const functions: { readonly type: number; readonly code: Code }[] = [];
  const exported: { readonly name: string; readonly index: number }[] = [];
  const typeOf = ({ takes, gives }: Signature): number => {
    const key = [0x60, takes.length, ...takes, gives.length, ...gives].join(' ');
    const found = types.indexOf(key);
    return found >= 0 ? found : types.push(key) - 1;
  };
  return {
    importFunction(name, signature) {
      return imports.push({ name, type: typeOf(signature) }) - 1;
    },
    declare(signature) {
      const code = createCode(signature.takes.length);
      functions.push({ type: typeOf(signature), code });
      return { index: imports.length + functions.length - 1, code };
    },
    export: (name, index) => void exported.push({ name, index }),
    finish(pages) {
      const bodies = functions.map(({ code }) => sized(code.finish()));
      const parts = [
        [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        section(
          1,
          types.map((type) => type.split(' ').map(Number)),
        ),
        section(2, [
          ...imports.map(({ name, type }) => [...text('host'), ...text(name), 0, ...number(type)]),
          [...text('host'), ...text('memory'), 2, 1, ...number(pages), ...number(pages)],
        ]),
        section(
          3,
          functions.map(({ type }) => number(type)),
        ),
        section(
          7,
          exported.map(({ name, index }) => [...text(name), 0, ...number(index)]),
        ),
        section(10, bodies),
      ];
      return joined(parts);
    },
  };
}

function section(id: number, entries: readonly (readonly number[])[]): readonly number[] {
  const body = [...number(entries.length)];
  for (const entry of entries) for (const byte of entry) body.push(byte);
  const head = [id, ...number(body.length)];
  return head.concat(body);
}

function sized(bytes: readonly number[]): readonly number[] {
  return number(bytes.length).concat(bytes);
}

function number(value: number): number[] {
  const bytes: number[] = [];
  unsigned(bytes, value);
  return bytes;
}

function text(value: string): readonly number[] {
  return [value.length, ...Array.from(value, (letter) => letter.charCodeAt(0))];
}

function joined(parts: readonly (readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
