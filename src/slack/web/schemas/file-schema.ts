import { z } from 'zod';

/** A file object, as far as its bytes can be had by it (https://docs.slack.dev/reference/objects/file-object). */
export const fileInfoSchema = z.object({
  file: z.object({
    id: z.string(),
    name: z.string().nullish(),
    size: z.number().nullish(),
    url_private_download: z.string().nullish(),
    url_private: z.string().nullish(),
  }),
});

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const uploadUrlSchema = z.object({ upload_url: z.url(), file_id: z.string() });

/** https://docs.slack.dev/reference/methods/chat.postMessage */
export const postedSchema = z.object({ channel: z.string() });
