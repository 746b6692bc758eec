import { expect } from 'vitest';
import type { RunningRollcall } from '../../support/running-rollcall.ts';
import { openScimSource, type ScimReply, scimUser } from '../../support/scim-source.ts';
import type { DirectoryChannel, Told } from './directory-channel.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** A directory that pushes, over HTTP: Rollcall plans for whom it names, at once and by itself. */
export async function openPushChannel({ ports, url }: RunningRollcall): Promise<DirectoryChannel> {
  const source = await openScimSource(ports, url, 'triggers-scim');
  const users = new Map<string, string>();
  const groups = new Map<string, string>();
  const send = async (...request: Parameters<typeof source.send>) => accepted(await source.send(...request));

  async function joinOnly(userId: string, wanted: readonly string[]): Promise<void> {
    for (const name of wanted) {
      if (!groups.has(name)) groups.set(name, (await send('POST', '/Groups', { displayName: name })).body.id);
    }
    for (const [name, groupId] of groups) {
      const change = wanted.includes(name)
        ? { op: 'add', path: 'members', value: [{ value: userId }] }
        : { op: 'remove', path: `members[value eq "${userId}"]` };
      accepted(await source.patch(`/Groups/${groupId}`, change));
    }
  }

  return {
    async tell(id, told) {
      const known = users.get(id);
      const user = toUser(id, told);
      const reply =
        known === undefined ? await send('POST', '/Users', user) : await send('PUT', `/Users/${known}`, user);
      users.set(id, reply.body.id);
      await joinOnly(reply.body.id, told.groups ?? []);
    },
    async remove(id) {
      await send('DELETE', `/Users/${users.get(id)}`);
      users.delete(id);
    },
    async dropGroup(name) {
      await send('DELETE', `/Groups/${groups.get(name)}`);
      groups.delete(name);
    },
  };
}

function toUser(id: string, { email, suspended = false, unit }: Told) {
  const [local = ''] = email.split('@');
  return scimUser(local, {
    externalId: id,
    active: !suspended,
    ...(unit === undefined ? {} : { [ENTERPRISE]: { department: unit } }),
  });
}

function accepted(reply: ScimReply): ScimReply {
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  return reply;
}
