import { connect } from 'node:net';
import { aMember, password, practiceReferrer } from '../../../testkit/actors.js';
import type { Cast } from '../../../resilience/faults/ready.js';
import type { Marks } from './marks.js';
import type { WatchedSystem } from './watched-system.js';
import { visitorLike } from './work.js';

/** Signs in rightly and wrongly, loses a password and chooses another, and signs out; plants every token on the way. */
export async function signInAndOut(system: WatchedSystem, cast: Cast, marks: Marks): Promise<void> {
  const actor = await aMember(practiceReferrer(cast.practice));
  const visitor = visitorLike(actor);
  const email = marks.plant('email', actor.email);
  await system.askSignIn(visitor, 'sign-in/email', { email, password });
  await system.askSignIn(visitor, 'sign-in/email', { email, password: marks.text('password') });
  await system.askSignIn(visitor, 'sign-in/email', { email: marks.text('email'), password: marks.text('password') });
  await system.askSignIn(visitor, 'sign-in/email', { email, password, [marks.text('key')]: marks.text('value') });
  for (const [name, value] of visitor.cookies) marks.plant(name, value);
  await system.askSignIn(visitor, 'two-factor/verify-totp', { code: marks.text('code') });
  await system.askSignIn(visitor, 'two-factor/enable', { password: marks.text('password') });
  await system.askSignIn(visitor, 'request-password-reset', { email });
  const [mail] = await system.mailbox.to(email);
  const [, token = ''] = /#([\w-]{20,})/.exec(mail!.text ?? '') ?? [];
  if (token === '') throw new Error(`A mail without a link: ${mail!.text}`);
  marks.plant('link', token);
  await system.askSignIn(visitor, 'reset-password', {
    token: marks.text('token'),
    newPassword: marks.text('password'),
  });
  await system.askSignIn(visitor, 'reset-password', { token, newPassword: 'short' });
  await system.askSignIn(visitor, 'reset-password', { token, newPassword: marks.text('password') });
  await system.askSignIn(visitor, 'sign-out', {});
}

/** What arrives as no request should: in addresses, in heads, and in what is no HTTP at all. */
export async function askWrongly(system: WatchedSystem, marks: Marks): Promise<void> {
  for (const { port, url } of system.instances) {
    for (const path of ['/nothing/', '/api/auth/', '/graphql?query=', '/assets/', '/people?q=']) {
      await (await fetch(`${url}${path}${marks.text('path')}`)).arrayBuffer();
    }
    const headers = {
      'content-type': 'application/json',
      'user-agent': marks.text('agent'),
      referer: marks.text('referer'),
    };
    for (const body of [`{"query":"${marks.text('body')}`, `["${marks.text('body')}"]`]) {
      await (await fetch(`${url}/graphql`, { method: 'POST', headers, body })).arrayBuffer();
    }
    await noHttp(port, `${marks.text('head')} \u0001\r\n\r\n`);
    await noHttp(port, `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${marks.text('cookie')}${'x'.repeat(40_000)}\r\n\r\n`);
  }
}

function noHttp(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => resolve());
  });
}
