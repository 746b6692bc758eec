import type { Account } from '../../../src/domain/account.ts';
import { SlackFileRefused } from '../../../src/ports/slack-file.ts';
import type { SlackTeam, SlackUserFacts } from '../../../src/ports/slack-team.ts';
import type { SlackState } from './in-memory-slack.ts';
import type { SlackFaults } from './slack-faults.ts';

export function createInMemoryTeam(state: SlackState, faults: SlackFaults): SlackTeam {
  return {
    async readBotIdentity() {
      await faults.before('readIdentity', 'bot');
      return state.bot;
    },
    async readAdminIdentity() {
      await faults.before('readIdentity', 'admin');
      return state.admin;
    },
    async readTeam() {
      const { teamId, teamName, enterpriseId } = state.bot;
      return { id: teamId ?? '', name: teamName, domain: 'acme', enterpriseId };
    },
    async readPlan() {
      await faults.before('readPlan', '');
      return state.plan;
    },
    async readUser(id) {
      await faults.before('readUser', id);
      const found = state.accounts.get(id);
      return found === undefined ? null : toFacts(found);
    },
    async *readUsers() {
      await faults.before('readUsers', '');
      const all = [...state.accounts.values()].map(toFacts);
      for (let start = 0; start < all.length; start += state.pageSize) {
        yield all.slice(start, start + state.pageSize);
      }
    },
    async openFile() {
      throw new SlackFileRefused('file_gone');
    },
    async sendFile(userId, file) {
      await faults.before('sendFile', userId);
      state.files.push({ userId, ...file });
    },
    async revokeAdminToken() {
      await faults.before('revokeAdminToken', '');
      state.revoked += 1;
    },
  };
}

function toFacts(account: Account): SlackUserFacts {
  const { id, userName, email, role, status, stranger } = account;
  return {
    id,
    teamId: stranger ? 'T0OTHER' : 'T0ACME',
    name: userName,
    email,
    role: role ?? 'member',
    invited: status === 'invited',
    deleted: status === 'inactive',
    stranger,
    locale: null,
  };
}
