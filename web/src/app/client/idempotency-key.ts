import { useState } from 'react';

export interface IdempotencyKey {
  current(): string;
  renew(): void;
}

/** 32 characters that nobody has used before. */
export function randomKey(): string {
  // Not randomUUID: browsers offer it only over https or on localhost.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function makeKey(): IdempotencyKey {
  let key: string | null = null;
  return {
    current: () => (key ??= randomKey()),
    renew: () => {
      key = null;
    },
  };
}

/** One key per attempt at a form: kept when the answer got lost, so that a retry is the same request, else renewed. */
export function useIdempotencyKey(): IdempotencyKey {
  return useState(makeKey)[0];
}
