import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { anonymous, type Actor, type Member, type SignedIn } from '../../platform/actor.js';
import { systemClock } from '../../platform/clock.js';
import { unavailable } from '../../platform/errors.js';
import type { UnitsOfWork } from '../../platform/unit-of-work/units-of-work.js';
import type { Auth } from './auth.js';
import { membershipsCookie } from './cookies.js';

type Held = Pick<Member, 'membershipId' | 'organisationId' | 'role' | 'explore'>;
interface Pass {
  sessionId: string;
  until: number;
  held: Held[];
}

const passMilliseconds = 5 * 60_000;
const membershipShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Tells who asks. A short-lived signed cookie carries the memberships and their roles, so that a document can be judged
 * before the database answers; the unit of work checks them against the tables again.
 */
export class Actors {
  constructor(
    private readonly config: Config,
    private readonly auth: Auth,
    private readonly units: UnitsOfWork,
  ) {}

  /** The actor of a request: nobody, somebody signed in, or the member the header x-kith-membership names. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    if (!request.headers.cookie?.includes('kith.session_token')) return anonymous;
    const signedIn = await this.session(request, reply);
    if (!signedIn) return anonymous;
    const named = request.headers['x-kith-membership'];
    if (typeof named !== 'string' || !membershipShape.test(named)) return signedIn;
    const held = (await this.memberships(request, reply, signedIn, named)).find((each) => each.membershipId === named);
    return held ? { ...signedIn, ...held, kind: 'MEMBER' } : signedIn;
  }

  private async session(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | undefined> {
    const asked = { headers: new Headers({ cookie: request.headers.cookie ?? '' }), returnHeaders: true } as const;
    const { response, headers } = await this.auth.api.getSession(asked).catch(() => {
      // Who has no session gets none; an error here means that the library could not reach its tables.
      throw unavailable();
    });
    for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie);
    if (!response) return undefined;
    const { user, session } = response;
    return { kind: 'SIGNED_IN', userId: user.id, sessionId: session.id, name: user.name, email: user.email };
  }

  private async memberships(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: SignedIn,
    named: string,
  ): Promise<Held[]> {
    const carried = this.read(request.cookies[membershipsCookie(this.config).name], actor.sessionId);
    if (carried?.some((each) => each.membershipId === named)) return carried;
    const operation = { name: 'memberships', requestId: request.id, wrote: false };
    const held = await this.units.run({ actor, clock: systemClock, mode: 'snapshot', operation }, (unit) =>
      unit.query<Held>(
        `select id as "membershipId", organisation_id as "organisationId", role, explore from membership
         where user_id = $1 and ended_at is null`,
        [actor.userId],
      ),
    );
    const pass: Pass = { sessionId: actor.sessionId, until: Date.now() + passMilliseconds, held };
    const { name, options } = membershipsCookie(this.config);
    reply.setCookie(name, this.write(pass), { ...options, maxAge: passMilliseconds / 1000 });
    return held;
  }

  private write(pass: Pass): string {
    const text = Buffer.from(JSON.stringify(pass)).toString('base64url');
    return `${text}.${this.sign(text)}`;
  }

  private read(cookie: string | undefined, sessionId: string): Held[] | undefined {
    const [text = '', signature = ''] = cookie?.split('.') ?? [];
    const expected = Buffer.from(this.sign(text));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const pass = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Pass;
    return pass.sessionId === sessionId && pass.until > Date.now() ? pass.held : undefined;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.config.secret).update(`memberships ${text}`).digest('base64url');
  }
}
