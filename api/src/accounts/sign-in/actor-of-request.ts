import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import { anonymous, type Actor, type SignedIn } from '../../platform/actor.js';
import { systemClock } from '../../platform/clock.js';
import { unavailable } from '../../platform/errors.js';
import type { UnitsOfWork } from '../../platform/unit-of-work/units-of-work.js';
import type { Auth } from './auth.js';
import { passCookie, sessionCookie } from './cookies.js';
import { Passes, passSeconds, type Held, type Pass } from './pass.js';

const membershipShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Tells who asks. A short-lived signed cookie carries who is signed in and their memberships, so that a document can be
 * judged before the database answers; the unit of work checks them against the tables again.
 */
export class Actors {
  private readonly passes: Passes;

  constructor(
    private readonly config: Config,
    private readonly auth: Auth,
    private readonly units: UnitsOfWork,
  ) {
    this.passes = new Passes(config.secret);
  }

  /** The actor of a request: nobody, somebody signed in, or the member the header x-kith-membership names. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const session = request.cookies[sessionCookie(this.config)];
    if (!session) return anonymous;
    const named = request.headers['x-kith-membership'];
    const membershipId = typeof named === 'string' && membershipShape.test(named) ? named : undefined;
    const carried = this.passes.read(request.cookies[passCookie(this.config).name], session);
    // A membership that the pass does not know may have been made since.
    const pass = carried && holds(carried, membershipId) ? carried : await this.renew(request, reply, session);
    if (!pass) return anonymous;
    const held = pass.held.find((each) => each.membershipId === membershipId);
    return held ? { ...pass.signedIn, ...held, kind: 'MEMBER' } : pass.signedIn;
  }

  private async renew(request: FastifyRequest, reply: FastifyReply, session: string): Promise<Pass | undefined> {
    const signedIn = await this.session(request, reply);
    if (!signedIn) return undefined;
    const pass = { signedIn, held: await this.memberships(request, signedIn) };
    const { name, options } = passCookie(this.config);
    reply.setCookie(name, this.passes.seal(pass, session), { ...options, maxAge: passSeconds });
    return pass;
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

  private memberships(request: FastifyRequest, actor: SignedIn): Promise<Held[]> {
    const operation = { name: 'memberships', requestId: request.id, wrote: false };
    return this.units.run({ actor, clock: systemClock, mode: 'snapshot', operation }, (unit) =>
      unit.query<Held>(
        `select id as "membershipId", organisation_id as "organisationId", role from membership
         where user_id = $1 and ended_at is null`,
        [actor.userId],
      ),
    );
  }
}

const holds = ({ held }: Pass, membershipId: string | undefined): boolean =>
  membershipId === undefined || held.some((each) => each.membershipId === membershipId);
