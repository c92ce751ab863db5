import type { Budget } from '../limits.ts';
import { readXml, type XmlHandler } from '../xml/events.ts';
import { SmallParts } from './small-parts.ts';
import type { Zip } from './zip.ts';

/** What a part points to: the last word of the relationship's type ("worksheet") and the part's name in the zip. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

class RelationshipReader implements XmlHandler {
  readonly found = new Map<string, Relationship>();

  constructor(private readonly folder: string) {}

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const id = attributes.get('Id');
    const target = attributes.get('Target');
    if (id === undefined || target === undefined) return;
    const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
    this.found.set(id, { type, target: resolvePart(this.folder, target) });
  }
}

const known = new SmallParts<ReadonlyMap<string, Relationship>>();

/**
 * The relationships of `part` by their id, in the order of the file; "" stands for the package itself. Empty where it has none.
 * External targets are left out: nothing outside the file is ever opened.
 */
export async function readRelationships(
  zip: Zip,
  part: string,
  budget: Budget,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = `${folder}_rels/${part.slice(slash)}.rels`;
  const found = await known.of(zip, name, budget.limits.partSize, async (bytes) => {
    return (await readXml(bytes, () => new RelationshipReader(folder), budget)).found;
  });
  return found ?? new Map();
}

/** The name in the zip that `target` means, seen from `folder`; steps above the root are lost, as in a URL. */
function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
