import type { Format } from '../format.ts';
import { buttons, words } from './common.ts';
import { config } from './config-variables.ts';
import { errors } from './errors/errors.ts';
import { holds } from './holds.ts';
import { paging } from './paging.ts';
import { causes, drift, reasons } from './reasons.ts';
import { rejectedLines } from './rejected-lines.ts';
import { refusals } from './roles.ts';

/** Every text for people, in English. Another locale has the same shape (`Texts`). */
export const en = (format: Format) => ({
  format,
  words,
  buttons,
  paging: paging(format),
  causes,
  drift,
  reasons: reasons(format),
  holds: holds(format),
  refusals,
  rejectedLines,
  errors,
  config,
});
