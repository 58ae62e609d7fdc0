/** Kebab-case or upper-case row id of the model: region, sector, technology, government, ... */
export type Id = string;
/** 32 lower-case hex characters: the first half of a SHA-256 over canonical bytes. */
export type Hash = string;
/** Whole number; quarter 0 is the scenario's start, earlier quarters are negative. */
export type Quarter = number;
/** 'USD', 'month/quarter', '1'; parsed to an exponent map when loaded. */
export type Unit = string;
export type Grade = 'measured' | 'estimated' | 'judgement';
/** Path to text: the only way data comes in (folder, bundle, editor all make one). */
export type FileSet = ReadonlyMap<string, string>;
