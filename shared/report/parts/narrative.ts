import type { NarrativePart } from '#shared/model/narrative.ts';
import type { Context } from '../context.ts';
import { blocksFromMarkdown } from '../markdown.ts';
import type { Block, Section } from '../report.ts';

const titles: readonly (readonly [NarrativePart, string])[] = [
  ['background', 'Background'],
  ['alternatives', 'Alternatives'],
  ['risks', 'Risks'],
  ['nextSteps', 'Next steps'],
];

/** The written case; the ask and the recommendation stand on the first page already. */
export function narrativeSection(context: Context): Section | null {
  const blocks = titles.flatMap(([part, title]): Block[] => {
    const text = context.content.narratives.find((narrative) => narrative.part === part)?.text.trim();
    return text ? [{ kind: 'heading', level: 2, text: title }, ...blocksFromMarkdown(text)] : [];
  });
  return blocks.length === 0 ? null : { id: 'narrative', title: 'The case in words', startsPage: false, blocks };
}
