import { FLOOR_CASES } from './floor-cases';
import { REMITTANCE_CASES } from './remittance-cases';
import { SHARE_CASES } from './share-cases';
import { WORD_CASES } from './word-cases';

/** Function, arguments as Excel passes them, and what the cell shows: worked out by hand from rules.md. */
export type Case = readonly [id: string, args: readonly unknown[], expected: unknown];

export const CASES: readonly Case[] = [...REMITTANCE_CASES, ...FLOOR_CASES, ...SHARE_CASES, ...WORD_CASES];
