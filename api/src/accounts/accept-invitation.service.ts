import { uuidv7 } from 'uuidv7';
import type { RoleName } from '../platform/actor.js';
import type { RequestContext } from '../platform/context.js';
import { rateLimited } from '../platform/errors.js';
import { writeForAnybody } from '../platform/mutate.js';
import { FieldProblem, InvalidInput } from '../platform/problem.js';
import { sqlState } from '../platform/unit-of-work/database-errors.js';
import type { Unit } from '../platform/unit-of-work/unit.js';
import type { AcceptInvitationArgs } from './account.inputs.js';
import { InvitationAccepted, InvitationUnusable, type InvitationPreview } from './account.results.js';
import { hashToken } from './invitation.service.js';
import { passwordLength, type Auth } from './sign-in/auth.js';
import type { GuessLimit } from './sign-in/guess-limit.js';
import type { SignInServices } from './sign-in/services.js';

const uniqueViolation = '23505';

export interface OpenInvitation {
  id: string;
  organisation_id: string;
  organisation_name: string;
  role: RoleName;
  email: string;
  expires_at: Date;
  user_id: string | null;
}

/** What an invitation link offers; undefined when it was used, taken back or has expired. */
export async function openInvitation(unit: Unit, token: string): Promise<OpenInvitation | undefined> {
  const [found] = await unit.query<OpenInvitation>('select * from kith.invitation_by_token($1, $2)', [
    hashToken(token),
    unit.now(),
  ]);
  return found;
}

/** What a link offers to whoever holds it; null when it no longer works. */
export async function previewInvitation(ctx: RequestContext, token: string): Promise<InvitationPreview | null> {
  const found = await openInvitation(await ctx.reads.unit(), token.slice(0, 200));
  if (!found) return null;
  const { organisation_name: organisationName, role, email, expires_at: expiresAt, user_id: userId } = found;
  return { organisationName, role, email, expiresAt, accountExists: userId !== null };
}

function problemsOf(args: AcceptInvitationArgs): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!args.name.trim()) problems.push(new FieldProblem('name', 'Enter your name.'));
  if ([...args.password].length < passwordLength.least) {
    problems.push(new FieldProblem('password', `Choose a password of at least ${passwordLength.least} characters.`));
  }
  return problems;
}

/** The account of the invitation's address: made now, or, if it is there, opened with its own password. */
async function accountFor(
  { auth, limit }: SignInServices,
  invitation: OpenInvitation,
  args: AcceptInvitationArgs,
): Promise<string | InvalidInput | InvitationUnusable> {
  const { email, user_id: known } = invitation;
  const stored = known ? await passwordOf(auth, known) : undefined;
  if (known && stored) return opened(auth, limit, { email, userId: known, stored }, args.password);
  // Without a password nobody can have signed in: an attempt broke off before it was set, and goes on here.
  const userId = known ?? (await makeUser(auth, invitation, args));
  // Somebody opened the same link at the same moment and was faster.
  if (!userId) return new InvitationUnusable();
  const { internalAdapter, password } = await auth.$context;
  const hashed = await password.hash(args.password);
  await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hashed });
  return userId;
}

async function passwordOf(auth: Auth, userId: string): Promise<string | undefined> {
  const { internalAdapter } = await auth.$context;
  const accounts = await internalAdapter.findAccounts(userId);
  return accounts.find((account) => account.providerId === 'credential')?.password ?? undefined;
}

async function makeUser(
  auth: Auth,
  { email }: OpenInvitation,
  args: AcceptInvitationArgs,
): Promise<string | undefined> {
  const { internalAdapter } = await auth.$context;
  try {
    const user = { email, name: args.name.trim(), emailVerified: true };
    return (await internalAdapter.createUser(user, { method: 'email-password' })).id;
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return undefined;
    throw error;
  }
}

interface KnownAccount {
  email: string;
  userId: string;
  /** The hash of its password. */
  stored: string;
}

/** A guess like any other: whoever may invite could otherwise try passwords on a link of their own making. */
async function opened(
  auth: Auth,
  limit: GuessLimit,
  { email, userId, stored }: KnownAccount,
  given: string,
): Promise<string | InvalidInput> {
  const wait = await limit.take({ email });
  if (wait !== undefined) throw rateLimited('Too many tries. Wait a while, then try again.', wait);
  const { password } = await auth.$context;
  if (await password.verify({ hash: stored, password: given })) {
    await limit.forgive({ email });
    return userId;
  }
  return new InvalidInput([
    new FieldProblem('password', 'You have an account already. Enter the password you sign in with.'),
  ]);
}

/**
 * Accepts an invitation: makes the account if there is none, and the membership. Sign-in's tables are written first;
 * should the second half fail, the same link and password finish the job. Problems: the link; name or password.
 */
export async function acceptInvitation(
  ctx: RequestContext,
  services: SignInServices,
  args: AcceptInvitationArgs,
): Promise<InvitationAccepted | InvitationUnusable | InvalidInput> {
  const invitation = await writeForAnybody(ctx, 'acceptInvitation', (unit) => openInvitation(unit, args.token));
  if (!invitation) return new InvitationUnusable();
  const problems = problemsOf(args);
  if (problems.length > 0) return new InvalidInput(problems);
  const userId = await accountFor(services, invitation, args);
  if (typeof userId !== 'string') return userId;
  const accepted = await writeForAnybody(ctx, 'acceptInvitation', async (unit) => {
    const [answer] = await unit.query<{ accepted: boolean }>(
      'select kith.accept_invitation($1, $2, $3, $4, $5) as accepted',
      [hashToken(args.token), userId, args.name.trim(), uuidv7(), unit.now()],
    );
    return answer?.accepted === true;
  });
  return accepted ? new InvitationAccepted(invitation.organisation_id, invitation.email) : new InvitationUnusable();
}
