/** A table as it was copied. */
export interface CopiedTable {
  /** With its schema: public.person. */
  name: string;
  columns: string[];
  rows: number;
  /** Of its rows in the order of its key, as COPY writes them: SHA-256 in hexadecimal. */
  sha256: string;
}

/** What a backup says of itself. */
export interface Manifest {
  format: 1;
  /** The instant of the snapshot, ISO 8601. */
  takenAt: string;
  /** Names of the migrations in their order: a backup goes into a database of just that shape. */
  migrations: string[];
  tables: CopiedTable[];
  /** End of the audit's chain in the snapshot, and whether it was whole then. */
  audit: { position: number; hash: string; whole: boolean };
}
