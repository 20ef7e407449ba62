import { uuidv7 } from 'uuidv7';
import type { Unit } from '../unit-of-work/unit.js';
import { OutboxMessage } from './outbox-message.entity.js';

/** Leaves word, in the same transaction, that something happened to an entity. */
export async function announce(unit: Unit, topic: string, entityId: string): Promise<void> {
  await unit.insert(OutboxMessage, { id: uuidv7(), topic, entityId, madeAt: unit.now(), deliveredAt: null });
}
