import type { Ack } from './ack.ts';
import type { PersonState } from './person-state.ts';

/** What came of something that a person did. */
export interface Delivered {
  /** Null where nothing was sent: a view closed that nobody wanted to hear of. */
  ack: Ack | null;
  /** What Slack itself tells the person, such as `/provision failed with the error "operation_timeout"`. */
  notice: string | null;
  /** What in the app's answer Slack could not use: JSON pointers, unknown fields. */
  faults: string[];
  /** When the app had answered; it may do more afterwards. */
  state: PersonState;
}
