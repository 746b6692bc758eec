import { z } from 'zod';
import type { Settings } from '../state/settings.ts';

const milliseconds = z.number().nonnegative().max(600_000);
const status = z.union([z.literal(400), z.literal(409)]);

export const settingsSchema = z
  .strictObject({
    scimReadLag: milliseconds,
    scimWriteTime: milliseconds,
    limitsEnforced: z.boolean(),
    secondWriterPerMinute: z.number().nonnegative(),
    emailConflictStatus: status,
    usernameConflictStatus: status,
    silentInsufficientRights: z.boolean(),
    scimListsDeactivated: z.boolean(),
    updateWithoutActiveDeactivates: z.boolean(),
    limitRequiredFrom: z.int().positive(),
    triggerErrors: z.enum(['reference', 'guide']),
  } satisfies Record<keyof Settings, z.ZodType>)
  .partial();
