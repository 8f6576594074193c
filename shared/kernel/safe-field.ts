const blank = '[\\s\\u00a0\\u180e\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u2064\\ufeff]*';
/** `= + - @` and their full-width and small forms, also after blanks; a control character first. */
const runs = new RegExp(
  `^(?:[\\t\\r\\n\\0]|${blank}[\\0=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b])`,
);
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; a real number such as -5 stays one. */
export function safeField(text: string): string {
  return runs.test(text) && !number.test(text) ? `'${text}` : text;
}
