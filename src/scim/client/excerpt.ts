const LONGEST = 160;

/** The readable beginning of an answer that is not SCIM, for the operator: no markup, no token (R3). */
export function excerptOf(text: string): string {
  const plain = text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\bxox[a-z]*[-.][\w.-]+/gi, '[token]')
    .replace(/\bBearer\s+\S+/gi, 'Bearer [token]')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
