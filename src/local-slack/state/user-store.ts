import type { SlackUser } from './slack-user.ts';

export interface UserStore {
  readonly size: number;
  get(id: string): SlackUser | undefined;
  /** Everybody of one organisation in the order of creation, the deactivated and the bots included. */
  ofOrganisation(organisationId: string): readonly SlackUser[];
  findByName(organisationId: string, name: string): SlackUser | undefined;
  /** Who owns an address, primary before secondary; letter case does not count. */
  findByEmail(organisationId: string, email: string): SlackUser | undefined;
  add(user: Omit<SlackUser, 'position'>): SlackUser;
  /** Puts a new version in the place of the old one. */
  replace(user: SlackUser): void;
  all(): Iterable<SlackUser>;
  clear(): void;
}

/** Every look-up is one step, so that a scan over 100,000 accounts stays a scan. */
export function createUserStore(): UserStore {
  const byId = new Map<string, SlackUser>();
  const listed = new Map<string, SlackUser[]>();
  const names = new Map<string, string>();
  const primaries = new Map<string, string>();
  const secondaries = new Map<string, string>();

  const find = (index: Map<string, string>, organisationId: string, value: string) =>
    byId.get(index.get(keyOf(organisationId, value)) ?? '');
  const indexes = (user: SlackUser): [Map<string, string>, string][] => [
    [names, keyOf(user.organisationId, user.name)],
    [primaries, keyOf(user.organisationId, user.email)],
    [secondaries, keyOf(user.organisationId, user.secondaryEmail)],
  ];
  const put = (user: SlackUser) => {
    byId.set(user.id, user);
    for (const [index, key] of indexes(user)) if (!key.endsWith(' ')) index.set(key, user.id);
  };

  return {
    get size() {
      return byId.size;
    },
    get: (id) => byId.get(id),
    ofOrganisation: (organisationId) => listed.get(organisationId) ?? [],
    findByName: (organisationId, name) => find(names, organisationId, name),
    findByEmail: (organisationId, email) =>
      email === ''
        ? undefined
        : (find(primaries, organisationId, email) ?? find(secondaries, organisationId, email)),
    add(unplaced) {
      const list = listed.get(unplaced.organisationId) ?? [];
      const user = { ...unplaced, position: list.length };
      list.push(user);
      listed.set(user.organisationId, list);
      put(user);
      return user;
    },
    replace(user) {
      const old = byId.get(user.id);
      if (!old) throw new Error(`no account ${user.id} to replace`);
      for (const [index, key] of indexes(old)) if (index.get(key) === old.id) index.delete(key);
      const list = listed.get(user.organisationId);
      if (list) list[user.position] = user;
      put(user);
    },
    all: () => byId.values(),
    clear() {
      for (const map of [byId, listed, names, primaries, secondaries]) map.clear();
    },
  };
}

/** Ends with a space exactly when the value is empty, which is never looked up. */
function keyOf(organisationId: string, value: string): string {
  return `${organisationId} ${value.toLowerCase()}`;
}
