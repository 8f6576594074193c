import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { apply } from '#shared/changes/change-set.ts';
import type { ParsedInputOf } from '#shared/api/contract.ts';
import { unwrap, type Problem, type Result } from '#shared/kernel/result.ts';
import { caseContent, listCases, type CaseContent } from '#shared/model/case-content.ts';
import { parseCaseDocument, recordsFromDocument } from '#shared/model/document/index.ts';
import type { Line } from '#shared/model/line.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { edits, type Edit, type EditName } from '#electron/host/edits/index.ts';

const text = readFileSync(new URL('../fixtures/reference-case.json', import.meta.url), 'utf8');

type Start = { readonly caseId: string; readonly records: Records };

function referenceCase(): Start {
  const title: WorkspaceRecord = { type: 'workspace', id: randomUUID(), name: 'Sample', description: null };
  const document = unwrap(parseCaseDocument(JSON.parse(text)));
  const made = unwrap(recordsFromDocument(document, randomUUID, new Map()));
  return { caseId: made.caseId, records: new Map([title, ...made.records].map((row) => [row.id, row])) };
}

/** The rows of the reference case (or of where another one stands), with things to read and write by name. */
export function sample(start: Start = referenceCase()) {
  let { records } = start;
  let ticks = 0;
  const person = { name: 'Petra Lang' };
  const content = (): CaseContent => {
    const found = caseContent(records, start.caseId);
    if (found === undefined) throw new Error('no case');
    return found;
  };
  const run = <Name extends EditName>(name: Name, input: ParsedInputOf<Name>): Result<Edit> =>
    edits[name](
      { records, makeId: randomUUID, person: person.name, time: new Date(1.8e12 + ticks++).toISOString() },
      input,
    );
  return {
    caseId: start.caseId,
    /** From here on somebody else works. */
    workAs: (name: string) => void (person.name = name),
    records: () => records,
    content,
    cases: () => listCases(records),
    line(name: string): Line {
      const found = content().lines.find((row) => row.name === name);
      if (found === undefined) throw new Error(`no line ${name}`);
      return found;
    },
    scenario(name: string) {
      const found = content().scenarios.find((row) => row.name === name);
      if (found === undefined) throw new Error(`no scenario ${name}`);
      return found;
    },
    /** Carries an edit out and answers it. */
    edit<Name extends EditName>(name: Name, input: ParsedInputOf<Name>): Edit {
      const made = unwrap(run(name, input));
      records = apply(records, made.change);
      return made;
    },
    refuse<Name extends EditName>(name: Name, input: ParsedInputOf<Name>): Problem {
      const answer = run(name, input);
      if (answer.ok) throw new Error(`accepted: ${answer.value.label}`);
      return answer.error;
    },
    try: run,
  };
}
