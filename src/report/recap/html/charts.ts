/**
 * Charts as static SVG, drawn by echarts without a browser or a network. Colours are the page's custom properties, so that light
 * and dark need one drawing; each chart is drawn for a desk and for a phone, where the text would else become too small.
 */
import type { Period } from '../../../assess/recap/recap.ts';
import { KATEGORI_ARG, type OpdSummary, RECAP_STATUSES } from '../../../assess/recap/summary.ts';
import { LAPORAN } from '../../../locale/laporan.ts';
import { REKAP } from '../../../locale/rekap.ts';
import type { Basis, Lang, Rupiah } from '../../../model/index.ts';

/** One drawing for each width. */
export interface Drawing {
  readonly desk: string;
  readonly phone: string;
}

/** Bars and rows that stay readable in one picture. */
export const MOST_BARS = 45;
const DESK = 940;
const PHONE = 358;
const INK = 'var(--ink)';
const LINE = 'var(--line)';

async function echarts() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.BarChart,
    charts.HeatmapChart,
    components.GridComponent,
    components.VisualMapComponent,
    renderers.SVGRenderer,
  ]);
  return core;
}

type Option = Parameters<ReturnType<Awaited<ReturnType<typeof echarts>>['init']>['setOption']>[0];

/** Text that the SVG carries is escaped by echarts; ids, classes and styles of the library are taken out. */
function plainSvg(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|baseProfile|version|xmlns:xlink|xml:space)="[^"]*"/g, '')
    .replace(/ style="font-size:(\d+)px;font-family:inherit;(?:font-weight:(\w+);)?"/g, (_, size, weight) =>
      weight ? ` font-size="${size}" font-weight="${weight}"` : ` font-size="${size}"`,
    )
    .replace(/<svg width="\d+" height="\d+"/, '<svg aria-hidden="true" focusable="false"')
    .replace(/<rect [^>]*fill="none"><\/rect>\s*/, '');
}

async function draw(width: number, height: number, option: Option): Promise<string> {
  const { init } = await echarts();
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit', color: INK }, ...option });
    return plainSvg(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

async function both(make: (narrow: boolean) => readonly [number, Option]): Promise<Drawing> {
  const [deskHeight, desk] = make(false);
  const [phoneHeight, phone] = make(true);
  return { desk: await draw(DESK, deskHeight, desk), phone: await draw(PHONE, phoneHeight, phone) };
}

function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text;
}

interface Bars {
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly values: readonly number[];
    readonly color: string | readonly string[];
  }[];
  /** Words at the end of each bar. */
  readonly ends: readonly string[];
  readonly axis: (value: number) => string;
}

/** Lying bars: a label at the left (above the bar on a phone), the figure in words at the right. */
function bars({ labels, series, ends, axis }: Bars, narrow: boolean): readonly [number, Option] {
  const step = narrow ? 40 : 26;
  const widest = Math.max(...ends.map((end) => end.length), 4);
  const last = series.length - 1;
  const totals = labels.map((_, i) => series.reduce((total, one) => total + (one.values[i] ?? 0), 0));
  return [
    labels.length * step + 44,
    {
      grid: { left: narrow ? 4 : 300, right: widest * 6.6 + 14, top: 8, bottom: 30 },
      xAxis: {
        type: 'value',
        max: Math.max(...totals) || 1,
        splitNumber: narrow ? 2 : 4,
        axisLabel: { color: INK, fontSize: 11, formatter: axis, showMaxLabel: false },
        splitLine: { show: !narrow, showMaxLine: false, lineStyle: { color: LINE } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...labels],
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
        axisLabel: {
          color: INK,
          fontSize: 12,
          interval: 0,
          formatter: (label: string) => shorten(label, narrow ? 46 : 38),
          ...(narrow
            ? {
                inside: true,
                align: 'left' as const,
                verticalAlign: 'bottom' as const,
                padding: [0, 0, 9, -4],
              }
            : {}),
        },
        z: 3,
      },
      series: series.map(({ values, color }, s) => ({
        type: 'bar' as const,
        stack: 'satu',
        barWidth: narrow ? 13 : 16,
        ...(narrow ? { barCategoryGap: '10%' } : {}),
        data: values.map((value, i) => ({
          value,
          itemStyle: { color: typeof color === 'string' ? color : (color[i] ?? INK) },
        })),
        label: {
          show: s === last,
          position: 'right' as const,
          color: INK,
          fontSize: 11,
          formatter: ({ dataIndex }: { dataIndex: number }) => ends[dataIndex] ?? '',
        },
      })),
    },
  ];
}

/** OPDs whose share is known, largest first, as many as the picture holds. */
export function sharedOpds(period: Period, basis: Basis): readonly OpdSummary[] {
  return period.ranking.filter((opd) => opd.bases[basis].share !== null);
}

