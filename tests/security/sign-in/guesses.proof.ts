import { aMember, linkWorker, password, signedInAs, signIn, type Actor } from '../../testkit/actors.js';
import { authRequest } from '../../testkit/auth-request.js';
import { anotherInstance } from '../../testkit/instance.js';
import { aMailbox, type Mailbox } from '../../testkit/mailbox.js';
import { proof } from '../../testkit/proof.js';
import { startServer, useServer } from '../../testkit/server.js';
import { addressOf, countEvaluations, persistently } from './attempts.js';

/** Guesses in one attack: all at once, at two instances, from so many addresses. */
const guesses = 1_000;
const addresses = 300;

/** The way back in by mail, for who has not signed in on this device before; answers the new password. */
async function choosesAnother(owner: Actor, mailbox: Mailbox): Promise<string> {
  const newPassword = 'three random words';
  if ((await signIn(owner)).status !== 429) throw new Error('The guesses have kept nobody out, so this shows nothing.');
  await authRequest(owner, 'request-password-reset', { email: owner.email });
  const [mail] = await mailbox.to(owner.email);
  await authRequest(owner, 'reset-password', { token: /#(\S+)/.exec(mail?.text ?? '')?.[1], newPassword });
  return newPassword;
}

proof(
  {
    name: 'guesses',
    goal: 'of 1,000 guesses at an account in parallel and from several addresses at most 5 evaluated, the owner in on a known device or by mail',
    sizes: { seconds: 2, short: 3, usual: 10, full: 30 },
  },
  async ({ size, say }) => {
    const mailbox = await aMailbox();
    const mail = { smtpUrl: mailbox.smtpUrl, from: 'kith@example.org' };
    const server = await useServer(startServer({ config: { mail } }));
    const second = await anotherInstance(server);
    const instances = [server, second];
    const counts = await Promise.all(instances.map(countEvaluations));
    const evaluations = () => counts.reduce((all, count) => all + count(), 0);
    let [most, locked, letIn] = [0, 0, 0];
    try {
      for (let attack = 0; attack < size; attack += 1) {
        const owner = attack % 2 ? await aMember(linkWorker()) : await signedInAs(linkWorker());
        const known = owner.cookies.size > 0;
        const before = evaluations();
        const answers = await Promise.all(
          Array.from({ length: guesses }, (_, turn) =>
            persistently(instances[turn % 2]!, {
              // An address is written in many ways, and is one account all the same.
              email: turn % 3 ? owner.email : ` ${owner.email.toUpperCase()} `.trim(),
              // The right one is among the last: once too many were wrong, it does not help either.
              password: turn === guesses - 1 ? password : `guess number ${turn}`,
              address: addressOf(attack * addresses + (turn % addresses)),
            }),
          ),
        );
        most = Math.max(most, evaluations() - before);
        letIn += answers.filter(({ status }) => status !== 401 && status !== 429).length;
        const given = known ? password : await choosesAnother(owner, mailbox);
        if ((await signIn(owner, given)).status !== 200) locked += 1;
        say(`${attack + 1} of ${size} attacks`);
      }
    } finally {
      await second.close();
      await mailbox.close();
    }
    return {
      figure: `at most ${most} of ${guesses.toLocaleString('en-GB')} evaluated in ${size} attacks from ${addresses} addresses at 2 instances, ${letIn} let in, ${locked} owners locked out`,
      ok: most > 0 && most <= 5 && letIn === 0 && locked === 0,
    };
  },
);
