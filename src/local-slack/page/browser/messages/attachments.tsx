import { UnknownBox } from '../blocks/unknown-box.tsx';
import { asText, isObject } from '../json.ts';
import { Mrkdwn } from '../mrkdwn/mrkdwn.tsx';

/** Secondary attachments, an old form that some apps still send: their texts; the rest as JSON. */
export function Attachments({ attachments = [] }: { attachments?: readonly unknown[] | undefined }) {
  return (
    <>
      {attachments.map((attachment, index) => (
        <Attachment key={index} attachment={attachment} />
      ))}
    </>
  );
}

function Attachment({ attachment }: { attachment: unknown }) {
  const { text, fallback, color, blocks } = isObject(attachment) ? attachment : {};
  const written = asText(text) || asText(fallback);
  if (blocks !== undefined || written === '') return <UnknownBox what="attachment" json={attachment} />;
  return (
    <div class="attachment" style={{ borderColor: asText(color) || undefined }}>
      <Mrkdwn text={written} />
    </div>
  );
}
