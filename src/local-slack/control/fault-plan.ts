import type { LocalRequest } from '../server/local-request.ts';
import { type Fault, faultSchema } from './fault.ts';

export interface FaultPlan {
  /** @throws ZodError for a fault that does not exist */
  add(fault: unknown): Fault;
  /** What is still to be played. */
  pending(): Fault[];
  /** The first fault that fits this request, used up by one. */
  take(request: Pick<LocalRequest, 'method' | 'path'>): Fault | undefined;
  clear(): void;
}

/** Faults wait here for their requests, first come first served. */
export function createFaultPlan(): FaultPlan {
  let faults: Fault[] = [];
  return {
    add(wanted) {
      const fault = faultSchema.parse(wanted);
      faults.push(fault);
      return fault;
    },
    pending: () => faults.map((fault) => ({ ...fault })),
    take(request) {
      for (const fault of faults) {
        if (!fits(fault, request)) continue;
        if (fault.after > 0) {
          fault.after -= 1;
          continue;
        }
        fault.times -= 1;
        faults = faults.filter(({ times }) => times > 0);
        return fault;
      }
      return undefined;
    },
    clear() {
      faults = [];
    },
  };
}

function fits(fault: Fault, { method, path }: Pick<LocalRequest, 'method' | 'path'>): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  const pattern = fault.path
    .split('*')
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(path);
}
