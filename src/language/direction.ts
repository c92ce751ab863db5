/** Whether the targets of step 9 go the way step 6 wants, and are counted in a unit of the baseline. */
import type { GapContext } from '../rules/rule.ts';
import { arahIn } from './claims.ts';
import type { Figure, Figures } from './figure.ts';
import { baselineFigures, outcomeFigures } from './gap-figures.ts';
import type { Sex } from './lexicon.ts';
import type { Amount } from './numbers.ts';
import { sebutanIn, sexesAlone } from './pihak.ts';
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

/** Targets and baseline figures looked at: an indicator has a few; a hostile text is cut here. */
const MOST = 60;

/** Reading: a target that goes against the change wanted, else an outcome in a unit the baseline does not have; null where all is well. */
export function targetAgainst(ctx: GapContext): SasaranBerbalik | SatuanBerbeda | null {
  const outcome = ctx.read(outcomeFigures);
  const baseline = ctx.read(baselineFigures);
  if (!outcome || !baseline || baseline.all.length === 0) return null;
  const targets = targetsIn(outcome, ctx.profile).slice(0, MOST);
  if (targets.length === 0) return null;
  for (const target of targets) {
    const wrong = reversed(target, ctx);
    if (wrong) return wrong;
  }
  return otherUnit(targets, baseline);
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
  readonly figure: Figure;
  readonly stems: ReadonlySet<string>;
}

/** Reading: the figures of step 8 with the words around each; a hostile text is cut. */
function starts(ctx: GapContext): readonly Start[] {
  const baseline = ctx.read(baselineFigures);
  if (!baseline) return [];
  const bySegment = new Map(baseline.segments.map((segment) => [segment.index, segment]));
  return baseline.all.slice(0, MOST).map((figure) => {
    const near = (bySegment.get(figure.segment)?.tokens ?? []).filter(
      (token) => token.kind === 'word' && Math.abs(token.start - figure.start) < NEAR,
    );
    return {
      figure,
      stems: new Set(
        stemsOfWords(
          near.map((token) => token.word),
          ctx.profile,
        ),
      ),
    };
  });
}

/** Characters around a figure whose words say what it counts. */
const NEAR = 200;

/** The baseline's figure for the matter of a target: the same sex and kind of figure, and the most words in common. */
function startOf(target: Sasaran, ctx: GapContext): number | null {
  let best: { readonly value: number; readonly shared: number } | null = null;
  let equal = 0;
  for (const { figure, stems } of ctx.read(starts)) {
    if (figure.sex !== target.sex) continue;
    const share = target.ke.kind === 'persen' ? (figure.percent?.value ?? null) : null;
    const value = figure.kind === target.ke.kind ? figure.value : share;
    if (value === null) continue;
    const shared = target.hal.filter((root) => stems.has(root)).length;
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

/** Reading: the changes step 6 asks for, and the sexes it singles out. */
function wishes(ctx: GapContext): { readonly sexes: ReadonlySet<Sex>; readonly list: readonly Keinginan[] } {
  const text = ctx.gap.reformulasi?.text ?? '';
  const { bad } = targetWords(ctx.profile);
  return {
    sexes: sexesAlone(sebutanIn(text, ctx.profile)),
    list: arahIn(text, ctx.profile)
      .slice(0, MOST)
      .map(({ arah, hal }) => {
        const spoken = words(hal);
        return {
          arah,
          stems: new Set(stemsOfWords(spoken, ctx.profile)),
          // What is to rise or fall stands first; "di kawasan kumuh" after it is only where.
          buruk: spoken.slice(0, 3).some((word) => bad.has(word)),
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
  if (target.sex !== null && sexes.size > 0 && !sexes.has(target.sex)) return null;
  let close: Keinginan | null = null;
  let most = 0;
  for (const wish of list) {
    const shared = target.hal.filter((root) => wish.stems.has(root)).length;
    if (shared > most) close = wish;
    most = Math.max(most, shared);
  }
  if (target.buruk)
    return (close && !close.buruk && close.arah === 'naik') || target.arah === 'naik' ? null : 'turun';
  if (close) return close.arah === 'turun' && close.buruk ? null : close.arah;
  if (target.arah !== null) return null;
  return list.length > 0 && list.every((wish) => wish.arah === 'naik' && !wish.buruk) ? 'naik' : null;
}

/** Units that count much the same thing, so that none is called another's. */
const ALIKE: Readonly<Record<string, string>> = { keluarga: 'rumah', orang: 'orang' };

type UnitClass = string | null;

function classOf(amount: Pick<Amount, 'kind' | 'unitClass'>): UnitClass {
  if (amount.kind === 'persen' || amount.kind === 'rupiah') return amount.kind;
  if (amount.unitClass === null || amount.unitClass === 'lain')
    return amount.kind === 'ukuran' ? 'ukuran' : null;
  return ALIKE[amount.unitClass] ?? amount.unitClass;
}

function compatible(a: UnitClass, b: UnitClass): boolean {
  if (a === b) return true;
  const counts = (unit: UnitClass): boolean =>
    unit !== 'persen' &&
    unit !== 'rupiah' &&
    unit !== 'ukuran' &&
    unit !== 'jarak' &&
    unit !== 'berat' &&
    unit !== 'waktu';
  // A number without a known unit may count anything, households are counted in persons and houses.
  if ((a === null || b === null) && counts(a) && counts(b)) return true;
  return (a === 'orang' && b === 'rumah') || (a === 'rumah' && b === 'orang');
}

function otherUnit(targets: readonly Sasaran[], baseline: Figures): SatuanBerbeda | null {
  const given = new Set<UnitClass>();
  const named = new Set<string>();
  for (const figure of baseline.all) {
    given.add(classOf(figure));
    named.add(figure.kind === 'persen' ? 'persen' : (figure.unit ?? ''));
    if (figure.percent) {
      given.add('persen');
      named.add('persen');
    }
  }
  const fits = targets.some(
    ({ ke, selisih }) => selisih || [...given].some((unit) => compatible(classOf(ke), unit)),
  );
  const first = targets[0];
  if (fits || !first) return null;
  return {
    jenis: 'satuan',
    satuanBaseline: [...named].filter((unit) => unit !== ''),
    satuanOutcome: first.ke.kind === 'persen' ? 'persen' : (first.ke.unit ?? first.ke.noun ?? ''),
    teks: first.segment.text,
  };
}
