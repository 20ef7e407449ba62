import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { mayExplore } from './accounts/explore.service.js';
import { Actors } from './accounts/sign-in/actor-of-request.js';
import { makeAuth, type Auth } from './accounts/sign-in/auth.js';
import { GuessCount } from './accounts/sign-in/guess-count.js';
import { GuessLimit } from './accounts/sign-in/guess-limit.js';
import { ListingLinks } from './directory/assurance/listing-links.js';
import { SignInServices } from './accounts/sign-in/services.js';
import type { SignInParts } from './accounts/sign-in/sign-in-parts.js';
import { registerSignIn } from './accounts/sign-in/sign-in.routes.js';
import { WayBack } from './accounts/sign-in/way-back.js';
import type { Config } from './config.js';
import { JoinPost } from './directory/joining/join-post.js';
import { registerOpenReferral } from './directory/open-referral/http/open-referral.routes.js';
import type { Database } from './database/database.js';
import { Background } from './platform/background.js';
import { systemClock, type Clock } from './platform/clock.js';
import { RequestContext } from './platform/context.js';
import { buildGraph } from './platform/graph/build-schema.js';
import { Cursors } from './platform/graph/cursor.js';
import { plainRefusal, refusalOfGraph, registerDoors, type Door } from './platform/http/doors.js';
import { Drain } from './platform/http/drain.js';
import { registerGraphQL } from './platform/http/graphql.js';
import { registerHealth } from './platform/http/health.js';
import { logOptions, RequestLog } from './platform/http/log.js';
import { answerError } from './platform/http/refuse.js';
import { registerPortal } from './platform/http/portal.js';
import { checkSameSite } from './platform/http/same-site.js';
import { readStrictJson } from './platform/http/strict-json.js';
import { TrustedDocuments } from './platform/http/trusted-documents.js';
import { MailSending } from './platform/mail/mail-sending.js';
import { Mailer } from './platform/mail/mailer.js';
import { PlanCache } from './platform/reading/plan/plan-cache.js';
import { SignpostPost } from './signposting/signpost-post.js';
import { slices } from './slices.js';

export interface ServerOptions {
  config: Config;
  database: Database;
  clock?: Clock;
  /** The documents that everybody may have run; left out, there are none, and all that is asked needs `explore`. */
  documents?: TrustedDocuments;
  /** Folder with the built portal; left out, only the API is served. */
  portal?: string;
}

export interface Server {
  app: FastifyInstance;
  auth: Auth;
  drain: Drain;
}

// With the longest wait before it, a request stays below the eight seconds in which it has to end.
const times = { patience: 600, deadline: 7_000 };

/**
 * Twice as many at work as there are connections, so that none of these idles while another request is being read; and as
 * many waiting as are served well within their patience.
 */
const doors = (poolSize: number): Door[] => [
  {
    url: '/graphql',
    limits: { ...times, working: 2 * poolSize, waiting: 10 * poolSize },
    refusal: refusalOfGraph,
  },
  // Sign-in mostly waits, since wrong passwords are all answered after the same time; its connections and the threads that
  // hash have lines of their own.
  { url: '/api/auth/*', limits: { ...times, working: 64, waiting: 1_000 }, refusal: plainRefusal },
  // Whoever harvests the directory may take a part of the connections, and never those that people at work wait for.
  {
    url: '/open-referral/*',
    limits: { ...times, working: Math.ceil(poolSize / 4), waiting: 4 * poolSize },
    refusal: plainRefusal,
  },
];

/** Nothing is loaded from anywhere else, nothing inline runs, and nobody may frame the portal. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    baseUri: ["'none'"],
    objectSrc: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** No page of ours asks for any of it, and so no script that came into one may. */
const permissionsPolicy = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/** JSON is the only thing anybody may send, and it is read in one way only. */
function readOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readStrictJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}

