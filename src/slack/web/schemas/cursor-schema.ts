import { z } from 'zod';

/** What a page of a method with cursors holds besides its rows (https://docs.slack.dev/apis/web-api/pagination). */
export const cursorShape = {
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
};

export type CursorPage = z.infer<z.ZodObject<typeof cursorShape>>;
