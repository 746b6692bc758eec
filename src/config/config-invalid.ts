import { AppError } from '../domain/app-error.ts';
import { textsFor } from '../texts/texts-for.ts';

/** A variable that is missing or wrong; its context says what it is for and where to get it. Never its value (R3). */
export class ConfigInvalid extends AppError {
  readonly code = 'config_invalid';
}

type Variable = keyof ReturnType<typeof textsFor>['config']['variables'];

export function configInvalid(variable: Variable, problem: 'missing' | 'wrong'): ConfigInvalid {
  const { config } = textsFor({ locale: 'en-US', timeZone: 'UTC' });
  const next = config.next(config.variables[variable]);
  return new ConfigInvalid(`${variable} is ${config[problem]}`, { variable, problem: config[problem], next });
}
