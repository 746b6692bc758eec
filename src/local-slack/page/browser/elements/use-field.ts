import { useState } from 'preact/hooks';
import { useSurface } from '../blocks/surface.ts';
import { type Confirmation, readConfirmation } from './confirmation.ts';
import type { ElementProps } from './element-props.ts';

export interface Field {
  value: unknown;
  /** While the app is told. */
  busy: boolean;
  /** Enters a value and, where the element does so, tells the app. */
  change(value: unknown): void;
  /** Enters a value and says nothing yet. */
  enter(value: unknown): void;
  tell(value: unknown): void;
  /** What has to be asked before the app is told, and what was answered. */
  asking: { confirmation: Confirmation; answer(yes: boolean): void } | null;
}

/** The value of an element in its surface, and how a person changes it. */
export function useField({ element, blockId, actionId, dispatches }: ElementProps): Field {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const [pending, setPending] = useState<{ value: unknown } | null>(null);
  const confirmation = readConfirmation(element.confirm);
  const enter = (value: unknown) => surface.enter(blockId, actionId, value);
  const send = async (value: unknown) => {
    setBusy(true);
    await surface.click(blockId, actionId, value);
    setBusy(false);
  };
  const tell = (value: unknown) => {
    if (confirmation) setPending({ value });
    else void send(value);
  };
  const answer = (yes: boolean) => {
    setPending(null);
    if (!yes || !pending) return;
    if (pending.value !== undefined) enter(pending.value);
    void send(pending.value);
  };
  return {
    value: surface.valueOf(element, blockId, actionId),
    busy,
    enter,
    tell,
    change(value) {
      if (dispatches && confirmation) return tell(value);
      enter(value);
      if (dispatches) tell(value);
    },
    asking: pending && confirmation ? { confirmation, answer } : null,
  };
}
