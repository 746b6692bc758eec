import { AppError } from '../../../domain/app-error.ts';
import type { Connection } from '../../../domain/connection.ts';

/** Look, don't touch: requests by hand and approvals answer with one sentence and the way to the switch. */
export class ProvisioningOff extends AppError {
  readonly code = 'provisioning_off';
}

/** Throws ProvisioningOff where the switch is off. */
export function requireProvisioning({ provisioning }: Pick<Connection, 'provisioning'>): void {
  if (!provisioning.on) throw new ProvisioningOff('the switch is off', { by: provisioning.by });
}