async function registerProtection(app: FastifyInstance, config: Config): Promise<void> {
  readOnlyJson(app);
  app.setErrorHandler(answerError);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy,
    strictTransportSecurity: config.origin.startsWith('https://') ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', permissionsPolicy);
    done();
  });
  await app.register(fastifyCookie);
  // Far above what a practice at work needs; it stops a runaway client, guessing has limits of its own.
  await app.register(fastifyRateLimit, {
    max: 3_000,
    timeWindow: '1 minute',
    // A page is some dozens of files that cost nothing; what may not be slowed for them is the work.
    allowList: (request) => request.url.startsWith('/health/') || request.url.startsWith('/assets/'),
  });
  app.addHook('onRequest', checkSameSite(config.origin));
}

/** What mail is sent by, and how much of it; what is under way leaves before the server is gone. */
interface Post {
  mailer: Mailer | undefined;
  background: Background;
  count: GuessCount;
}

function makePost(app: FastifyInstance, config: Config, database: Database, clock: Clock): Post {
  const failed = (error: unknown) => app.log.error({ code: (error as { code?: unknown }).code }, 'no mail was sent');
  const background = new Background(failed);
  const mailer = config.mail && new Mailer(config.mail);
  app.addHook('onClose', async () => {
    mailer?.close();
    await background.settled();
  });
  return { mailer, background, count: new GuessCount(database.signIn, clock) };
}

function makeSignIn(
  config: Config,
  database: Database,
  { mailer, background, count }: Post,
): Omit<SignInParts, 'config'> {
  const wayBack = new WayBack(config, count, background, mailer);
  const auth = makeAuth(config, database.signIn, (email, token) => wayBack.deliver(email, token));
  return { auth, limit: new GuessLimit(count, config.secret), wayBack };
}

/** The HTTP server with its limits, and nothing registered yet. */
function makeApp(config: Config): FastifyInstance {
  return Fastify({
    logger: logOptions(config.logLevel),
    logController: new RequestLog(),
    genReqId: () => randomUUID(),
    requestTimeout: 15_000,
    // Who sends a head byte by byte holds a connection no longer than this; looked after once a second.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    bodyLimit: 100_000,
    trustProxy: config.trustProxy,
    forceCloseConnections: 'idle',
    // What still arrives on an open connection while the server ends is answered, not refused.
    return503OnClosing: false,
  });
}

/** Puts the whole program together on a database that is there; does not listen yet. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { config, database, clock = systemClock, documents = new TrustedDocuments(), portal } = options;
  const app = makeApp(config);
  registerDoors(app, doors(config.poolSize));
  await registerProtection(app, config);
  const post = makePost(app, config, database, clock);
  const { auth, limit, wayBack } = makeSignIn(config, database, post);
  const actors = new Actors(config, auth, database.units);
  const plans = config.reads === 'plan' ? new PlanCache() : undefined;
  const { secret, origin } = config;
  const cursors = new Cursors(secret);
  const services = [
    new SignInServices(auth, limit, secret, origin),
    new ListingLinks(secret, origin),
    new MailSending(config.mail !== undefined),
    new SignpostPost({ ...post, units: database.systemUnits, clock, secret }),
    new JoinPost({ ...post, units: database.systemUnits, clock, secret, origin }),
  ];
  const drain = new Drain(app);
  registerHealth(app, database.units, drain);
  registerSignIn(app, { config, auth, limit, wayBack });
  await registerOpenReferral(app, database.units, clock, config.origin);
  await registerGraphQL(app, {
    documents,
    mayExplore,
    origin,
    schema: buildGraph(Object.values(slices).flat()),
    jit: config.executor === 'jit',
    contextOf: async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = await actors.of(request, reply);
      return new RequestContext({
        units: database.units,
        actor,
        clock,
        cursors,
        requestId: request.id,
        callerAddress: request.ip,
        operation: 'graphql',
        plans,
        services,
      });
    },
  });
  if (portal) await registerPortal(app, portal);
  return { app, auth, drain };
}
