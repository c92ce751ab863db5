import { overLimit } from '../unreadable.ts';

/** Elements whose text is no part of the value: comments, drawings, readings for pronunciation. */
const ASIDE = /^(?:office:annotation|drawing:.*|text:ruby-text)$/;
const MOST_BLANKS = 10_000;

/** Gathers the text of one cell: its paragraphs, a line each, without its comments and drawings. */
export class CellText {
  private depth = 0;
  private aside = 0;
  private paragraphs = 0;
  private inParagraph = false;
  private gathered = '';

  constructor(private readonly longest: number) {}

  begin(depth: number): void {
    this.depth = depth;
    this.aside = 0;
    this.paragraphs = 0;
    this.inParagraph = false;
    this.gathered = '';
  }

  open(name: string, attributes: ReadonlyMap<string, string>, depth: number): void {
    if (this.aside > 0) return;
    if (ASIDE.test(name)) this.aside = depth;
    else if (name === 'text:p') {
      if (this.paragraphs++ > 0) this.append('\n');
      this.inParagraph = true;
    } else if (name === 'text:s') {
      this.append(' '.repeat(Math.min(MOST_BLANKS, Math.max(1, Number(attributes.get('text:c') ?? 1) || 1))));
    } else if (name === 'text:tab') this.append('\t');
    else if (name === 'text:line-break') this.append('\n');
  }

  add(text: string): void {
    if (this.aside === 0 && this.inParagraph) this.append(text);
  }

  /** True where the element that ends is the cell itself. */
  close(depth: number): boolean {
    if (this.aside === depth) this.aside = 0;
    if (this.aside === 0 && depth === this.depth + 1) this.inParagraph = false;
    return depth === this.depth;
  }

  take(): string {
    return this.gathered;
  }

  private append(text: string): void {
    this.gathered += text;
    if (this.gathered.length > this.longest) throw overLimit('text-length', this.longest);
  }
}
