import type { Ports } from '../../ports/ports.ts';
import type { PushSource } from '../../ports/push-tokens.ts';
import type { PushedGroups } from '../../ports/pushed-groups.ts';
import type { PushedUsers } from '../../ports/pushed-users.ts';

export interface ScimDeps {
  readonly ports: Pick<Ports, 'clock' | 'digest' | 'log' | 'pushTokens' | 'queue'>;
  readonly users: PushedUsers;
  readonly groups: PushedGroups;
  /** Where it is reached from outside, `https://rollcall.example.com/scim/v2`. */
  readonly baseUrl: string;
}

/** A request whose token is known. */
export interface ScimRequest {
  readonly method: string;
  /** The id behind the resource's name; null: the list. */
  readonly id: string | null;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | null;
  /** The parsed body; throws ScimFault where it is too long or no JSON. */
  readonly body: () => Promise<unknown>;
  readonly source: PushSource;
}

export interface ScimAnswer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}
