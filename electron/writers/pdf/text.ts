import type { Run } from '#shared/report/index.ts';
import { printable, put, widthOf, type Paper } from './paper.ts';
import { colours, leading, type TextStyle } from './theme.ts';

export type Piece = { readonly text: string; readonly style: TextStyle };
export type Line = { readonly pieces: readonly (Piece & { readonly width: number })[]; readonly width: number };

/** Runs in the style of their paragraph. */
export function piecesOf(runs: readonly Run[], style: TextStyle): Piece[] {
  return runs.map((run) => ({
    text: run.text,
    style: {
      ...style,
      font:
        run.bold || style.font.startsWith('semibold')
          ? run.italic
            ? 'semibold-italic'
            : 'semibold'
          : run.italic
            ? 'italic'
            : 'regular',
      ...(run.code ? { colour: colours.accent } : {}),
    },
  }));
}

export const lineHeight = (style: TextStyle): number => style.size * leading;

/** A figure and its unit stay on one line: 12 %, €3.5 m. */
function keepTogether(text: string): string {
  return text.replace(/(\d) (?=(?:%|m|k|bn)(?![\p{L}\p{N}]))/gu, '$1\u00a0');
}

type Word = { pieces: Piece[]; width: number; spaceBefore: Piece | null };

/** Words, across the borders of runs: "**discount**," is one word of two pieces. */
function wordsOf(paper: Paper, pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let space: Piece | null = null;
  let joined = false;
  for (const piece of pieces) {
    for (const part of keepTogether(printable(piece.text)).split(/( +)/)) {
      if (part === '') continue;
      if (/^ +$/.test(part)) {
        space = { text: ' ', style: piece.style };
        joined = false;
        continue;
      }
      const word = { text: part, style: piece.style };
      const width = widthOf(paper, part, piece.style);
      const open = words.at(-1);
      if (joined && open) {
        open.pieces.push(word);
        open.width += width;
      } else words.push({ pieces: [word], width, spaceBefore: words.length === 0 ? null : space });
      space = null;
      joined = true;
    }
  }
  return words;
}

/** Breaks into lines no wider than `width`; a word that is wider on its own is cut where it must be. */
export function breakLines(paper: Paper, pieces: readonly Piece[], width: number): Line[] {
  const lines: { pieces: (Piece & { width: number })[]; width: number }[] = [{ pieces: [], width: 0 }];
  const append = (piece: Piece, pieceWidth: number): void => {
    const line = lines.at(-1);
    if (!line) return;
    const last = line.pieces.at(-1);
    if (last && sameStyle(last.style, piece.style)) {
      line.pieces[line.pieces.length - 1] = { ...last, text: last.text + piece.text, width: last.width + pieceWidth };
    } else line.pieces.push({ ...piece, width: pieceWidth });
    line.width += pieceWidth;
  };
  for (const word of wordsOf(paper, pieces)) {
    const open = lines.at(-1);
    const spaceWidth = word.spaceBefore ? widthOf(paper, ' ', word.spaceBefore.style) : 0;
    const empty = open?.pieces.length === 0;
    if (!empty && (open?.width ?? 0) + spaceWidth + word.width > width + 0.01) lines.push({ pieces: [], width: 0 });
    else if (!empty && word.spaceBefore) append(word.spaceBefore, spaceWidth);
    for (const piece of word.pieces) {
      for (const part of word.width > width ? cut(paper, piece, width) : [piece]) {
        const partWidth = widthOf(paper, part.text, part.style);
        const line = lines.at(-1);
        if (word.width > width && line && line.pieces.length > 0 && line.width + partWidth > width)
          lines.push({ pieces: [], width: 0 });
        append(part, partWidth);
      }
    }
  }
  return lines.filter((line) => line.pieces.length > 0);
}

const sameStyle = (a: TextStyle, b: TextStyle): boolean =>
  a.font === b.font && a.size === b.size && a.colour === b.colour;

function cut(paper: Paper, piece: Piece, width: number): Piece[] {
  const parts: Piece[] = [];
  let part = '';
  let partWidth = 0;
  for (const character of piece.text) {
    const characterWidth = widthOf(paper, character, piece.style);
    if (part !== '' && partWidth + characterWidth > width - 1) {
      parts.push({ ...piece, text: part });
      part = '';
      partWidth = 0;
    }
    part += character;
    partWidth += characterWidth;
  }
  return part === '' ? parts : [...parts, { ...piece, text: part }];
}

/** Draws lines from `y` down; answers the y below the last. */
export function drawLines(
  paper: Paper,
  lines: readonly Line[],
  x: number,
  y: number,
  style: TextStyle,
  align: { readonly width: number; readonly right: boolean } = { width: 0, right: false },
): number {
  const height = lineHeight(style);
  lines.forEach((line, index) => {
    let at = align.right ? x + align.width - line.width : x;
    const baseline = y + index * height + height / 2 + style.size * 0.36;
    line.pieces.forEach((piece, position) => {
      // A space at the end keeps words apart for those who read or copy the text; it draws nothing.
      const text = position === line.pieces.length - 1 && index < lines.length - 1 ? `${piece.text} ` : piece.text;
      put(paper, text, at, baseline, piece.style);
      at += piece.width;
    });
  });
  return y + lines.length * height;
}

/** One line of one style, cut with an ellipsis when it does not fit. */
export function fit(paper: Paper, text: string, style: TextStyle, width: number): string {
  const clean = printable(text);
  if (widthOf(paper, clean, style) <= width) return clean;
  const characters = Array.from(clean);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(paper, `${characters.slice(0, middle).join('').trimEnd()}…`, style) <= width) low = middle;
    else high = middle - 1;
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`;
}
