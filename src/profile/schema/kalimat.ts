import { z } from 'zod';

const word = z.string().min(1).regex(/^\S+$/).toLowerCase();

/** `profile/words/kalimat.json`: what does not end a sentence, and what begins a new clause. */
export const kalimatSchema = z.strictObject({
  singkatan: z.array(word),
  pemisahKlausa: z.array(word),
});
