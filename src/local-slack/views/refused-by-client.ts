import { ActRefused } from '../control/act-by-hand.ts';

/** What Slack's own client does not let a person do, so that nothing reaches the app. */
export class RefusedByClient extends ActRefused {
  /** What stands under which field, by `block_id`; empty where it is not about a form. */
  readonly fields: Record<string, string>;

  constructor(message: string, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'RefusedByClient';
    this.fields = fields;
  }
}
