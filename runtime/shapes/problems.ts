import * as z from 'zod';

/** What people write in a report or answer. */
export const writtenText = z.string().trim().min(1).max(2000);
