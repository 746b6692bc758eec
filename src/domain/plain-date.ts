/** A whole day in the connection's time zone, `2026-11-24`; compares as text (E1). */
export type PlainDate = string;

/** The instant and the day it falls on in the connection's time zone; made at the edge, never in the domain. */
export interface Now {
  readonly at: Date;
  readonly today: PlainDate;
}
