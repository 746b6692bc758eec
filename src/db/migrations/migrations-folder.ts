import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Migration {
  /** The name of its folder, `0001_initial`; they run in the order of their names. */
  readonly name: string;
  readonly sql: string;
}

export const prismaFolder: string = fileURLToPath(new URL('../../../prisma', import.meta.url));

export function readMigrationNames(): readonly string[] {
  return readdirSync(join(prismaFolder, 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function readMigrations(): readonly Migration[] {
  return readMigrationNames().map((name) => ({
    name,
    sql: readFileSync(join(prismaFolder, 'migrations', name, 'migration.sql'), 'utf8'),
  }));
}

export const readSchema = (): string => readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8');
