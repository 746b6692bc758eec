import type { Case } from './case.ts';
import { decideLonelyAccount } from './decide-lonely-account.ts';
import { decidePerson } from './decide-person.ts';
import type { DecideSetting } from './decide-setting.ts';
import type { CaseVerdict } from './plan.ts';

/** The first step of planning: one case at a time, pure and total (P1). `guard` then looks at all of them. */
export function decide(oneCase: Case, setting: DecideSetting): CaseVerdict {
  if (oneCase.kind === 'person') return decidePerson(oneCase, setting);
  const found = decideLonelyAccount(oneCase.account, oneCase.memory, null, setting);
  const unchanged = found.operations.length === 0 && found.drift.length === 0;
  return { ...found, link: null, managed: false, unchanged };
}
