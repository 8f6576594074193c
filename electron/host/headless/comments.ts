import { caseContent, listCases } from '#shared/model/case-content.ts';
import { aboutWords } from '#shared/model/comment-place.ts';
import { isOpen, threadsOf, type Comment } from '#shared/model/comment.ts';
import type { Records } from '#shared/model/record.ts';

type Said = Pick<Comment, 'author' | 'time' | 'text'>;
export type ToldThread = Said & {
  readonly case: string;
  readonly about: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  readonly answers: readonly Said[];
};

/** What was said about the numbers of every case, the oldest first. */
export function toldThreads(records: Records, { onlyOpen }: { readonly onlyOpen: boolean }): readonly ToldThread[] {
  return listCases(records).flatMap((row) => {
    const content = caseContent(records, row.id);
    if (content === undefined) return [];
    return threadsOf(content.comments)
      .filter((thread) => !onlyOpen || isOpen(thread))
      .map(({ head, answers }) => ({
        case: row.name,
        about: aboutWords(content, head),
        ...said(head),
        settledBy: head.resolvedBy,
        settledAt: head.resolvedAt,
        answers: answers.map(said),
      }));
  });
}

const said = ({ author, time, text }: Comment): Said => ({ author, time, text });
