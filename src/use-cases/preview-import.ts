import type { Connection } from '../domain/connection.ts';
import { type DirectoryFileFacts, forecastImport, type ImportForecast } from './forecast-import.ts';
import { type Forecast, type ForecastPorts, forecastPlan } from './forecast-plan.ts';
import { imagineImport } from './imagine-import.ts';

export interface ImportPreview extends Forecast {
  readonly directory: ImportForecast;
}

/** What importing this file would do, to the directory and to Slack; writes nothing. */
export async function previewImport(
  ports: ForecastPorts,
  connection: Connection,
  file: DirectoryFileFacts,
): Promise<ImportPreview> {
  const directory = await forecastImport(ports, connection.id, file);
  const imagined = await imagineImport(ports, connection.id, directory, ports.clock.now());
  return { directory, ...(await forecastPlan(ports, connection, imagined)) };
}
