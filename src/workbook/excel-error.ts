const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

/** Is this text an error value of Excel ("#REF!")? */
export function isExcelError(text: string): boolean {
  return text.startsWith('#') && ERRORS.has(text.trim().toUpperCase());
}
