const DAY = 86_400_000;
/** Day 0 of both systems, in milliseconds of the Unix clock. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);
/** 31 December 9999, the last day that Excel knows. */
const LAST = 2_958_466;

/**
 * A serial number as an ISO date ("2026-01-31"), with the time where it has one ("2026-01-31T08:30:00"), or as a time alone
 * ("08:30:00") below one. Null where Excel shows no date for it.
 */
export function isoDate(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const clock = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !date1904) return clock;
  // The 1900 system counts a 29 February 1900 that never was.
  const shift = !date1904 && days < 60 ? 1 : 0;
  const date = new Date((date1904 ? ZERO_1904 : ZERO_1900) + (days + shift) * DAY).toISOString().slice(0, 10);
  return clock === '00:00:00' ? date : `${date}T${clock}`;
}
