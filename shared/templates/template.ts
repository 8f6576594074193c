import type { CaseDocument } from '#shared/model/document/schema.ts';

/** A workspace to start from: its name, and its cases as text, so that a template is written and read like an import. */
export type Template = {
  readonly id: string;
  /** How the start page calls it. */
  readonly name: string;
  readonly description: string;
  readonly workspace: { readonly name: string; readonly description: string | null };
  readonly documents: readonly CaseDocument[];
};
