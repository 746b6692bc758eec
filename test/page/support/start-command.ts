import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { copyEmbeddedTemplate, removeFolder } from '../../support/database-template.ts';
import { freePort } from '../../support/free-port.ts';

export interface StartedCommand {
  /** Where the local Slack's page is. */
  slackUrl: string;
  start(): Promise<void>;
  /** As Ctrl+C does. */
  stop(): Promise<void>;
}

/** `npm start` in a process of its own, on a new data folder; it can be stopped and started again. */
export async function startCommand(): Promise<StartedCommand> {
  const [port, slackPort] = [await freePort(), await freePort()];
  const dataDir = await copyEmbeddedTemplate();
  const environment = {
    ...withoutSettings(process.env),
    DATA_DIR: dataDir,
    PORT: String(port),
    LOCAL_SLACK_PORT: String(slackPort),
    PUBLIC_URL: `http://localhost:${port}`,
    SCIM_BUDGET: '1',
    RECONCILE_EVERY: '12h',
  };
  let child: ChildProcess | undefined;
  const command: StartedCommand = {
    slackUrl: `http://localhost:${slackPort}`,
    async start() {
      child = spawn(process.execPath, ['bin/rollcall.mjs', 'start'], { env: environment });
      await untilReady(child);
    },
    async stop() {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
  onTestFinished(async () => {
    await command.stop();
    await removeFolder(dataDir);
  });
  await command.start();
  return command;
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Local Slack:')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

/** What this machine is set up for is not what is tried. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(SLACK_|DATABASE_URL$|ROLLCALL_)/.test(name)),
  );
}
