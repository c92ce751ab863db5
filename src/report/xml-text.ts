const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/**
 * Text for an attribute or an element of XML 1.0: marks as entities, characters that XML does not have and marks that turn the direction
 * of writing as the replacement mark.
 */
export function xmlText(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .replace(/[&<>"'\n\r\t]/g, (mark) => ENTITIES[mark] ?? mark);
}