/** ARG share by OPD; the part whose GAP is memenuhi is the stronger one. Null where no share is known. */
export async function shareChart(period: Period, basis: Basis, lang: Lang): Promise<Drawing | null> {
  const opds = sharedOpds(period, basis).slice(0, MOST_BARS);
  if (opds.length === 0) return null;
  const { format } = LAPORAN[lang];
  const percent = (value: number | null) => Math.round((value ?? 0) * 1e6) / 1e4;
  const memenuhi = opds.map((opd) => percent(opd.bases[basis].memenuhiShare));
  return both((narrow) =>
    bars(
      {
        labels: opds.map((opd) => opd.name),
        series: [
          { values: memenuhi, color: 'var(--strong)' },
          {
            values: opds.map((opd, i) => percent(opd.bases[basis].share) - (memenuhi[i] ?? 0)),
            color: 'var(--soft)',
          },
        ],
        ends: opds.map((opd) => format.persen(opd.bases[basis].share)),
        axis: (value) => `${format.angka(value)}%`,
      },
      narrow,
    ),
  );
}

/** Rupiah in short words for an axis or a bar's end: `1,25 M` (miliar), `3,4 T`; exact figures stand in the table. */
export function shortRupiah(amount: Rupiah, lang: Lang): string {
  const { format } = LAPORAN[lang];
  const units: readonly (readonly [bigint, string, string])[] = [
    [10n ** 12n, 'T', 'tn'],
    [10n ** 9n, 'M', 'bn'],
    [10n ** 6n, 'jt', 'm'],
  ];
  const rupiah = amount / 100n;
  for (const [size, id, en] of units) {
    if (rupiah >= size)
      return `Rp${format.angka(Number((rupiah * 100n) / size) / 100)} ${lang === 'id' ? id : en}`;
  }
  return format.rp(amount);
}

/** Sen as a length to draw; the picture needs no exact figure. */
function length(amount: Rupiah): number {
  return Number(amount / 100n);
}

export async function kategoriChart(period: Period, lang: Lang): Promise<Drawing | null> {
  if (period.argTotal === 0n) return null;
  return both((narrow) =>
    bars(
      {
        labels: KATEGORI_ARG.map((kategori) => LAPORAN[lang].kategori[kategori]),
        series: [
          {
            values: KATEGORI_ARG.map((kategori) => length(period.byKategori[kategori])),
            color: ['var(--k1)', 'var(--k2)', 'var(--k3)', 'var(--k0)'],
          },
        ],
        ends: KATEGORI_ARG.map((kategori) => shortRupiah(period.byKategori[kategori], lang)),
        axis: (value) => shortRupiah(BigInt(Math.round(value)) * 100n, lang),
      },
      narrow,
    ),
  );
}

export async function statusChart(period: Period, lang: Lang): Promise<Drawing | null> {
  const counts = RECAP_STATUSES.map((status) => period.status[status].count);
  if (counts.every((count) => count === 0)) return null;
  const { format, status: words } = LAPORAN[lang];
  return both((narrow) =>
    bars(
      {
        labels: RECAP_STATUSES.map((status) =>
          status === 'belum-diperiksa' ? REKAP[lang].belumDiperiksa : words[status],
        ),
        series: [{ values: counts, color: ['var(--good)', 'var(--fair)', 'var(--bad)', 'var(--none)'] }],
        ends: counts.map((count) => format.angka(count)),
        axis: (value) => format.angka(value),
      },
      narrow,
    ),
  );
}

/** Which of five strengths a fraction of points has. */
export function heat(fraction: number): 0 | 1 | 2 | 3 | 4 {
  if (fraction >= 1) return 4;
  return fraction >= 0.75 ? 3 : fraction >= 0.5 ? 2 : fraction >= 0.25 ? 1 : 0;
}

/** OPD by GAP step; null where no OPD has a GAP. */
export async function stepsChart(period: Period, lang: Lang): Promise<Drawing | null> {
  const opds = period.ranking.filter((opd) => opd.withGap.count > 0).slice(0, MOST_BARS);
  if (opds.length === 0) return null;
  const w = REKAP[lang];
  return both((narrow) => [
    opds.length * 28 + 40,
    {
      grid: { left: narrow ? 118 : 300, right: 6, top: 30, bottom: 6 },
      xAxis: {
        type: 'category',
        position: 'top',
        data: w.namaLangkah.map((_name, i) => w.langkah(i + 1)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: INK, fontSize: narrow ? 10 : 12, interval: 0 },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: opds.map((opd) => opd.name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: INK,
          fontSize: narrow ? 10 : 12,
          interval: 0,
          formatter: (label: string) => shorten(label, narrow ? 17 : 38),
        },
      },
      visualMap: {
        type: 'piecewise',
        show: false,
        dimension: 3,
        pieces: [0, 1, 2, 3, 4].map((value) => ({ value, color: `var(--h${value})` })),
      },
      series: [
        {
          type: 'heatmap' as const,
          data: opds.flatMap((opd, row) =>
            opd.steps.flatMap(({ points, of }, column) => {
              if (of === 0) return [];
              const strength = heat(points / of);
              return [
                {
                  value: [column, row, Math.round((points / of) * 100), strength],
                  itemStyle: { borderColor: 'var(--page)', borderWidth: 2 },
                  label: { color: `var(--t${strength})` },
                },
              ];
            }),
          ),
          label: {
            show: true,
            fontSize: narrow ? 9 : 11,
            formatter: ({ value }: { value: unknown }) => (Array.isArray(value) ? String(value[2]) : ''),
          },
        },
      ],
    },
  ]);
}
