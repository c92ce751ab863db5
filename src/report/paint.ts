/** Colours of a terminal as functions of a text; without colour each gives the text back. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

const same = (text: string): string => text;

export const PLAIN: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };
