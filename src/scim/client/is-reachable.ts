import {
  CredentialsRefused,
  ScopeMissing,
  SlackPlanMissing,
  SlackUnavailable,
} from '../../ports/gateway-errors.ts';
import type { ScimClient } from './scim-client.ts';

/** Whether something that speaks SCIM is at the other end; whatever it says about the token (slack-facts §1.2). */
export async function isReachable(client: ScimClient): Promise<boolean> {
  try {
    await client.request({ kind: 'read_one', method: 'GET', path: 'ServiceProviderConfig' });
    return true;
  } catch (error) {
    if (error instanceof SlackUnavailable) return false;
    const answered = [CredentialsRefused, SlackPlanMissing, ScopeMissing].some(
      (kind) => error instanceof kind,
    );
    if (answered) return true;
    throw error;
  }
}
