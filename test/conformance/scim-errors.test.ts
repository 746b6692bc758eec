import { describe, expect, it } from 'vitest';
import { parseScimError } from '../../src/scim/protocol/parse-scim-error.ts';
import type { ScimErrorClass } from '../../src/scim/protocol/scim-error-class.ts';
import { readShared } from './read-shared.ts';

/** Our classes by the groups of the list; finer where a caller does something else about it. */
const CLASSES: Readonly<Record<string, readonly ScimErrorClass[]>> = {
  auth: ['token', 'permission'],
  plan_or_install: ['plan', 'install', 'protocol'],
  not_found: ['not_found', 'protocol'],
  conflict: ['email_taken', 'username_taken', 'conflict'],
  protected_target: ['protected_target'],
  invalid_input: ['invalid'],
  filter: ['filter'],
  groups: ['group'],
  throttle: ['throttle'],
  protocol: ['protocol'],
  seen_in_the_wild_but_undocumented: ['invalid', 'not_ready'],
};

const { source: _source, ...groups } = await readShared<Readonly<Record<string, string | readonly string[]>>>(
  'slack-scim-error-codes.json',
);
const codes = Object.entries(groups).flatMap(([group, words]) =>
  [words].flat().map((code) => [code, group] as const),
);

describe('every error code that Slack documents for SCIM', () => {
  it('is one of many', () => {
    expect(codes.length).toBeGreaterThan(50);
  });

  it.each(codes)('%s is known, whatever the status and the shape (%s)', (code, group) => {
    for (const status of [400, 409]) {
      const v2 = parseScimError(status, { detail: `${code} (user=U1)`, status });
      const v1 = parseScimError(status, { Errors: { description: code, code: status } });
      expect(v2).toMatchObject({ code, class: v1.class });
      expect(CLASSES[group]).toContain(v2.class);
    }
  });
});
