import { z } from 'zod';
import { slackUserSchema } from './slack-user.ts';

const count = z.number().int().nonnegative();

/**
 * One page of `GET /Users`. `totalResults` is what the proof of a complete reading rests on (G2), so a page
 * without it is no page. `itemsPerPage` is the number of rows really returned.
 */
export const slackUserListSchema = z
  .object({
    totalResults: count,
    startIndex: count.nullish(),
    itemsPerPage: count.nullish(),
    Resources: z.array(slackUserSchema).nullish(),
  })
  .transform(({ totalResults, startIndex, itemsPerPage, Resources: users }) => ({
    totalResults,
    startIndex: startIndex ?? null,
    itemsPerPage: itemsPerPage ?? null,
    users: users ?? [],
  }));

export type SlackUserList = z.output<typeof slackUserListSchema>;
