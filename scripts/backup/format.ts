import { UserError } from "../process/run";

/**
 * An archive is a gzip file of lines:
 *
 * 1. the header, as JSON;
 * 2. for each table its name and columns as JSON, its rows as COPY writes them, and `\.`;
 * 3. the SHA-256 of all lines before, as JSON.
 *
 * COPY escapes line breaks and backslashes, so that no row contains the former or is `\.`.
 */
export const FORMAT = 1;

export type Header = {
  /** Raised when older versions can't read the archive. */
  rollcallBackup: number;
  /** The version of Rollcall that wrote it. */
  version: string;
  createdAt: string;
  demo: boolean;
  migrations: { name: string; checksum: string }[];
  /** Tells whether another AUTH_SECRET is in use. */
  secretMac: string;
};

export type TableHeader = { table: string; columns: string[] };

export type Trailer = { sha256: string };

export const END_OF_ROWS = "\\.\n";

export const line = (value: Header | TableHeader | Trailer) => `${JSON.stringify(value)}\n`;

/** Why a file can't be restored. */
export const unreadable = (file: string, code: string) =>
  new UserError(`${file} cannot be read (${code}).`);
export const damaged = (file: string) =>
  new UserError(`${file} is damaged or incomplete: nothing was restored.`);
export const notABackup = (file: string) => new UserError(`${file} is not a backup of Rollcall.`);
export const newerFormat = (file: string, { version }: Header) =>
  new UserError(
    `${file} was written by a newer version (${version}): restore it with that version or a later one.`,
  );
