import { AppError } from '../../../domain/app-error.ts';

/** Look, don't touch: requests by hand and approvals answer with one sentence and the way to the switch. */
export class ProvisioningOff extends AppError {
  readonly code = 'provisioning_off';
}
