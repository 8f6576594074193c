import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the host: a one-time code from the terminal becomes a token that one browser tab keeps. */
export type Admission = {
  readonly issueCode: () => string;
  /** The token for a code that was not used yet, else null. */
  readonly exchange: (code: string) => string | null;
  readonly admits: (authorization: string | undefined) => boolean;
};

const mostAtOnce = 32;

export function createAdmission(): Admission {
  const codes: Buffer[] = [];
  const tokens: Buffer[] = [];
  return {
    issueCode: () => issue(codes),
    exchange(code) {
      const index = indexOf(codes, code);
      if (index < 0) return null;
      codes.splice(index, 1);
      return issue(tokens);
    },
    admits: (authorization) =>
      authorization?.startsWith('Bearer ') === true && indexOf(tokens, authorization.slice(7)) >= 0,
  };
}

function issue(hashes: Buffer[]): string {
  const secret = randomBytes(32).toString('base64url');
  hashes.push(hash(secret));
  if (hashes.length > mostAtOnce) hashes.shift();
  return secret;
}

/** Hashes have one length and are compared in constant time, all of them, so that the time tells nothing. */
function indexOf(hashes: readonly Buffer[], secret: string): number {
  const wanted = hash(secret);
  let found = -1;
  for (const [index, candidate] of hashes.entries()) if (timingSafeEqual(candidate, wanted)) found = index;
  return found;
}

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();
