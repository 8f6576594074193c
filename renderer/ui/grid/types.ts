import type { ReactNode } from 'react';
import type { Block, CellAt } from './selection.ts';
import type { CellToCopy, CopiedCell } from './table-html.ts';

export type GridColumn = {
  readonly key: string;
  readonly header: string;
  /** Said to a screen reader instead of the header, where the header is short or empty. */
  readonly spoken?: string;
  /** Of a value column: small words below the header, what more there is to say of them, and its look. */
  readonly note?: string;
  readonly title?: string;
  readonly shaded?: boolean;
  /** A line divides it from the columns before it. */
  readonly divided?: boolean;
  /** Leading columns stay in view and have a width of their own; value columns share one. */
  readonly leading?: { readonly width: number; readonly align: 'start' | 'end' };
};

export type GridRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly label: string;
      readonly open: boolean;
      readonly detail: string;
    }
  | {
      readonly kind: 'line';
      readonly key: string;
      readonly label: string;
      readonly emphasis: boolean;
      /** One value stands for all value columns. */
      readonly span: boolean;
      /** Has rows below it that can be folded away: pressing its first cell does. */
      readonly open?: boolean;
      /** Belongs to the row above it. */
      readonly indent?: boolean;
      /** Can be taken to another place by its handle. */
      readonly movable?: boolean;
    };

export type CellTone = 'plain' | 'input' | 'worse' | 'muted' | 'broken';

export type GridCell = {
  readonly text: string;
  readonly tone: CellTone;
  readonly editable: boolean;
  /** Shown instead of the text, for the eye only. */
  readonly content?: ReactNode;
  /** Shown beside the text. */
  readonly after?: ReactNode;
  /** Said after the text: unit, source, what is wrong. */
  readonly spoken?: string;
};

/** Why something was refused, as a sentence; null when it was done. */
export type Refusal = string | null;

/** A refusal of a typed text that knows which of its letters are at fault. */
export type PlacedRefusal = { readonly message: string; readonly from: number; readonly to: number };
export type Committed = Refusal | PlacedRefusal;

export type GridActions = {
  /** The text that editing starts from, or why the cell cannot be edited here; null when it is edited elsewhere. */
  readonly startEdit: (
    at: CellAt,
    typed: string | null,
  ) => { readonly text: string } | { readonly refusal: string } | null;
  /** Every keystroke of an edit; null when it was given up. */
  readonly draft: (at: CellAt, text: string | null) => void;
  /** Keeps a text; until the answer is there, the text stays in its field. */
  readonly commit: (at: CellAt, text: string) => Committed | Promise<Committed>;
  readonly paste: (block: Block, copied: readonly (readonly CopiedCell[])[]) => Refusal;
  /** Keeps one text in every cell of a block. */
  readonly fill: (block: Block, text: string) => Refusal;
  readonly fillRight: (block: Block) => Refusal;
  readonly clear: (block: Block) => Refusal;
  readonly copy: (block: Block) => readonly (readonly CellToCopy[])[];
  /** Takes a row before the row `to`, which may be one past the last, or one place up or down. */
  readonly move: (row: number, to: number | 'up' | 'down') => Refusal;
  readonly toggle: (row: number) => void;
  readonly menu: (row: number, anchor: HTMLElement) => void;
  /** A cell was pressed with the pointer, or Space was pressed on it. */
  readonly point: (at: CellAt) => void;
};
