import { expect } from 'vitest';
import type { ScimReply } from '../support/scim-source.ts';

export interface RunscopeAssertion {
  readonly source: string;
  readonly property: string | null;
  readonly comparison: string;
  readonly value: unknown;
}

export interface RunscopeStep {
  readonly step_type: string;
  readonly note?: string;
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly assertions: readonly RunscopeAssertion[];
  readonly variables: readonly { readonly name: string | null; readonly property: string }[];
}

export type Variables = Map<string, string>;

/** `{{name}}` in what Okta's test sends and expects. */
export function fill(text: string, variables: Variables): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => variables.get(name) ?? whole);
}

/** What the step keeps for the next ones. */
export function keepVariables(step: RunscopeStep, reply: ScimReply, variables: Variables): void {
  for (const { name, property } of step.variables) {
    if (name !== null) variables.set(name, String(readProperty(reply.body, property)));
  }
}

type Check = (actual: unknown, wanted: unknown, about: string) => void;

const CHECKS: Readonly<Record<string, Check>> = {
  equal: (actual, wanted, about) => expect(String(actual), about).toBe(String(wanted)),
  equal_number: (actual, wanted, about) => expect(actual, about).toBe(Number(wanted)),
  is_a_number: (actual, _wanted, about) => expect(typeof actual, about).toBe('number'),
  is_less_than: (actual, wanted, about) => expect(actual, about).toBeLessThan(Number(wanted)),
  not_empty: (actual, _wanted, about) => expect(String(actual ?? ''), about).not.toBe(''),
  has_value: (actual, wanted, about) => expect(actual, about).toContain(wanted),
  contains: (actual, wanted, about) => expect(actual, about).toContain(wanted),
};

export function checkAssertion(
  { source, property, comparison, value }: RunscopeAssertion,
  reply: ScimReply & { readonly ms: number },
  variables: Variables,
): void {
  const wanted = typeof value === 'string' ? fill(value, variables) : value;
  const about = `${source} ${property ?? ''} ${comparison} ${wanted ?? ''}: ${JSON.stringify(reply.body)}`;
  const check = CHECKS[comparison];
  if (check === undefined) throw new Error(`Okta’s test compares by ${comparison}, which is not known here`);
  check(readActual(source, property, reply), wanted, about);
}

function readActual(source: string, property: string | null, reply: ScimReply & { readonly ms: number }) {
  if (source === 'response_status') return reply.status;
  if (source === 'response_time') return reply.ms;
  return readProperty(reply.body, property ?? '');
}

/** `Resources[0].name.familyName` */
function readProperty(body: unknown, property: string): unknown {
  return property
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], body);
}
