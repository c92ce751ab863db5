/** Whether the targets of step 9 go the way step 6 wants, and are counted in a unit of the baseline. */
import type { GapContext } from '../rules/rule.ts';
import { arahIn } from './claims.ts';
import type { Figure, Figures } from './figure.ts';
import { baselineFigures, outcomeFigures } from './gap-figures.ts';
import { mutuOf } from './goodness.ts';
import type { Sex } from './lexicon.ts';
import type { Amount } from './numbers.ts';
import { sebutanIn, sexesAlone } from './pihak.ts';
import { stem } from './stem.ts';
import { type Sasaran, stemsOfWords, targetsIn, targetWords } from './targets.ts';
import { words } from './tokens.ts';

export type SasaranBerbalik = {
  readonly jenis: 'arah';
  readonly dari: number;
  readonly ke: number;
  readonly satuan: string | null;
  /** What step 6 (or the indicator's own verb) asks for. */
  readonly diminta: 'naik' | 'turun';
  readonly teks: string;
};

export type SatuanBerbeda = {
  readonly jenis: 'satuan';
  readonly satuanBaseline: readonly string[];
  readonly satuanOutcome: string;
  readonly teks: string;
};

/** Baseline figures and wishes looked at: a worksheet has a few; a hostile text is cut here. */
const MOST = 60;

/** Reading: a target that goes against the change wanted, else an outcome in a unit the baseline does not have; null where all is well. */
export function targetAgainst(ctx: GapContext): SasaranBerbalik | SatuanBerbeda | null {
  const outcome = ctx.read(outcomeFigures);
  const baseline = ctx.read(baselineFigures);
  if (!outcome || !baseline || baseline.all.length === 0) return null;
  const targets = targetsIn(outcome, ctx.profile);
  if (targets.length === 0) return null;
  for (const target of targets) {
    const wrong = reversed(target, ctx);
    if (wrong) return wrong;
  }
  return otherUnit(targets, baseline, ctx);
}

function reversed(target: Sasaran, ctx: GapContext): SasaranBerbalik | null {
  if (target.selisih) return null;
  const start = target.dari ? target.dari.value : startOf(target, ctx);
  if (start === null || start === target.ke.value) return null;
  const goes = target.ke.value > start ? 'naik' : 'turun';
  const made = (diminta: 'naik' | 'turun'): SasaranBerbalik => ({
    jenis: 'arah',
    dari: start,
    ke: target.ke.value,
    satuan: target.ke.unit ?? target.ke.noun,
    diminta,
    teks: target.segment.text,
  });
  // "naik dari 58% menjadi 45%" denies itself.
  if (target.arah && target.dari && target.arah !== goes) return made(target.arah);
  const wanted = wantedOf(target, ctx);
  return wanted && wanted !== goes ? made(wanted) : null;
}

interface Start {
  readonly sex: Sex | null;
  readonly kind: Amount['kind'];
  readonly value: number;
  /** Percentage printed beside a count. */
  readonly percent: number | null;
  /** The figures of both sexes added up. */
  readonly sum: boolean;
  readonly stems: ReadonlySet<string>;
}

/** Reading: the figures of step 8 with the words around each, and the sums of its pairs; a hostile text is cut. */
function starts(ctx: GapContext): readonly Start[] {
  const baseline = ctx.read(baselineFigures);
  if (!baseline) return [];
  const bySegment = new Map(baseline.segments.map((segment) => [segment.index, segment]));
  const around = (segment: number, at: number): ReadonlySet<string> => {
    const near = (bySegment.get(segment)?.tokens ?? []).filter(
      (token) => token.kind === 'word' && Math.abs(token.start - at) < NEAR,
    );
    return new Set(
      stemsOfWords(
        near.map((token) => token.word),
        ctx.profile,
      ),
    );
  };
  const single = baseline.all.slice(0, MOST).map(
    (figure): Start => ({
      sex: figure.sex,
      kind: figure.kind,
      value: figure.value,
      percent: figure.percent?.value ?? null,
      sum: false,
      stems: around(figure.segment, figure.start),
    }),
  );
  const sums = baseline.pairs.slice(0, MOST).flatMap(({ l, p, total, loose, segment, start }): Start[] =>
    loose || total || l.kind !== 'jumlah' || p.kind !== 'jumlah'
      ? []
      : [
          {
            sex: null,
            kind: 'jumlah',
            value: l.value + p.value,
            percent: null,
            sum: true,
            stems: around(segment, start),
          },
        ],
  );
  return [...single, ...sums];
}

/** Characters around a figure whose words say what it counts. */
const NEAR = 200;

