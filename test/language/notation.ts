/** Figures and faults as short strings, so that cases can be read and written by hand. */
import type { Fault } from '../../src/language/arithmetic.ts';
import type { Figure, Figures } from '../../src/language/figure.ts';

const MARK = { jumlah: '', persen: '%', rupiah: ' Rp', ukuran: '' } as const;

function one(figure: Figure): string {
  const unit = figure.kind === 'ukuran' && figure.unit ? ` ${figure.unit}` : '';
  const percent = figure.percent ? ` (${figure.percent.value}%)` : '';
  return `${figure.sex ?? ''}${figure.sex ? ' ' : ''}${figure.value}${MARK[figure.kind]}${unit}${percent}`;
}

/** "L 412 (63.58%) P 236 (36.42%) = 648 @2024"; "~" where the two are only compared. */
export function pairsOf({ pairs }: Figures): string[] {
  return pairs.map(({ l, p, total, year, loose }) => {
    const sum = total ? ` = ${total.value}` : '';
    return `${one(l)} ${loose ? '~ ' : ''}${one(p)}${sum}${year === null ? '' : ` @${year}`}`;
  });
}

/** "P 48 dari 120". */
export function singlesOf({ single }: Figures): string[] {
  return single.map((figure) => `${one(figure)}${figure.of ? ` dari ${figure.of.value}` : ''}`);
}

/** "jumlah 103, tercetak 100"; "persen L 64.21, tercetak 66.44". */
export function faultOf(fault: Fault): string {
  switch (fault.kind) {
    case 'jumlah':
    case 'persamaan':
      return `${fault.kind} ${fault.sum}, tercetak ${fault.printed}`;
    case 'persen':
      return `persen ${fault.wrong.map((w) => `${w.sex ?? '-'} ${w.right}, tercetak ${w.printed}`).join('; ')}`;
    case 'bagian':
      return `bagian ${fault.sum}`;
    case 'lebih100':
      return `lebih100 ${fault.sex ?? '-'} ${fault.printed}`;
    case 'berbeda':
      return `berbeda L ${fault.shareL}, semestinya ${fault.rightL}`;
  }
}
