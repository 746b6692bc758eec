import { chooseConnection, requireTeam } from '../cli/choose-connection.ts';
import { connectByTokens } from '../cli/connect-by-tokens.ts';
import type { Services } from '../cli/services.ts';
import type { Config } from '../config/config.ts';
import { addKey, openKeyring } from '../db/encryption/key-file.ts';
import { openDatabase } from '../db/open-database.ts';
import { createJobSender } from '../jobs/create-job-sender.ts';
import { silentMeter } from '../ports/meter.ts';
import { NotConnected } from '../ports/slack-access.ts';
import { createLog } from '../system/create-log.ts';
import { composeDeriveUnits } from './compose-derive-units.ts';
import { composePorts } from './compose-ports.ts';
import { composePulled } from './compose-pulled.ts';
import { silentNotifier } from './silent-notifier.ts';

/**
 * What the command line works with: the same database as a running server, and no server of its own. Its log
 * goes to standard error, so that standard output holds nothing but the answer.
 */
export async function composeServices(
  config: Config,
  err: { write(text: string): unknown },
): Promise<Services> {
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, err);
  const keyring = await openKeyring(config.keys, config.dataDir);
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    dataDir: config.dataDir,
    log,
  });
  const sender = createJobSender({ connection: database.connection(), log });
  const ports = composePorts({
    config,
    database,
    keyring,
    meter: silentMeter,
    log,
    notifier: silentNotifier,
    queue: sender.queue,
  });
  return {
    config,
    ports,
    deriveUnits: composeDeriveUnits(database, ports),
    pulled: composePulled(config.pull, log),
    async rotateKeys() {
      const made = config.keys === null;
      if (made) addKey(config.dataDir);
      keyring.reload();
      const reencrypted = await ports.installations.reencrypt();
      const [newest, ...older] = keyring.keys.map(({ id }) => id);
      return { key: newest ?? '', made, reencrypted, older };
    },
    chooseConnection: (team) => chooseConnection(ports, team),
    async connected(team) {
      if (config.mode === 'tokens') return requireTeam(await connectByTokens(ports, config), team);
      const connection = await chooseConnection(ports, team);
      if (connection.slackId === null) throw new NotConnected('nobody has connected yet');
      return connection;
    },
    async close() {
      await sender.close();
      await database.close();
    },
  };
}