/**
 * The baseline's figure for the matter of a target: the same sex and kind of figure, and the most words in common. One word of the target
 * may be new where others are shared; a sum of both sexes must be of the very same matter.
 */
function startOf(target: Sasaran, ctx: GapContext): number | null {
  let best: { readonly value: number; readonly shared: number } | null = null;
  let equal = 0;
  // "Lansia sendiri yang gizinya baik" are only some of them, where the baseline does not say so too.
  const spoken = target.segment.tokens.map(({ word }) => word);
  const which = spoken.indexOf('yang');
  const narrowing = new Set(which < 0 ? [] : stemsOfWords(spoken.slice(which), ctx.profile));
  // "Jabatan yang diisi perempuan": who holds it, or when, makes it no other matter.
  const { alike } = targetWords(ctx.profile);
  for (const { sex, kind, value: count, percent, sum, stems } of ctx.read(starts)) {
    if (sex !== target.sex || (sex === null && target.segment.marks.length > 0)) continue;
    const value = kind === target.ke.kind ? count : target.ke.kind === 'persen' ? percent : null;
    if (value === null) continue;
    const fresh = target.hal.filter((root) => !stems.has(root) && !alike.has(root));
    const shared = target.hal.filter((root) => stems.has(root)).length;
    const narrowed = fresh.some((root) => narrowing.has(root));
    const mayDiffer = !sum && !narrowed && (shared > 1 || sex !== null);
    if (shared === 0 || fresh.length > (mayDiffer ? 1 : 0)) continue;
    if (shared > (best?.shared ?? 0)) {
      best = { value, shared };
      equal = 1;
    } else if (best && shared === best.shared && value !== best.value) equal++;
  }
  return best && equal === 1 ? best.value : null;
}

interface Keinginan {
  readonly arah: 'naik' | 'turun';
  readonly stems: ReadonlySet<string>;
  readonly buruk: boolean;
}

/** What stands behind the last word or mark that opens a clause; all of it where none does. */
function lastClause(text: string): string {
  const [clause = text] = text.split(/(?:[,;]|\b(?:sehingga|supaya|agar|dan|serta)\b)/).slice(-1);
  return clause;
}

/** Reading: the changes step 6 asks for, and the sexes it singles out. */
function wishes(ctx: GapContext): { readonly sexes: ReadonlySet<Sex>; readonly list: readonly Keinginan[] } {
  const text = ctx.gap.reformulasi?.text ?? '';
  const { before } = targetWords(ctx.profile);
  const wanted = arahIn(text, ctx.profile).slice(0, MOST);
  const stands = (verb: string): boolean => before.has(verb.toLowerCase());
  let since = 0;
  return {
    sexes: sexesAlone(sebutanIn(text, ctx.profile)),
    list: wanted.map(({ arah, hal, text: verb, start, end }, i) => {
      // "izin bagi perempuan bertambah, teguran berkurang": the matter stands before such a verb.
      const led = stands(verb) && start > since ? lastClause(text.slice(since, start)) : '';
      const next = wanted[i + 1];
      // "Menambah angkutan sehingga aduan berkurang": fewer complaints are the other wish.
      const own = next && stands(next.text) ? hal.slice(0, hal.length - lastClause(hal).length) || hal : hal;
      since = end;
      const spoken = words(led.trim() === '' ? own : led);
      return {
        arah,
        stems: new Set(stemsOfWords(spoken, ctx.profile)),
        // What is to rise or fall stands first ("di kawasan kumuh" after it is only where); what is to fall may be told by what it lacks.
        buruk: mutuOf(spoken.slice(0, arah === 'turun' ? 8 : 3), ctx.profile) !== 'biasa',
      };
    }),
  };
}

/**
 * The way step 6 wants the matter of a target to go. A bad matter (korban, putus sekolah, "belum") should fall whatever step 6 raises;
 * another follows the wish it shares words with, else the only wish there is, where that is to raise. Null: cannot be told.
 */
