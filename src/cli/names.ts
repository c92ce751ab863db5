/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|conin\$|conout\$|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A file or folder name made from text of a submission, good on every system: no path separators, control characters or characters
 * that Windows refuses or replaces (%NAME%), single blanks, no dot or blank at its ends, no device name, cut at a word where it is long. Never empty.
 */
export function cleanName(text: string, limit = 60): string {
  const plain = text
    .normalize('NFC')
    // Also marks that turn the direction of writing, which can hide what a name ends in.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}<>:"/\\|?*%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const letters = [...plain];
  let name = plain;
  if (letters.length > limit) {
    const cut = letters.slice(0, limit).join('');
    const blank = cut.lastIndexOf(' ');
    name = (blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[. ]+$/, '');
  }
  if (name === '') return 'tanpa-nama';
  // A leading hyphen would be taken for a flag by the next program.
  return RESERVED.test(name) || name.startsWith('-') ? `_${name}` : name;
}

/** Gives each text a clean name of its own: names that differ only in case, or not at all, get a number. */
export function distinctNames(texts: readonly string[], limit = 60): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = cleanName(text, limit);
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} (${number})`;
    taken.add(free.toLowerCase());
    return free;
  });
}
