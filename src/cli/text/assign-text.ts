import type { Texts } from '../../texts/texts.ts';

export interface AssignFacts {
  readonly app: string;
  readonly to: string;
  readonly gains: number;
  readonly loses: number;
  readonly ended: boolean;
  readonly exclude: boolean;
}

/** What was said, how many people it moves, and that the next comparison carries it out. */
export function assignText(texts: Texts, { app, to, gains, loses, ended, exclude }: AssignFacts): string {
  const { cli } = texts;
  const said = ended ? cli.unassigned(app, to) : exclude ? cli.excluded(app, to) : cli.assigned(app, to);
  return [said, cli.gainsLoses(gains, loses), cli.assignmentFollows].join('\n');
}
