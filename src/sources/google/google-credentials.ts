import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { PullMisconfigured } from '../../ports/pull-errors.ts';

/** The parts of a service account's key file that are used; its own addresses are not: they are constants. */
const keyFileSchema = z.object({
  type: z.literal('service_account'),
  client_email: z.string().min(1),
  private_key: z.string().includes('PRIVATE KEY'),
  private_key_id: z.string().optional(),
});
export type GoogleKey = z.infer<typeof keyFileSchema>;

/** Throws PullMisconfigured, which never holds anything of the file's content (R3). */
export async function readGoogleKey(path: string): Promise<GoogleKey> {
  const parsed = keyFileSchema.safeParse(await readJson(path));
  if (!parsed.success) throw misconfigured('no key file of a service account');
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw misconfigured('no file that can be read');
  });
  try {
    return JSON.parse(text);
  } catch {
    // The parser's error repeats what it read.
    return null;
  }
}

function misconfigured(why: string): PullMisconfigured {
  return new PullMisconfigured(`GOOGLE_CREDENTIALS_FILE names ${why}`, {
    source: 'google',
    variable: 'GOOGLE_CREDENTIALS_FILE',
  });
}
