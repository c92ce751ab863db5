import type { Finding, Lang, RuleId } from '../model/index.ts';
import { rules as en } from './en/index.ts';
import { rules as id } from './id/index.ts';
import type { Words } from './words.ts';

const CATALOGUES: Readonly<Record<Lang, Readonly<Record<string, Words>>>> = { id, en };

/** Title of a rule in the language asked for. */
export function titleOf(rule: RuleId, lang: Lang): string {
  return CATALOGUES[lang][rule]?.title ?? rule;
}

/** The two sentences of a finding: what is wrong, and what to write instead. */
export function sayFinding(
  finding: Finding,
  lang: Lang,
): { readonly message: string; readonly suggestion: string } {
  const words = CATALOGUES[lang][finding.rule];
  if (!words) throw new Error(`no words for ${finding.rule} in ${lang}`);
  return { message: words.message(finding.args), suggestion: words.suggestion(finding.args) };
}
