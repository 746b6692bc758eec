import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { type Migration, prismaFolder, readSchema } from './migrations-folder.ts';

// Of Node, but described only in the browser's library of types.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};

/** Nothing is kept from the engine. */
export const NO_FILTER = { externalTables: [], externalEnums: [] };

/** Prisma's schema engine in WebAssembly: it migrates and compares without Prisma's native binary. */
export async function createSchemaEngine(
  adapters: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loading ??= loadEngine();
  const engine = await loading;
  const datamodels: [string, string][] = [['schema.prisma', readSchema()]];
  // Its log repeats every migration's SQL; what goes wrong comes as an error.
  return engine.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapters));
}

/** The migrations in the engine's words. */
export function toMigrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: `${prismaFolder}/migrations`,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

// Once: its JavaScript has one memory in mind, and mixes up those of two instances.
let loading: ReturnType<typeof loadEngine> | undefined;

/** Its own entry imports the .wasm file as a module, which Node warns about. */
async function loadEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = new URL('./schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(readFileSync(fileURLToPath(file)), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return engine;
}
