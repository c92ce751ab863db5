/** Which OPDs of the two budgets are one, though a side gives no code, another code, or only a unit of the OPD. */

import { nameKey, opdName } from '../../intake/opd-name.ts';
import { type Opd, opdCodeOf } from '../../model/index.ts';
import type { Profile } from '../../profile/index.ts';

type Named = Pick<Opd, 'code' | 'name'>;

/** An OPD as the comparison knows it: its code, or its name where neither side gives one. */
export interface Office {
  readonly opd: string;
  readonly opdName: string;
}

/** The one value under a key, null where there are several. */
function note(known: Map<string, string | null>, key: string, value: string): void {
  const before = known.get(key);
  known.set(key, before === undefined || before === value ? value : null);
}

/**
 * Finds the OPD that a row stands under, the same for both sides. Units count as their OPD. An OPD without a code is the one of its
 * name; where a code stands on the old side only and another on the new side only, under the same name, the OPD got a new code.
 */
export function officesOf(
  old: readonly Named[],
  now: readonly Named[],
  profile: Profile,
): (opd: Named) => Office {
  const keyOf = ({ name }: Named): string => nameKey(opdName(name, null, profile.namaOpd));
  const codes = new Map<string, string | null>();
  for (const opd of [...now, ...old]) {
    if (opd.code !== null) note(codes, keyOf(opd), opdCodeOf(opd.code));
  }
  const slotOf = (opd: Named): string =>
    opd.code === null ? (codes.get(keyOf(opd)) ?? keyOf(opd)) : opdCodeOf(opd.code);
  const slotsByName = (opds: readonly Named[]): ReadonlyMap<string, string | null> => {
    const slots = new Map<string, string | null>();
    for (const opd of opds) note(slots, keyOf(opd), slotOf(opd));
    return slots;
  };
  const [was, is] = [new Set(old.map(slotOf)), new Set(now.map(slotOf))];
  const newCode = new Map<string, string>();
  const present = slotsByName(now);
  for (const [key, slot] of slotsByName(old)) {
    const other = present.get(key);
    if (slot && other && slot !== other && !is.has(slot) && !was.has(other)) newCode.set(slot, other);
  }
  const finalSlot = (opd: Named): string => newCode.get(slotOf(opd)) ?? slotOf(opd);
  const offices = new Map<string, Office>();
  const all = [...now, ...old];
  const isCode = new Set(all.flatMap(({ code }) => (code === null ? [] : [opdCodeOf(code)])));
  // An OPD is named by itself rather than by a unit of it that comes first.
  for (const opd of [...all.filter(({ code }) => code !== null && opdCodeOf(code) === code), ...all]) {
    const slot = finalSlot(opd);
    if (!offices.has(slot)) offices.set(slot, { opd: isCode.has(slot) ? slot : opd.name, opdName: opd.name });
  }
  return (opd) => offices.get(finalSlot(opd)) ?? { opd: opd.code ?? opd.name, opdName: opd.name };
}
