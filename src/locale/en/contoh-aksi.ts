/** For each kind of cause (`profile/words/kaitan.json`) an action that would answer it. */
const EXAMPLES: Readonly<Record<string, string>> = {
  waktu: 'move the activity to the afternoon or to Saturday in 6 kelurahan',
  jarak: 'a mobile service to the 12 remotest villages, twice a month',
  keluarga: 'meetings of 120 couples and their parents in 6 villages',
  norma: 'a dialogue with 30 religious and adat leaders, followed by family discussions in 8 hamlets',
  'kepercayaan-diri': 'small classes and mentoring by other women for 60 people',
  pengetahuan: 'illustrated information sessions at 20 posyandu and majelis taklim for 600 women',
  undangan: 'invitations in the names of husband and wife, handed out by cadres in 15 RW',
  aturan:
    'a changed juknis: requirements adapted and a quota of 40 percent women set by decree of the head of the office',
  modal: 'credit guarantees without collateral with a BPR for 50 women',
  biaya: 'waive the fee for 100 women heads of household',
  anggaran: 'set aside Rp40 million of this ceiling, or propose a budget shift together with the villages',
  'kemampuan-petugas': 'a two-day training for 20 officers of the unit, practised on the service’s own data',
  'jumlah-petugas': 'assign 8 more women officers by decree of the head of the office',
  sarana: 'build 2 separate toilets and a nursing room at the venue',
  data: 'replace the form by one with a column for sex and train 12 officers to fill it in',
  pengasuhan: 'a children’s corner with 2 carers at every meeting',
  'dunia-usaha': 'agreements with 15 companies that drop the requirement of sex',
  aset: 'accept a village letter in place of a land certificate for women who farm',
  forum: 'a women’s meeting in 10 villages, its results read out first in the assembly',
  keamanan: '20 lamps on the way home and women officers on duty',
  digital: 'send the message by mosque loudspeaker and posyandu WhatsApp groups too, in 9 villages',
  koordinasi: 'a written agreement with the bodies concerned and a quarterly meeting',
  materi: 'a new module that covers women’s work, 200 copies',
  'alat-berat': '10 light tools that women can handle',
  bahasa: 'spoken explanation in the local language with picture sheets by 20 cadres',
  minat: 'visits of alumni and trial classes for 100 pupils',
  antrean: 'a priority counter and mobile registration every Thursday',
  'penguasaan-hasil':
    'open accounts in their own name for 60 women and agree with couples on sharing the yield',
  'sarana-umum': 'tools that suit 60 women at 4 sites',
  'sasaran-terbatas': 'the same training for 60 women, with invitations of their own',
  sampah: 'scheduled waste collection and sorting lessons in 10 RW with cadres',
  'gizi-kesehatan': 'mobile check-ups with counselling of couples in 10 villages',
  keterampilan: 'a 5-day training and apprenticeship for 40 women',
  lahan: 'a shared garden on village land and 600 planting bags for 60 women without a yard',
  energi: '120 wood-saving stoves and a gas outlet in the 4 remotest hamlets',
  air: 'building 6 public taps, at most 100 m from each house',
  alam: 'online modules and replacement dates for the rainy season, evacuation routes in 5 hamlets',
  pasokan: 'a materials cooperative that lends yarn to 60 weavers',
  perkawinan:
    'an agreement of 12 customary leaders and the marriage office on the age of marriage, with meetings of 150 parents',
};

const GENERAL = 'one piece of work whose result can be seen: what is done, for whom, how much, and when';

/** An example for a cause of these kinds, the first that has one; else what an action must say. */
export function exampleAction(kinds: readonly string[]): string {
  return kinds.map((kind) => EXAMPLES[kind]).find((example) => example !== undefined) ?? GENERAL;
}
