import type { Unit } from '../../platform/unit-of-work/unit.js';

/** The referral that a redirect has just opened. */
export async function openedChild(unit: Unit, parentId: string): Promise<string> {
  const [child] = await unit.query<{ id: string }>(
    'select c.id from referral c join referral p on p.id = c.based_on_id and p.sender_id = c.sender_id where p.id = $1',
    [parentId],
  );
  if (!child) throw new Error('A redirected referral has no child.');
  return child.id;
}
