export const CHECK_NAMES = ['team', 'installer', 'scopes', 'plan', 'scim', 'read'] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/**
 * One line of Connect's check list. `problem` names the sentence that says what to do; null: it is fine.
 * `fatal`: the token is not kept. SCIM that does not answer is not the token's fault.
 */
export interface ConnectionCheck {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly problem: string | null;
  readonly fatal: boolean;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

export function passed(name: CheckName, facts: ConnectionCheck['facts'] = {}): ConnectionCheck {
  return { name, ok: true, problem: null, fatal: false, facts };
}

export function failed(
  name: CheckName,
  problem: string,
  options: { readonly fatal: boolean; readonly facts?: ConnectionCheck['facts'] },
): ConnectionCheck {
  return { name, ok: false, problem, fatal: options.fatal, facts: options.facts ?? {} };
}
