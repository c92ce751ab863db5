import type { Profile } from './index.ts';

/** Computes something from a profile once for each profile: compiled word lists of the language layer. */
export function perProfile<T>(make: (profile: Profile) => T): (profile: Profile) => T {
  const made = new WeakMap<Profile, { readonly value: T }>();
  return (profile) => {
    const known = made.get(profile);
    if (known) return known.value;
    const value = make(profile);
    made.set(profile, { value });
    return value;
  };
}
