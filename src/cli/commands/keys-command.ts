import type { Texts } from '../../texts/texts.ts';
import { EXIT } from '../exit-code.ts';
import type { Answer } from '../output.ts';
import type { Services } from '../services.ts';

/** `keys rotate`: every token is encrypted with the newest key, while servers run. */
export async function rotateKeysCommand(services: Services, texts: Texts): Promise<Answer> {
  const json = await services.rotateKeys();
  const { key, made, reencrypted, older } = json;
  const text = [
    made ? texts.cli.keyMade(key) : texts.cli.keyFound(key),
    texts.cli.reencrypted(reencrypted),
    ...(older.length > 0 ? [texts.cli.keysKept(texts.format.list(older))] : []),
  ].join('\n');
  return { json, text, exitCode: EXIT.done };
}
