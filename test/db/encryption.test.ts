import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataDirNotAFolder } from '../../src/db/database-errors.ts';
import {
  CiphertextInvalid,
  createCipher,
  KeyMissing,
  keyIdOf,
} from '../../src/db/encryption/create-cipher.ts';
import { createSealer } from '../../src/db/encryption/create-sealer.ts';
import { addKey, KeysBusy, openKeyring } from '../../src/db/encryption/key-file.ts';
import { fixedKeyring } from '../../src/db/encryption/keyring.ts';
import { KeysInvalid, parseKeys } from '../../src/db/encryption/parse-keys.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const OLD = fixedKeyring(parseKeys(`old:${key(1)}`));
const BOTH = fixedKeyring(parseKeys(`new:${key(2)},old:${key(1)}`));

describe('parseKeys', () => {
  it.each([
    '',
    'k1',
    'k1:',
    `k1:${Buffer.alloc(31).toString('base64')}`,
    `k1:${key(1)},k1:${key(2)}`,
    'k1:???',
  ])('refuses %j', (written) => {
    expect(() => parseKeys(written)).toThrow(KeysInvalid);
  });

  it('[R3] does not repeat what was written', () => {
    const secret = Buffer.alloc(31, 7).toString('base64');
    try {
      parseKeys(`k1:${secret}`);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(KeysInvalid);
      expect(JSON.stringify({ ...(error as KeysInvalid) }) + String(error)).not.toContain(secret);
    }
  });
});

describe('createCipher', () => {
  it('gives back any text, and only where it belongs', () => {
    const cipher = createCipher(BOTH);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, here, elsewhere) => {
        const ciphertext = cipher.encrypt(text, here);
        expect(cipher.decrypt(ciphertext, here)).toBe(text.toWellFormed());
        if (here !== elsewhere)
          expect(() => cipher.decrypt(ciphertext, elsewhere)).toThrow(CiphertextInvalid);
      }),
      { numRuns: 20 },
    );
  });

  it('reads what an older key wrote and writes with the newest', () => {
    const before = createCipher(OLD).encrypt('xoxb-1', 'row');
    const cipher = createCipher(BOTH);
    expect(cipher.decrypt(before, 'row')).toBe('xoxb-1');
    expect(() => createCipher(OLD).decrypt(cipher.encrypt('xoxb-1', 'row'), 'row')).toThrow(KeyMissing);
  });

  it('notices one changed byte', () => {
    const cipher = createCipher(OLD);
    const [version, id, iv, tag, data = ''] = cipher.encrypt('xoxp-secret', 'row').split(':');
    const bytes = Buffer.from(data, 'base64url');
    bytes.writeUInt8((bytes[0] ?? 0) ^ 1, 0);
    const changed = [version, id, iv, tag, bytes.toString('base64url')].join(':');
    expect(() => cipher.decrypt(changed, 'row')).toThrow(CiphertextInvalid);
  });
});

describe('a ciphertext that was tampered with', () => {
  const cipher = createCipher(OLD);
  const [version, id, iv, tag = '', data] = cipher.encrypt('xoxp-secret', 'row').split(':');
  const shortTag = Buffer.from(tag, 'base64url').subarray(0, 4).toString('base64url');

  it.each([
    ['a tag short enough to guess', [version, id, iv, shortTag, data]],
    ['no tag', [version, id, iv, '', data]],
    ['no iv', [version, id, '', tag, data]],
    ['no parts', [version, id]],
    ['another version', ['v2', id, iv, tag, data]],
  ])('is refused with %s', (_what, parts) => {
    expect(() => cipher.decrypt(parts.join(':'), 'row')).toThrow(CiphertextInvalid);
  });
});

describe('createSealer', () => {
  it('[R1] fits the text it sealed and no other, also after a new key came', () => {
    const seal = createSealer(OLD).seal('a receipt');
    expect(createSealer(BOTH).fits('a receipt', seal)).toBe(true);
    expect(createSealer(BOTH).fits('a receipt!', seal)).toBe(false);
    expect(createSealer(fixedKeyring(parseKeys(`other:${key(3)}`))).fits('a receipt', seal)).toBe(false);
    expect(createSealer(BOTH).fits('a receipt', 'nonsense')).toBe(false);
  });
});

describe('the key file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rollcall-keys-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a key that only its owner can read, and finds it again, also when two start at once', async () => {
    const dataDir = join(folder, 'data');
    const [one, other] = await Promise.all([openKeyring(null, dataDir), openKeyring(null, dataDir)]);
    expect(other.keys[0]?.bytes.equals(one.keys[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect((await stat(join(dataDir, 'keys'))).mode & 0o777).toBe(0o600);
    expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  });

  it('says that DATA_DIR is a file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(openKeyring(null, file)).rejects.toThrow(DataDirNotAFolder);
  });

  it('refuses a key file that others can read', async () => {
    await openKeyring(null, folder);
    await chmod(join(folder, 'keys'), 0o644);
    await expect(openKeyring(null, folder)).rejects.toThrow(KeysInvalid);
  });

  it('gets a new key in front, which a running process finds when it meets it', async () => {
    const [running, rotating] = [await openKeyring(null, folder), await openKeyring(null, folder)];
    const [cipher, sealer] = [createCipher(running), createSealer(running)];
    const [before, seal] = [cipher.encrypt('xoxb-1', 'row'), sealer.seal('a receipt')];
    expect(addKey(folder).map(({ id }) => id)).toEqual(['k2', 'k1']);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o600);
    rotating.reload();
    const after = createCipher(rotating).encrypt('xoxb-1', 'row');
    expect(keyIdOf(after)).toBe('k2');
    expect([cipher.decrypt(after, 'row'), cipher.decrypt(before, 'row')]).toEqual(['xoxb-1', 'xoxb-1']);
    expect(keyIdOf(cipher.encrypt('xoxb-2', 'row'))).toBe('k2');
    expect(sealer.fits('a receipt', createSealer(rotating).seal('a receipt'))).toBe(true);
    expect(createSealer(rotating).fits('a receipt', seal)).toBe(true);
    expect(addKey(folder).map(({ id }) => id)).toEqual(['k3', 'k2', 'k1']);
  });

  it('is never made anew under a running process, and never by two at once', async () => {
    const running = await openKeyring(null, folder);
    const kept = createCipher(running).encrypt('xoxb-1', 'row');
    await writeFile(join(folder, 'keys.next'), '');
    expect(() => addKey(folder)).toThrow(KeysBusy);
    await rm(join(folder, 'keys'));
    expect(running.reload()).toBe(false);
    expect(createCipher(running).decrypt(kept, 'row')).toBe('xoxb-1');
  });
});