function wantedOf(target: Sasaran, ctx: GapContext): 'naik' | 'turun' | null {
  const { sexes, list } = ctx.read(wishes);
  // Hours of service should rise and hours of waiting fall: a time says itself which only by its words.
  if (target.mutu === 'biasa' && target.ke.unitClass === 'waktu') return null;
  if (target.sex !== null && sexes.size > 0 && !sexes.has(target.sex)) return null;
  let close: Keinginan | null = null;
  let most = 0;
  for (const wish of list) {
    const shared = target.hal.filter((root) => wish.stems.has(root)).length;
    if (shared > most) close = wish;
    most = Math.max(most, shared);
  }
  // "Rumah tangga dengan konsumsi kurang" should fall where step 6 asks for just that.
  if (target.mutu === 'ragu')
    return close?.arah === 'turun' && most > 1 && target.arah === null ? 'turun' : null;
  if (target.mutu === 'buruk') return close && !close.buruk && close.arah === 'naik' ? null : 'turun';
  if (target.sex !== null && sexes.size === 0 && isAhead(target.sex, ctx)) return null;
  if (close) {
    const head = target.hal[0];
    const same = head !== undefined && close.stems.has(head);
    // "Pencabutan laporan turun" beside "memperbanyak yang melapor": what falls by its own words is another matter.
    if (target.arah !== null && target.arah !== close.arah && !same) return null;
    return close.arah === 'turun' && (close.buruk || !same) ? null : close.arah;
  }
  if (target.arah !== null) return null;
  return list.length > 0 && list.every((wish) => wish.arah === 'naik' && !wish.buruk) ? 'naik' : null;
}

/** The sex has more in every pair of the baseline: fewer of them may be what balance asks for. */
function isAhead(sex: Sex, ctx: GapContext): boolean {
  const pairs = ctx.read(baselineFigures)?.pairs ?? [];
  return pairs.length > 0 && pairs.every(({ l, p }) => (sex === 'L' ? l.value > p.value : p.value > l.value));
}

/** Classes that count people and what each of them has or files, so that none is called another's. */
const PEOPLE: ReadonlySet<string> = new Set(['orang', 'keluarga', 'rumah', 'laporan', 'paket', 'usulan']);

type UnitClass = string | null;

function classOf(amount: Pick<Amount, 'kind' | 'unitClass'>): UnitClass {
  if (amount.kind === 'persen' || amount.kind === 'rupiah') return amount.kind;
  if (amount.unitClass === null || amount.unitClass === 'lain')
    return amount.kind === 'ukuran' ? 'ukuran' : null;
  return PEOPLE.has(amount.unitClass) ? 'orang' : amount.unitClass;
}

/** A figure of a sex without a unit counts people, and so does one beside it ("81 laki-laki dari 96"). `sexed`: segments that hold such figures. */
function classOfFigure(figure: Figure, sexed: ReadonlySet<number>): UnitClass {
  const found = classOf(figure);
  return found === null && figure.unit === null && sexed.has(figure.segment) ? 'orang' : found;
}

const NO_COUNT: ReadonlySet<UnitClass> = new Set([
  'persen',
  'rupiah',
  'ukuran',
  'jarak',
  'berat',
  'waktu',
  'nilai',
]);

function compatible(a: UnitClass, b: UnitClass): boolean {
  // A number without a known unit may count anything.
  return a === b || ((a === null || b === null) && !NO_COUNT.has(a) && !NO_COUNT.has(b));
}

function otherUnit(targets: readonly Sasaran[], baseline: Figures, ctx: GapContext): SatuanBerbeda | null {
  const given = new Set<UnitClass>();
  const named = new Set<string>();
  const sexed = new Set(baseline.all.filter(({ sex }) => sex !== null).map(({ segment }) => segment));
  for (const figure of baseline.all) {
    given.add(classOfFigure(figure, sexed));
    named.add(figure.kind === 'persen' ? 'persen' : (figure.unit ?? ''));
    if (figure.percent) {
      given.add('persen');
      named.add('persen');
    }
  }
  // "Nilai kepuasan 82" counts nobody.
  const scored = new Set(ctx.profile.angka.benda.nilai?.map(stem));
  const known = new Set(ctx.read(starts).flatMap(({ stems }) => [...stems]));
  const fits = targets.some(({ ke, selisih, hal }) => {
    // "Omzet naik 10 persen" is a change of what the baseline counts, if it counts it.
    const [head] = hal;
    if (selisih && ke.kind === 'persen' && !given.has('rupiah') && head !== undefined && !known.has(head))
      return given.has('persen');
    const bare = ke.kind === 'jumlah' && ke.unit === null && ke.noun === null;
    const counted = bare && head !== undefined && scored.has(head) ? 'nilai' : classOf(ke);
    return selisih || [...given].some((unit) => compatible(counted, unit));
  });
  const first = targets[0];
  if (fits || !first) return null;
  return {
    jenis: 'satuan',
    satuanBaseline: [...named].filter((unit) => unit !== ''),
    satuanOutcome: first.ke.kind === 'persen' ? 'persen' : (first.ke.unit ?? first.ke.noun ?? ''),
    teks: first.segment.text,
  };
}
