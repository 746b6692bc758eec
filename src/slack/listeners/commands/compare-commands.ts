import { may } from '../../../domain/rollcall-role.ts';
import { compare } from '../../../use-cases/compare.ts';
import { sync as syncNow } from '../../../use-cases/sync.ts';
import { planMessage } from '../../blocks/messages/plan-message.ts';
import { syncStartedMessage } from '../../blocks/messages/sync-started-message.ts';
import { ProvisioningOff } from '../support/provisioning-off.ts';
import type { Command } from './command-context.ts';

/** Compares now and shows the plan; changes nothing. */
export const plan: Command = async ({ deps, scene, answer }) => {
  const { ports } = deps;
  const { connection, caller, texts } = scene;
  await answer({ text: texts.commands.planWorking });
  const found = await ports.runs.withTurn(connection.id, ports.newId(), () => compare(ports, connection));
  const model = { plan: found, mayAsk: may(caller.roles, 'ask'), mayDecide: may(caller.roles, 'decide') };
  await answer(planMessage(texts, model), { replace: true });
};

/** Compares now and releases what policy allows; the progress stands in a message of the app's DM. */
export const sync: Command = async ({ deps, scene, answer }) => {
  const { ports } = deps;
  const { connection, caller, texts } = scene;
  if (!connection.provisioning.on)
    throw new ProvisioningOff('the switch is off', { by: connection.provisioning.by });
  await answer(syncStartedMessage(texts, { progressUrl: null }));
  const by = { kind: 'slack', userId: caller.userId, name: caller.name } as const;
  const request = { by, approve: null, planHash: null, byPerson: true };
  const result = await ports.runs.withTurn(connection.id, ports.newId(), () =>
    syncNow(ports, connection, request),
  );
  if (result.run === null) {
    const model = {
      plan: result.plan,
      mayAsk: may(caller.roles, 'ask'),
      mayDecide: may(caller.roles, 'decide'),
    };
    await answer(planMessage(texts, model), { replace: true });
  }
};
