import type { CaseContent } from '#shared/model/case-content.ts';
import { ask, run } from '#renderer/lib/index.ts';

/** Asks how the new option is called and adds it, with what another one sets when it is a copy. */
export async function addOption(
  content: CaseContent,
  copyOf?: { readonly id: string; readonly name: string },
): Promise<void> {
  const name = await ask({
    title: copyOf ? `A copy of “${copyOf.name}”` : 'New option',
    label: 'What could be done instead',
    suggestion: copyOf ? freeName(content, copyOf.name) : '',
    confirm: 'Add the option',
    help: copyOf
      ? 'It begins with the same inputs set.'
      : 'A few words, such as “Sell it through a partner”. What it changes is set in the table afterwards.',
  });
  if (name !== null) await run('option.add', { caseId: content.case.id, name, copyOf: copyOf?.id ?? null });
}

function freeName({ options }: CaseContent, name: string): string {
  const taken = new Set(options.map((option) => option.name));
  let number = 2;
  while (taken.has(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
