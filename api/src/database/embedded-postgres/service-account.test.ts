import { expect, test } from 'vitest';
import { findAccount } from './service-account.js';

const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';

test('prefers postgres to nobody', () => {
  const passwd = `root:x:0:0:root:/root:/bin/bash\n${NOBODY}postgres:x:101:104::/var/lib/postgresql:/bin/bash\n`;
  expect(findAccount(passwd)).toEqual({ uid: 101, gid: 104 });
  expect(findAccount(NOBODY)).toEqual({ uid: 65534, gid: 65534 });
});

test('reads the negative ids of macOS', () => {
  expect(findAccount('nobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false\n')).toEqual({
    uid: 4294967294,
    gid: 4294967294,
  });
});

test.each(['', 'root:x:0:0::/:/bin/sh\n', 'postgres:x:0:0::/:/bin/sh\n', 'postgres\n'])('%j has neither', (passwd) => {
  expect(findAccount(passwd)).toBeUndefined();
});
