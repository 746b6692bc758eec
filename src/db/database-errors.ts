import { AppError } from '../domain/app-error.ts';

/** Another process holds the data folder and does not answer. `context`: folder, pid. */
export class DataDirBusy extends AppError {
  readonly code = 'data_dir_busy';
}

/** No space for the embedded database to go on with. `context`: folder. */
export class DataDirFull extends AppError {
  readonly code = 'data_dir_full';
  override readonly retryable = true;
}

/** This user may not write to the data folder, or nobody may. `context`: folder. */
export class DataDirReadOnly extends AppError {
  readonly code = 'data_dir_read_only';
}

/** DATA_DIR, or something on the way to it, is a file. `context`: folder. */
export class DataDirNotAFolder extends AppError {
  readonly code = 'data_dir_not_a_folder';
}

/** The embedded database does not start from what lies in its folder. `context`: folder, detail. */
export class DataDirDamaged extends AppError {
  readonly code = 'data_dir_damaged';
}

/** The process that held the embedded database has gone, and this one could not take its place. */
export class DatabaseLost extends AppError {
  readonly code = 'database_lost';
  override readonly retryable = true;
}

/** Nothing answers at DATABASE_URL. */
export class DatabaseUnreachable extends AppError {
  readonly code = 'database_unreachable';
  override readonly retryable = true;
}

/** PostgreSQL answers and refuses: user, password, database or TLS. `context`: problem. */
export class DatabaseRefused extends AppError {
  readonly code = 'database_refused';
}

/** PostgreSQL older than 15. `context`: version. */
export class DatabaseTooOld extends AppError {
  readonly code = 'database_too_old';
}

/** The database has migrations that this code does not know. `context`: migrations. */
export class DatabaseNewer extends AppError {
  readonly code = 'database_newer';
}

/** The database holds tables that are not Rollcall's. */
export class DatabaseForeign extends AppError {
  readonly code = 'database_foreign';
}

/** A migration failed; all of this start's migrations were rolled back. `context`: migration. */
export class MigrationFailed extends AppError {
  readonly code = 'migration_failed';
}
