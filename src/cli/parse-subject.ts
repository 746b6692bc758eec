import type { SubjectName } from '../use-cases/resolve-subject.ts';
import { UsageError } from './usage-error.ts';

const KINDS = ['unit', 'group', 'workspace', 'person'] as const;

/** `organization`, `unit:/Sales`, `group:eng`, `workspace:x`, `person:a@b.c`. Throws UsageError for anything else. */
export function parseSubject(written: string): SubjectName {
  const [kind, ...rest] = written.trim().split(':');
  const name = rest.join(':').trim();
  if (kind === 'organization' || kind === 'organisation') return { kind: 'organization' };
  const known = KINDS.find((one) => one === kind);
  if (known !== undefined && name !== '') return { kind: known, name };
  throw new UsageError(
    `--to takes organization, unit:PATH, group:NAME, workspace:NAME or person:EMAIL, not "${written}"`,
  );
}
