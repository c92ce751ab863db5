/** Whether a matter should rise or fall, told from its own words, whatever an objective wants. */
import type { Profile } from '../profile/index.ts';
import { perProfile } from '../profile/per-profile.ts';
import { stem } from './stem.ts';

/** "buruk": it should fall; "ragu": a bad word stands in it and cannot be judged ("tanpa kekerasan", "korban tertangani"). */
export type Mutu = 'buruk' | 'ragu' | 'biasa';

const lists = perProfile(({ sasaran }) => ({
  always: new Set(sasaran.burukMutlak),
  bad: new Set(sasaran.buruk.flatMap((word) => [word, stem(word)])),
  good: new Set(sasaran.baik),
  harmless: new Map(
    sasaran.bukanBuruk.map((phrase) => {
      const [first = '', second = ''] = phrase.split(' ');
      return [`${first} ${second}`, true] as const;
    }),
  ),
  denials: new Set([...sasaran.ingkar, 'belum', 'bebas']),
}));

/** A bad word counts as the matter itself among the first words only; later it may say who or where. */
const HEAD = 4;

/** Judges the words of an indicator, in order. Linear. */
export function mutuOf(words: readonly string[], profile: Profile): Mutu {
  const { always, bad, good, harmless, denials } = lists(profile);
  let found: Mutu = 'biasa';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const isBad = always.has(word) || bad.has(word);
    if (!isBad) continue;
    if (harmless.has(`${word} ${words[i + 1]}`)) {
      i++;
      found = 'ragu';
      continue;
    }
    const denied = denials.has(words[i - 1] ?? '') || denials.has(words[i - 2] ?? '');
    if (denied) return 'ragu';
    if (always.has(word)) {
      const undone =
        denials.has(word) &&
        [words[i + 1], words[i + 2]].some((next) => always.has(next ?? '') || bad.has(next ?? ''));
      // "Kematian yang berakta", "pencatatan kematian": what is done about it may well rise.
      const handled = !denials.has(word) && words.some((other) => good.has(other));
      return undone || handled ? 'ragu' : 'buruk';
    }
    found = i < HEAD ? 'buruk' : 'ragu';
    if (found === 'buruk' && words.some((other) => good.has(other))) found = 'ragu';
  }
  return found;
}
