/** The little that is used of WebAssembly; the pure part of the program knows neither Node's types nor a browser's. */
export type WasmMemory = { readonly buffer: ArrayBuffer };
export type WasmFunction = (...values: number[]) => number | undefined;

type Wasm = {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (wish: { readonly initial: number; readonly maximum: number }) => WasmMemory;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, WasmMemory | WasmFunction>>>>,
  ) => { readonly exports: Readonly<Record<string, WasmFunction | undefined>> };
};

declare const WebAssembly: Wasm | undefined;

/** WebAssembly of the machine that runs this; undefined where there is none. */
export function webAssembly(): Wasm | undefined {
  return typeof WebAssembly === 'undefined' ? undefined : WebAssembly;
}
