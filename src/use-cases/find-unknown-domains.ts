import type { Ports } from '../ports/ports.ts';

type Needs = Pick<Ports, 'directory'>;

/** Names that merely begin alike are found too, so a few are looked at. */
const LOOKED_AT = 20;

/** Domains of these addresses that nobody in the directory has: perhaps a slip. Of an empty directory: none. */
export async function findUnknownDomains(
  ports: Needs,
  connectionId: string,
  emails: readonly string[],
): Promise<readonly string[]> {
  if ((await ports.directory.countPeople(connectionId)) === 0) return [];
  const domains = new Set(emails.map((email) => email.slice(email.lastIndexOf('@') + 1)));
  const unknown: string[] = [];
  for (const domain of domains) {
    const found = await ports.directory.searchPeople(connectionId, `@${domain}`, LOOKED_AT);
    const known = found.some(({ person }) =>
      [person.email, ...person.secondaryEmails].some((email) => email.toLowerCase().endsWith(`@${domain}`)),
    );
    if (!known) unknown.push(domain);
  }
  return unknown;
}
