/** The names that apps and people use most; any other stays as it was written, between its colons. */
const EMOJI: Record<string, string> = {
  '+1': '👍',
  '-1': '👎',
  arrow_left: '⬅️',
  arrow_right: '➡️',
  bell: '🔔',
  bulb: '💡',
  bust_in_silhouette: '👤',
  busts_in_silhouette: '👥',
  calendar: '📆',
  clap: '👏',
  eyes: '👀',
  fire: '🔥',
  gear: '⚙️',
  heart: '❤️',
  heavy_check_mark: '✔️',
  heavy_plus_sign: '➕',
  hourglass: '⌛',
  information_source: 'ℹ️',
  key: '🔑',
  large_blue_circle: '🔵',
  large_green_circle: '🟢',
  large_orange_circle: '🟠',
  large_yellow_circle: '🟡',
  link: '🔗',
  lock: '🔒',
  mag: '🔍',
  memo: '📝',
  no_entry: '⛔',
  no_entry_sign: '🚫',
  octagonal_sign: '🛑',
  pray: '🙏',
  question: '❓',
  red_circle: '🔴',
  rotating_light: '🚨',
  shield: '🛡️',
  slightly_smiling_face: '🙂',
  smile: '😄',
  tada: '🎉',
  thinking_face: '🤔',
  thumbsup: '👍',
  unlock: '🔓',
  warning: '⚠️',
  wave: '👋',
  white_check_mark: '✅',
  white_circle: '⚪',
  x: '❌',
};

export function emojiNamed(name: string): string {
  return EMOJI[name] ?? `:${name}:`;
}

/** Names between colons in a text without other markup. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/g, (written, name: string) => EMOJI[name] ?? written);
}
