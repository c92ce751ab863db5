import type { Args, RuleId } from '../model/index.ts';

/** What a finding says: what is wrong, and what to write instead. `message` and `suggestion` are whole sentences. */
export interface Words {
  /** The rule in a few words, as a heading: "Angka terpilah keliru". */
  readonly title: string;
  message(args: Args): string;
  suggestion(args: Args): string;
}

/** Part of a catalogue; a rule's own args type narrows `Args` (method bivariance), see any rule file. */
export type RuleWords<Id extends RuleId = RuleId> = { readonly [K in Id]: Words };
