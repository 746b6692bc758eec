import type { Context } from '@slack/bolt';
import { z } from 'zod';
import type { Connection } from '../../../domain/connection.ts';
import type { Policy } from '../../../domain/policy.ts';
import { NotConnected } from '../../../ports/slack-access.ts';
import type { Texts } from '../../../texts/texts.ts';
import { textsFor } from '../../../texts/texts-for.ts';
import { type Caller, readCaller } from '../../../use-cases/read-caller.ts';
import type { ListenerDeps } from './listener-deps.ts';

/** Who does something, where, and in which words they are answered. Read at the start of every listener. */
export interface Scene {
  readonly connection: Connection;
  readonly policy: Policy;
  readonly caller: Caller;
  readonly texts: Texts;
}

/** `authorize` put it there: the connection whose token answers. Nothing in a payload can name another one. */
const contextSchema = z.object({ connectionId: z.string() });

/** Throws NotConnected for a team that is not, or not any more. */
export async function readScene({ ports }: ListenerDeps, context: Context, userId: string): Promise<Scene> {
  const { connectionId } = contextSchema.parse(context);
  const connection = await ports.connections.get(connectionId);
  if (connection === null) throw new NotConnected('the connection is gone', { connectionId });
  const [policy, caller] = await Promise.all([
    ports.connections.readPolicy(connectionId),
    readCaller(ports, connection, userId),
  ]);
  return { connection, policy, caller, texts: textsFor({ locale: 'en-US', timeZone: policy.timeZone }) };
}
