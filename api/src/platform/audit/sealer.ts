import { randomUUID } from 'node:crypto';
import { systemClock } from '../clock.js';
import { JobLoop } from '../job-loop.js';
import type { Unit } from '../unit-of-work/unit.js';
import type { UnitsOfWork } from '../unit-of-work/units-of-work.js';
import { AnchorFile } from './anchor-file.js';
import type { Anchor, RevocationAnchor } from './anchor-lines.js';
import { sealAudit, type SealedBatch } from './seal-audit.js';
import { instantText, type ChainHead } from './sealed-rows.js';

/** Between two batches, so that what is not sealed yet is never two seconds old. */
const pauseMilliseconds = 700;

/** So many revocations are anchored in one turn at most; a new file on an old database takes several. */
const most = 10_000;

export interface SealerOptions {
  /** Units of the system, which hold its connection for one batch at a time. */
  units: UnitsOfWork;
  anchorFile: string;
  /** Is told what kept a batch from being sealed or anchored; the next turn tries again. */
  onError: (error: unknown) => void;
}

const newRevocations = `
  select s.position, json_build_object('id', r.id, 'kind', r.kind, 'at', ${instantText('r.at')}, 'subject_id', r.subject_id,
    'person_id', r.person_id, 'organisation_id', r.organisation_id, 'recorded_by_id', r.recorded_by_id) as revocation
  from audit_seal s join revocation r on r.id = s.entry_id
  where s.position > $1 and s.position <= $2 and s.kind = 'REVOCATION' order by s.position limit ${most}`;

/** What the file does not know yet, in the order of the chain; the head follows when everything before it is there. */
async function anchorsAfter(unit: Unit, position: number, head: ChainHead | undefined): Promise<Anchor[]> {
  if (!head || head.position <= position) return [];
  const rows = await unit.query<{ position: string; revocation: RevocationAnchor['revocation'] }>(newRevocations, [
    position,
    head.position,
  ]);
  const revocations = rows.map(({ position: at, revocation }): Anchor => {
    return { kind: 'revocation', position: Number(at), revocation };
  });
  if (rows.length === most) return revocations;
  return [...revocations, { kind: 'head', position: head.position, hash: head.hash, at: new Date().toISOString() }];
}

/** One turn: seals what was committed, and anchors the end of the chain when that is committed too. */
export async function sealOnce(units: UnitsOfWork, file: AnchorFile): Promise<SealedBatch> {
  const operation = { name: 'seal-audit', requestId: randomUUID(), wrote: true };
  const actor = { kind: 'SYSTEM', name: 'kith sealer' } as const;
  const { batch, anchors } = await units.run({ actor, clock: systemClock, mode: 'write', operation }, async (unit) => {
    const sealed = await sealAudit(unit);
    return { batch: sealed, anchors: await anchorsAfter(unit, file.position, sealed.head) };
  });
  await file.append(anchors);
  return batch;
}

/** Seals the audit for as long as the program runs. */
export class Sealer {
  private file: AnchorFile | undefined;
  private readonly loop: JobLoop;

  constructor(options: SealerOptions) {
    const { units, anchorFile, onError } = options;
    const turn = async () => {
      this.file ??= await AnchorFile.open(anchorFile);
      return (await sealOnce(units, this.file)).more;
    };
    this.loop = new JobLoop({ turn, pause: pauseMilliseconds, onError });
  }

  /** Resolves when the turn at hand is over. */
  async stop(): Promise<void> {
    await this.loop.stop();
    await this.file?.close();
  }
}
